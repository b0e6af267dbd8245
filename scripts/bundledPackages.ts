/**
 * Packages that go into the command when it is built, since opening their files one by one takes longer than judging a
 * record; their licences go along (`writeLicences.ts`). What few commands need stays outside, opened when it is called.
 */
export const BUNDLED_PACKAGES = [
  "@noble/hashes",
  "canonicalize",
  "commander",
  "echarts",
  "fastest-levenshtein",
  "jsonc-parser",
  "luxon",
  "zod",
  "zrender",
];
