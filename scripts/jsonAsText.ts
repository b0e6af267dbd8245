/** Part of the build: large JSON reaches a program as text, which engines read faster than an object written out. */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** Below this the gain is less than the call. */
const LARGE = 5000;

/** The plugin of esbuild. A name that is imported alone is left to esbuild, which then leaves the rest out. */
export const jsonAsText: Plugin = {
  name: "json-as-text",
  setup(build) {
    build.onLoad({ filter: /(rules|src)\/.*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      if (text.length < LARGE) return undefined;
      return {
        contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});`,
        loader: "js",
      };
    });
  },
};
