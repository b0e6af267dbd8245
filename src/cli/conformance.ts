/** `vertelrecht conformance`: holds an implementation against the suite. */
import { LANGUAGES } from "../norm/languages.js";
import { CONFORMANCE_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";
import type { ConformanceAction } from "./conformance/runConformance.js";

const OPTIONS: CommandData["options"] = [
  {
    flags: "--command <command>",
    description: "start this and speak with it: a line of JSON for each message",
  },
  {
    flags: "--url <url>",
    description: "or speak with what answers at this address: a POST for each message",
  },
  {
    flags: "--answers <file>",
    description: "with grade: the answers, one a line, as `run` would have got them",
  },
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
  { flags: "--seed <n>", description: "decides the order of the cases", default: "1" },
  {
    flags: "--sample <n>",
    description: "each n-th case is asked twice, and told otherwise in ways that change nothing; 0 for none",
    default: "5",
  },
  { flags: "--parallel <n>", description: "how many cases are asked at a time", default: "2" },
  { flags: "--timeout <seconds>", description: "how long one answer may take", default: "10" },
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
  { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
];

const EXIT_CODES: CommandData["exitCodes"] = [
  [0, "what the implementation declares holds"],
  [
    1,
    "it does not: a norm is inconsistent or untested, an answer is wrong or missing, or a deviation no longer holds",
  ],
  [2, "the command line cannot be used, or no declaration can be had"],
];

const inner = (name: ConformanceAction, summary: string, example: string): CommandData => ({
  ...{ name, summary, example },
  options: OPTIONS,
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
  options: [
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: EXIT_CODES,
  example: "vertelrecht conformance --lang en",
  commands: [
    inner(
      "run",
      "ask an implementation every case that it declares, and grade its answers",
      'vertelrecht conformance run --command "python3 examples/conformance/harness.py" --norm jeugdwet/first-contact-child',
    ),
    inner(
      "smoke",
      "ask three cases, to see whether the harness itself works",
      'vertelrecht conformance smoke --command "python3 examples/conformance/harness.py" --norm jeugdwet/first-contact-child',
    ),
    inner(
      "export",
      "write the messages of the cases, one a line, for a system that cannot be driven",
      "vertelrecht conformance export --norm kpi/family-plan",
    ),
    inner(
      "grade",
      "grade answers to exported messages; the first line is the declaration",
      "vertelrecht conformance grade --answers examples/conformance/answers.ndjson --norm meldcode/disclosure-reported",
    ),
  ],
  async run(_args, given) {
    const { tellSuite } = await import("./conformance/tellSuite.js");
    return tellSuite(given);
  },
};
