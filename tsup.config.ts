import { defineConfig } from "tsup";
import { CLI_BUILD } from "./scripts/cliBuild.js";
import { jsonAsText } from "./scripts/jsonAsText.js";

const shared = {
  target: "es2022",
  // tsup's type build sets `baseUrl`, which TypeScript 6 reports as deprecated. What is marked `@internal`
  // stays out of the published types.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true } },
  esbuildPlugins: [jsonAsText],
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      rules: "src/entries/rules.ts",
      "json-rules-engine": "src/entries/json-rules-engine.ts",
    },
    format: ["esm", "cjs"],
    platform: "neutral",
    splitting: true,
    clean: true,
  },
  { ...shared, ...CLI_BUILD, dts: false },
]);
