import { defineConfig } from "tsup";

const shared = {
  target: "es2022",
  // tsup's type build sets `baseUrl`, which TypeScript 6 reports as deprecated. What is marked `@internal`
  // stays out of the published types.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true } },
} as const;

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
  {
    ...shared,
    dts: false,
    entry: { cli: "src/cli/main.ts", worker: "src/cli/stream/worker.ts" },
    format: ["esm"],
    platform: "node",
    splitting: true,
    banner: { js: "#!/usr/bin/env node" },
  },
]);
