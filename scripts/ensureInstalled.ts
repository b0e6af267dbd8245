/** Sees to a program that the tests need: as root on Debian or Ubuntu it is installed, elsewhere the mend is said. */
import { spawnSync } from "node:child_process";

/**
 * Finds a program, or installs it and finds it then.
 *
 * @param find - where it is; throws what to do when it is not there
 * @param debianPackages - what to install
 */
export function ensureInstalled(find: () => string, ...debianPackages: readonly string[]): string {
  try {
    return find();
  } catch (error) {
    const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
    if (!mayInstall) throw error;
    const install = ["install", "-y", "--no-install-recommends", ...debianPackages];
    for (const args of [["update"], install]) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      if (spawnSync("apt-get", args, { stdio: "inherit", env }).status !== 0) throw error;
    }
    return find();
  }
}
