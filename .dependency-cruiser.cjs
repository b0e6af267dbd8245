/** The arrows between folders: a folder imports only folders above it (docs/architecture.md). */
const ORDER = [
  "calendar",
  "record",
  "condition",
  "norm",
  "evaluate",
  "summary",
  "report",
  "drafting",
  "generate",
  "conformance",
];

const arrows = ORDER.map((folder, index) => ({
  name: `${folder}-looks-up`,
  comment: `${folder}/ answers its question from the folders above it; what lies below would turn the house upside down.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(${[...ORDER.slice(index + 1), "entries", "cli"].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "no-cycles",
      comment: "Two files that import each other cannot be understood one at a time.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "node-only-in-cli",
      comment: "Only cli/ touches files, streams and the process; everything else runs in a browser.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "luxon-only-in-calendar",
      comment:
        "Only calendar/ imports luxon; day arithmetic elsewhere would bypass the holidays: call addTerm.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/calendar/" },
      to: { path: "node_modules/luxon" },
    },
    {
      name: "rules-engine-only-in-condition",
      comment:
        "Only condition/engine.ts imports json-rules-engine, behind its own entry point, so that the main one stays small.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/condition/engine\\.ts$" },
      to: { path: "node_modules/json-rules-engine" },
    },
    {
      name: "main-entry-without-rules-engine",
      comment: "The main entry point must not reach json-rules-engine, not even through another file.",
      severity: "error",
      from: { path: "^src/index\\.ts$" },
      to: { path: "node_modules/json-rules-engine", reachable: true },
    },
    {
      name: "echarts-only-in-html",
      comment:
        "Only drafting/page/html/ draws with echarts, for the command alone; whoever imports the library never loads it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/drafting/page/html/" },
      to: { path: "node_modules/echarts" },
    },
    {
      name: "fast-check-only-in-witness",
      comment:
        "Only drafting/witness/ draws at random, from a seed that it is given; elsewhere the same input must give the same bytes.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/drafting/witness/" },
      to: { path: "node_modules/fast-check" },
    },
    {
      name: "drafting-entry-without-echarts",
      comment: "The entry for drafters must not reach echarts, not even through another file.",
      severity: "error",
      from: { path: "^src/entries/drafting\\.ts$" },
      to: { path: "node_modules/echarts", reachable: true },
    },
    {
      name: "bundled-are-vouched-for-once",
      comment:
        "entries/rules.ts alone vouches for rulesets, norm/ and the command ask; who else did could let a stranger's go unchecked.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(norm/|entries/rules\\.ts|cli/readRuleset\\.ts)" },
      to: { path: "^src/norm/bundled\\.ts$" },
    },
    {
      name: "cli-is-last",
      comment: "cli/ is the outermost folder; nothing may depend on the command line.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
