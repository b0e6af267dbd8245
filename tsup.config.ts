import { defineConfig } from "tsup";
import { BUNDLED_PACKAGES } from "./scripts/bundledPackages.js";
import { fewParts } from "./scripts/fewParts.js";
import { jsonAsText } from "./scripts/jsonAsText.js";
import { requireOfNode } from "./scripts/requireOfNode.js";

const shared = {
  target: "es2022",
  // tsup's type build sets `baseUrl`, which TypeScript 6 reports as deprecated. What is marked `@internal`
  // stays out of the published types, and their unions have the same order in every build.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true, stableTypeOrdering: true } },
  splitting: true,
  esbuildPlugins: [jsonAsText],
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      rules: "src/entries/rules.ts",
      "json-rules-engine": "src/entries/json-rules-engine.ts",
      drafting: "src/entries/drafting.ts",
      conformance: "src/entries/conformance.ts",
    },
    format: ["esm", "cjs"],
    platform: "neutral",
    clean: true,
  },
  {
    ...shared,
    dts: false,
    entry: { cli: "src/cli/main.ts", "cli/worker": "src/cli/stream/worker.ts" },
    format: ["esm"],
    platform: "node",
    noExternal: BUNDLED_PACKAGES,
    plugins: [requireOfNode],
    esbuildPlugins: [jsonAsText, fewParts],
    esbuildOptions(options) {
      // Apart from the parts of the library, which define the same classes for other programs.
      options.chunkNames = "cli/[name]-[hash]";
      // A file without any sign beyond ASCII is opened faster.
      options.charset = "ascii";
      options.minifySyntax = true;
      options.minifyWhitespace = true;
      options.minifyIdentifiers = true;
    },
  },
]);
