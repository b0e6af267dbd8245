/** `vertelrecht conformance`: holds an implementation against the suite. */
import { LANGUAGES } from "../norm/languages.js";
import { CONFORMANCE_DEFAULTS, CONFORMANCE_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";
import type { ConformanceAction } from "./conformance/runConformance.js";

type Options = CommandData["options"];

const LANG: Options = [
  { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
];

/** Which cases. */
const CHOICE: Options = [
  {
    flags: "--norm <id>",
    description: "only cases of this norm, and those of --case; give the option again for each further one",
    repeated: true,
  },
  {
    flags: "--case <id>",
    description: "only this case, and those of --norm; give the option again for each further one",
    repeated: true,
  },
];

/** How an implementation is reached. */
const REACH: Options = [
  {
    flags: "--command <command>",
    description: "start this and speak with it: a line of JSON for each message",
  },
  {
    flags: "--url <url>",
    description: "or speak with what answers at this address: a POST for each message",
  },
  {
    flags: "--timeout <seconds>",
    description: "how long one answer may take",
    default: CONFORMANCE_DEFAULTS.timeout,
  },
];

/** In what order, how thoroughly and how many at a time it is asked. */
const ASKING: Options = [
  { flags: "--seed <n>", description: "decides the order of the cases", default: CONFORMANCE_DEFAULTS.seed },
  {
    flags: "--sample <n>",
    description: "each n-th case is asked twice, and told otherwise in ways that change nothing; 0 for none",
    default: CONFORMANCE_DEFAULTS.sample,
  },
  {
    flags: "--parallel <n>",
    description: "how many cases are asked at a time",
    default: CONFORMANCE_DEFAULTS.parallel,
  },
];

const ANSWERS: Options = [
  { flags: "--answers <file>", description: "the answers, one a line, as `run` would have got them" },
];

/** What is told of the answers. */
const REPORT: Options = [
  {
    flags: "--deviations <file>",
    description: "answers that are known to be wrong, each with where that is dealt with",
  },
  {
    flags: "--format <format>",
    description: "how to write; html is one page that needs no network",
    choices: CONFORMANCE_FORMATS,
    default: "text",
  },
];

const EXIT_CODES: CommandData["exitCodes"] = [
  [0, "what the implementation declares holds"],
  [
    1,
    "it does not: a norm is inconsistent or untested, an answer is wrong or missing, or a deviation no longer holds",
  ],
  [2, "the command line cannot be used, or no declaration can be had"],
];

const inner = (name: ConformanceAction, summary: string, options: Options, example: string): CommandData => ({
  ...{ name, summary, options, example },
  exitCodes: EXIT_CODES,
  async run(_args, given) {
    const { runConformance } = await import("./conformance/runConformance.js");
    return runConformance(name, given);
  },
});

/** The command. */
export const conformanceCommand: CommandData = {
  name: "conformance",
  summary:
    "hold a case system of any language against the conformance suite, norm by norm; by itself: what the suite holds",
  options: LANG,
  exitCodes: EXIT_CODES,
  example: "vertelrecht conformance --lang en",
  commands: [
    inner(
      "run",
      "ask an implementation every case that it declares, and grade its answers",
      [...REACH, ...CHOICE, ...ASKING, ...REPORT, ...LANG],
      'vertelrecht conformance run --command "python3 examples/conformance/harness.py" --norm jeugdwet/first-contact-child',
    ),
    inner(
      "smoke",
      "ask three cases, to see whether the harness itself works",
      [...REACH, ...CHOICE, ...REPORT, ...LANG],
      'vertelrecht conformance smoke --command "python3 examples/conformance/harness.py" --norm jeugdwet/first-contact-child',
    ),
    inner(
      "export",
      "write the messages of the cases, one a line, for a system that cannot be driven",
      CHOICE,
      "vertelrecht conformance export --norm kpi/family-plan",
    ),
    inner(
      "grade",
      "grade answers to exported messages; the first line is the declaration",
      [...ANSWERS, ...CHOICE, ...REPORT, ...LANG],
      "vertelrecht conformance grade --answers examples/conformance/answers.ndjson --norm meldcode/disclosure-reported",
    ),
  ],
  async run(_args, given) {
    const { tellSuite } = await import("./conformance/tellSuite.js");
    return tellSuite(given);
  },
};
