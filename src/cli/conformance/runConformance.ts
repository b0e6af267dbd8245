/** What `vertelrecht conformance` does. */
import { readFile } from "node:fs/promises";
import * as z from "zod";
import type { Connection } from "../../conformance/connection.js";
import { Deviation, holdDeviations } from "../../conformance/deviations.js";
import { failuresOf } from "../../conformance/outcome.js";
import { type ReadSuite, readSuite } from "../../conformance/readSuite.js";
import { conformanceWordsOf } from "../../conformance/reports/pageWords.js";
import { runSuite } from "../../conformance/runSuite.js";
import { type Fault, fault, refuse } from "../../errors.js";
import { LANGUAGES } from "../../norm/languages.js";
import { CONFORMANCE_FORMATS } from "../choices.js";
import { orRefused, say, write } from "../output.js";
import { isWatched } from "../progressOver.js";
import { readPackaged } from "../readPackaged.js";
import { wholeFaults } from "../wholeFaults.js";
import { answersConnection } from "./answersConnection.js";
import { exportedMessages } from "./exportedMessages.js";
import { httpConnection } from "./httpConnection.js";
import { processConnection } from "./processConnection.js";
import { writeReport } from "./writeReport.js";

/** What can be done. */
export type ConformanceAction = "run" | "smoke" | "export" | "grade";

const Flags = z.object({
  command: z.string().optional(),
  url: z.string().optional(),
  answers: z.string().optional(),
  norm: z.array(z.string()).optional(),
  case: z.array(z.string()).optional(),
  seed: z.string(),
  sample: z.string(),
  parallel: z.string(),
  timeout: z.string(),
  deviations: z.string().optional(),
  format: z.enum(CONFORMANCE_FORMATS),
  lang: z.enum(LANGUAGES),
});
type Flags = z.output<typeof Flags>;

/** Holds an implementation against the suite that ships. */
export const runConformance = (
  action: ConformanceAction,
  given: Readonly<Record<string, unknown>>,
): Promise<number> =>
  orRefused(async () => {
    const flags = Flags.parse(given);
    const suite = await readSuite((path) => readPackaged(packaged(path)));
    refuse([...numberFaults(flags), ...unknownFaults(flags, suite)]);
    const only = chosen(flags, suite);
    if (action === "export") {
      await write(exportedMessages(suite, only));
      return 0;
    }
    const deviations = await readDeviations(flags.deviations);
    const connections = await connectionsOf(action, flags, suite, only);
    const asked = action === "smoke" ? smokeOf(suite, only) : only;
    const report = await runSuite(suite, connections, {
      seed: Number(flags.seed),
      sample: action === "grade" || action === "smoke" ? 0 : Number(flags.sample),
      ...(asked ? { only: asked } : {}),
      ...(isWatched(true)
        ? { onCase: (_one, done, all) => process.stderr.write(`\r\u001b[K${done} / ${all}`) }
        : {}),
    });
    if (isWatched(true)) process.stderr.write("\r\u001b[K");
    const deviated = holdDeviations(report, deviations);
    await write(writeReport({ report, deviated, manifest: suite.manifest }, suite.cases, flags));
    const failures = failuresOf(report, deviated);
    const words = conformanceWordsOf(flags.lang);
    say(failures.length === 0 ? words.holds : `${words.holdsNot} (${failures.length})`);
    return failures.length === 0 ? 0 : 1;
  });

function packaged(path: string): `rules/${string}.json` | `rules/${string}.ndjson` {
  const bare = path.replace(/\.(nd)?json$/, "");
  return path.endsWith(".ndjson") ? `rules/conformance/${bare}.ndjson` : `rules/conformance/${bare}.json`;
}

function numberFaults({ seed, sample, parallel, timeout }: Flags): Fault[] {
  return [
    ...wholeFaults("--seed", seed, 0, 2_147_483_647),
    ...wholeFaults("--sample", sample, 0, 100_000),
    ...wholeFaults("--parallel", parallel, 1, 64),
    ...wholeFaults("--timeout", timeout, 1, 3600),
  ];
}

function unknownFaults({ norm = [], case: cases = [] }: Flags, suite: ReadSuite): Fault[] {
  const norms = new Set(suite.cases.map((one) => one.norm));
  const ids = new Set(suite.cases.map(({ id }) => id));
  return [
    ...norm
      .filter((one) => !norms.has(one))
      .map((one) =>
        fault(
          "unknown-norm",
          "--norm",
          `the suite has no norm '${one.slice(0, 40)}'`,
          "see 'vertelrecht norms'",
        ),
      ),
    ...cases
      .filter((one) => !ids.has(one))
      .map((one) =>
        fault(
          "bad-option",
          "--case",
          `the suite has no case '${one.slice(0, 40)}'`,
          "a case is written as its norm, a slash and its name",
        ),
      ),
  ];
}

/** The cases that are chosen; null for all. */
function chosen({ norm, case: cases }: Flags, suite: ReadSuite): ReadonlySet<string> | null {
  if (norm === undefined && cases === undefined) return null;
  const all = suite.cases.filter((one) => norm?.includes(one.norm) || cases?.includes(one.id));
  return new Set(all.map(({ id }) => id));
}

/** A breach, a duty that is kept and one that cannot be told, as far as these norms have them. */
function smokeOf(suite: ReadSuite, only: ReadonlySet<string> | null): ReadonlySet<string> {
  const statuses = ["overdue", "fulfilled", "undetermined"];
  const cases = suite.cases.filter(({ id, ruleset }) => ruleset.id === "proposal" && (only?.has(id) ?? true));
  const found = new Set<string>();
  const holds = (id: string, status: string) =>
    suite.expected.get(id)?.moments.some(({ duties }) => duties.some((duty) => duty.status === status));
  for (const status of statuses) {
    const next = cases.find(({ id }) => !found.has(id) && holds(id, status));
    if (next) found.add(next.id);
  }
  return found;
}

async function connectionsOf(
  action: ConformanceAction,
  flags: Flags,
  suite: ReadSuite,
  only: ReadonlySet<string> | null,
): Promise<Connection[]> {
  const { command, url, answers, timeout, parallel } = flags;
  if (action === "grade") {
    if (answers === undefined)
      refuse([
        fault("bad-option", "--answers", "no answers are named", "add --answers with the path of the file"),
      ]);
    return [answersConnection(await readText(answers ?? "", "--answers"), suite, only)];
  }
  const ways = [command, url].filter((one) => one !== undefined).length;
  if (ways !== 1) {
    const mend = 'add either --command "…", which is started, or --url, which answers';
    refuse([fault("bad-option", "--command", "no implementation is named, or two are", mend)]);
  }
  const milliseconds = Number(timeout) * 1000;
  return Array.from({ length: Number(parallel) }, () =>
    url === undefined
      ? processConnection({
          command: command ?? "",
          timeoutMilliseconds: milliseconds,
          onSaid: (text) => process.stderr.write(text),
        })
      : httpConnection(url, milliseconds),
  );
}

async function readDeviations(file: string | undefined): Promise<readonly Deviation[]> {
  if (file === undefined) return [];
  const text = await readText(file, "--deviations");
  try {
    return z.array(Deviation).parse(JSON.parse(text));
  } catch {
    const mend = "write a list of { case, asOf, knownAt, child, trigger, unit, status, url }";
    refuse([fault("bad-value", "--deviations", "this is no list of known deviations", mend)]);
    return [];
  }
}

async function readText(file: string, path: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) refuse([fault("unreadable-file", path, "this file cannot be read", "correct the path")]);
  return text ?? "";
}
