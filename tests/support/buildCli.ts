/**
 * Builds the command line once for a run of tests, from its sources as they are: started from TypeScript it takes three times
 * as long, and threads cannot be begun. The folder lies in the package, so that its data are found as they are once installed.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";
import { ROOT } from "./pages.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The file with which Node runs the command. */
    readonly cli: string;
  }
}

/** Builds before all tests, and removes it after them. */
export default async function buildCli(project: TestProject): Promise<() => void> {
  const builds = join(ROOT, "tests", "built");
  mkdirSync(builds, { recursive: true });
  const folder = mkdtempSync(join(builds, "cli-"));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { cli: "src/cli/main.ts", "cli/worker": "src/cli/stream/worker.ts" },
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    splitting: true,
    chunkNames: "cli/[name]-[hash]",
    packages: "external",
    logLevel: "error",
  });
  project.provide("cli", join(folder, "cli.js"));
  return () => rmSync(folder, { recursive: true, force: true });
}
