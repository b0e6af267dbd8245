/** Sees to Python 3.11 or newer, with which the tests run a conformance harness in another language. */
import { spawnSync } from "node:child_process";
import { ensureInstalled } from "./ensureInstalled.js";

console.log(ensureInstalled(findPython, "python3", "tzdata"));

function findPython(): string {
  // The harness needs to know when a day begins in Amsterdam.
  const args = [
    "-c",
    "import sys, zoneinfo; zoneinfo.ZoneInfo('Europe/Amsterdam'); print('Python', sys.version)",
  ];
  const { stdout } = spawnSync("python3", args, { encoding: "utf8" });
  const [, major = 0, minor = 0] = /^Python (\d+)\.(\d+)/.exec(stdout ?? "")?.map(Number) ?? [];
  if (major < 3 || (major === 3 && minor < 11)) {
    throw new Error(
      "Python 3.11 or newer with time zones is not there · mend: install it, on Debian by 'apt-get install python3 tzdata'",
    );
  }
  return stdout.trim();
}
