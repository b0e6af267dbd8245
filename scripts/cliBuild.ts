/**
 * How the command line is built: what it needs of other packages at its start goes into it, since opening their
 * files one by one takes longer than judging a record. What few commands need stays outside, read when it is called.
 */
import type { Options } from "tsup";

/** Packages that go into the command; their licences go along (`writeLicences.ts`). */
export const BUNDLED = [
  "@noble/hashes",
  "canonicalize",
  "commander",
  "fastest-levenshtein",
  "jsonc-parser",
  "luxon",
  "zod",
];

/** The build of the command, apart from what it shares with that of the library. */
export const CLI_BUILD = {
  entry: { cli: "src/cli/main.ts" },
  format: ["esm"],
  platform: "node",
  splitting: true,
  noExternal: BUNDLED.map((name) => new RegExp(`^${name}(/|$)`)),
  // commander is CommonJS and asks for modules of Node by `require`.
  banner: {
    js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
  },
  esbuildOptions(options) {
    options.chunkNames = "cli/[name]-[hash]";
    options.minifySyntax = true;
    options.minifyWhitespace = true;
  },
} as const satisfies Options;
