/**
 * Part of the build of the command: what evaluating needs comes in few files, since each takes a while to open. The
 * bundler makes a file for every set of parts that share something; when all parts share all that evaluating needs,
 * few sets are left. The other commands open that too, and are asked less often.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "esbuild";

const EVALUATE = resolve("src/cli/runEvaluate.ts");
/** Where a thread begins, which evaluates too. */
const WORKER = resolve("src/cli/stream/worker.ts");

/** The plugin of esbuild: every module that is brought in when it is needed brings evaluating in. */
export const fewParts: Plugin = {
  name: "few-parts",
  setup(build) {
    build.onResolve({ filter: /worker\.ts$/ }, () => ({ path: WORKER, pluginData: "part" }));
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      return { path: join(resolveDir, path.replace(/\.js$/, ".ts")), pluginData: "part" };
    });
    build.onResolve({ filter: /runEvaluate\.ts$/ }, () => ({ path: EVALUATE, sideEffects: true }));
    build.onLoad({ filter: /\.ts$/ }, ({ path, pluginData }) => {
      if (pluginData !== "part" || path === EVALUATE) return undefined;
      return { contents: `import ${JSON.stringify(EVALUATE)};\n${readFileSync(path, "utf8")}`, loader: "ts" };
    });
  },
};
