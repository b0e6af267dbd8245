/**
 * Ceilings of what is shipped, each with the reason for its number. Bundles are minified and compressed with Brotli,
 * as a web page loads them, with all dependencies. Raise a ceiling only with a new reason.
 */
import { readFileSync } from "node:fs";

const bundled = JSON.parse(readFileSync(new URL("src/entries/bundled.json", import.meta.url), "utf8"));
const norms = bundled.norms.length;
const { files } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** Files as they are, neither bundled nor compressed. */
const asTheyAre = { disablePlugins: ["@size-limit/esbuild"], brotli: false };

export default [
  {
    // Some 80 kB is ours, the explanations in two languages among it, 27 yaml, 25 zod, 19 luxon, 3 jsonc-parser. Summaries
    // take 3 of it, the quick reading of good records 3, the quick deciding 1, 1.5 what stays unknown in events of every
    // type, 2 that a fault of shape hides no other and its mend names the key that was meant, 1 that a changed norm is never
    // headed as plain law and that mends show what a value looks like, 0.5 that what is uncertain is weighed in sets of bits
    // and that outcomes under a proposal are told in the conditional, 1 that nothing grows beyond what memory holds, that calendars
    // of others are checked whole, and that a name is proposed only where one is near; 1 that what an event lacked is told by the way
    // that came nearest, in the words of what a norm forbids where it forbids, and that misuse from plain JavaScript is refused; 2 that ends and
    // hours which the record leaves open are weighed, that a chain begins where its norm comes to hold, and that a duty filled in is checked beside its norm. The rest is room for wording; zod imported in a way that brings its translations along (50 more) does not fit.
    name: "vertelrecht",
    path: "dist/index.js",
    limit: "159.5 kB",
  },
  {
    // Who only checks records leaves out the evaluation, the texts and most of yaml: 70 kB, the quick reading among it.
    // When this grows by more than a few kilobytes, something at the top level of a module has come to have an effect
    // and stays in.
    name: "vertelrecht, safeParseRecord alone",
    path: "dist/index.js",
    import: "{ safeParseRecord }",
    limit: "73 kB",
  },
  {
    // Data alone: 44 norms with their texts and the variants take 30.6 kB, a norm 0.7: each says in two languages what
    // it rests on and which words of its source it leaves to a person.
    name: "vertelrecht/rules",
    path: "dist/rules.js",
    limit: `${1 + 0.72 * norms} kB`,
  },
  {
    // The engine and what it needs, 20 kB, with the part of the main entry that judges conditions: 79.
    name: "vertelrecht/json-rules-engine",
    path: "dist/json-rules-engine.js",
    limit: "84 kB",
  },
  {
    // Comparing with its texts, and of the main entry what evaluates and what tells a norm in words: 105 kB; fast-check 31 for witness, which searches.
    // 1 of it pays for judging in half the time: steps written out, reports frozen by their shapes; 1 for telling what lies open in words, 1.5 for
    // what stays unknown in events of every type, 2 for faults that hide no others, 3 for what the main entry got with it, 0.5 for changes of a norm that take the only use of a parameter,
    // 2 for what the main entry got since and for a hole that stays open told apart from one that closes.
    name: "vertelrecht/drafting",
    path: "dist/drafting.js",
    limit: "160.6 kB",
  },
  {
    // Who runs the suite in its own tests needs the evaluation for norms and rulesets alone, and no drafting.
    name: "vertelrecht/conformance",
    path: "dist/conformance.js",
    limit: "120 kB",
  },
  {
    // A compiler reads this for every consumer. Schemas are spelled out once: 109 kB; six times that where not. What
    // drafters use takes 20.9, what vendors use 37.
    name: "types of one kind of module",
    path: "dist/*.d.ts",
    limit: "185.5 kB",
    ...asTheyAre,
  },
  {
    // Code and types for both kinds of module, the command and the JSON Schemas, with their patterns, those of texts of one line among them: 1.6 MB, and 0.6 MB of echarts for the
    // pages of compare, which would be 50 as a dependency. Each norm comes with its worked cases for vendors, about
    // fifty-five, on every edge of its term, for every change of it that would go unnoticed, and for others than who owes it doing
    // the same: 0.122 MB. The conformance suite, which other systems read without this library and which holds each ruleset whole, takes
    // 3.27 MB: forty cases of it pin rules of the record and the clock that no change of a norm touches. What checks a suite whole, and
    // tells of answers how they differ, takes 0.05 MB in both kinds of module and their maps; what ends and hours leave open, and all faults at once, 0.04.
    name: "the package, unpacked",
    path: ["package.json", "README.md", "LICENSE", ...files.flatMap((file) => [file, `${file}/**`])],
    limit: `${5.98 + 0.122 * norms} MB`,
    ...asTheyAre,
  },
];
