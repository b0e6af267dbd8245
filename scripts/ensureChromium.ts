/** Sees to the browser that the tests need: as root on Debian or Ubuntu it is installed, elsewhere the mend is said. */
import { spawnSync } from "node:child_process";
import { findChromium } from "../tests/browser/findChromium.js";

const INSTALL = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
];

try {
  findChromium();
} catch (error) {
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall) throw error;
  for (const [command = "", ...rest] of INSTALL) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    if (spawnSync(command, rest, { stdio: "inherit", env }).status !== 0) throw error;
  }
}
console.log(findChromium());
