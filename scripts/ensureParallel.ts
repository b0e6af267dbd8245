/** Sees to GNU parallel, with which the tests judge the parts of an input side by side. */
import { spawnSync } from "node:child_process";
import { ensureInstalled } from "./ensureInstalled.js";

console.log(ensureInstalled(findParallel, "parallel"));

function findParallel(): string {
  const { stdout } = spawnSync("parallel", ["--version"], { encoding: "utf8" });
  const [version = ""] = (stdout ?? "").split("\n");
  if (!version.startsWith("GNU parallel")) {
    throw new Error("GNU parallel is not there · mend: install it, on Debian by 'apt-get install parallel'");
  }
  return version;
}
