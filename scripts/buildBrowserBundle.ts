/**
 * Bundles the example of a web worker with the built library, without anything from elsewhere. With `--serve` it
 * serves the examples on http://127.0.0.1:8000/web-worker/ and bundles again at every change.
 *
 * Run: npm run build && npx tsx scripts/buildBrowserBundle.ts [--serve]
 */
import { join } from "node:path";
import { type BuildOptions, context } from "esbuild";

const examples = join(import.meta.dirname, "../examples");

/** How a file and all it imports become one file for browsers. */
export const BUNDLE = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
} as const satisfies BuildOptions;

if (process.argv[1] === import.meta.filename) {
  const bundle = await context({
    ...BUNDLE,
    entryPoints: [join(examples, "web-worker/worker.js")],
    outfile: join(examples, "web-worker/dist/worker.js"),
    logLevel: "info",
  });
  await bundle.rebuild();
  if (process.argv.includes("--serve")) {
    await bundle.watch();
    await bundle.serve({ servedir: examples, host: "127.0.0.1", port: 8000 });
  } else {
    await bundle.dispose();
  }
}
