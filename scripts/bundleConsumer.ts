/** Bundles an installed entry point as a web page would, and says what comes along. Used by `checkParcel.ts`. */
import { build } from "esbuild";

/**
 * What a browser has to load for one entry point.
 *
 * @param entry - e.g. `vertelrecht/rules`
 * @param folder - where the package is installed
 * @returns the names of all packages in the bundle, sorted
 * @throws when the entry point cannot be bundled for a browser, as with any import of `node:`
 */
export async function bundleConsumer(entry: string, folder: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: folder },
    bundle: true,
    platform: "browser",
    format: "esm",
    treeShaking: true,
    metafile: true,
    write: false,
    logLevel: "silent",
    absWorkingDir: folder,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const packages = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path);
  return [...new Set(packages)].filter((name) => name !== "<stdin>").sort();
}
