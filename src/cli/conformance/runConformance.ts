/** What `vertelrecht conformance` does. */
import { holdDeviations } from "../../conformance/deviations.js";
import { failuresOf } from "../../conformance/outcome.js";
import { readSuite } from "../../conformance/readSuite.js";
import { holdsWords } from "../../conformance/reports/page.js";
import { conformanceWordsOf } from "../../conformance/reports/pageWords.js";
import { runSuite } from "../../conformance/runSuite.js";
import type { SuiteCase } from "../../conformance/suite.js";
import { refuse } from "../../errors.js";
import { orRefused, say, write } from "../output.js";
import { isWatched } from "../progressOver.js";
import { readPackaged } from "../readPackaged.js";
import { ConformanceFlags, chosen, flagFaults, smokeOf } from "./conformanceFlags.js";
import { connectionsTo, connectionsToAnswers } from "./connections.js";
import { exportedMessages } from "./exportedMessages.js";
import { readDeviations } from "./readDeviations.js";
import { writeReport } from "./writeReport.js";

/** What can be done. */
export type ConformanceAction = "run" | "smoke" | "export" | "grade";

/** Holds an implementation against the suite that ships. */
export const runConformance = (
  action: ConformanceAction,
  given: Readonly<Record<string, unknown>>,
): Promise<number> =>
  orRefused(async () => {
    const flags = ConformanceFlags.parse(given);
    const suite = await readSuite((path) => readPackaged(packaged(path)));
    refuse(flagFaults(flags, suite));
    const only = chosen(flags, suite);
    if (action === "export") {
      await write(exportedMessages(suite.cases.filter((one) => isAsked(one, only))));
      return 0;
    }
    const deviations = await readDeviations(flags.deviations);
    const connections = action === "grade" ? await connectionsToAnswers(flags, suite) : connectionsTo(flags);
    const report = await runSuite(suite, connections, {
      seed: Number(flags.seed),
      sample: action === "grade" || action === "smoke" ? 0 : Number(flags.sample),
      ...(action === "smoke" ? { only: (declaration) => smokeOf(suite, only, declaration) } : {}),
      ...(action !== "smoke" && only ? { only } : {}),
      ...(isWatched(true)
        ? { onCase: (_one, done, all) => process.stderr.write(`\r\u001b[K${done} / ${all}`) }
        : {}),
    });
    if (isWatched(true)) process.stderr.write("\r\u001b[K");
    const deviated = holdDeviations(report, deviations);
    const reported = { report, deviated, manifest: suite.manifest };
    await write(writeReport(reported, suite, flags));
    const failures = failuresOf(report, deviated);
    const told = holdsWords(reported, flags.lang);
    if (failures.length > 0) say(`${told} (${failures.length})`);
    else say(action === "smoke" ? conformanceWordsOf(flags.lang).harnessWorks : told);
    return failures.length === 0 ? 0 : 1;
  });

function isAsked({ id, status }: SuiteCase, only: ReadonlySet<string> | null): boolean {
  return status === "approved" && (only?.has(id) ?? true);
}

function packaged(path: string): `rules/${string}.json` | `rules/${string}.ndjson` {
  const bare = path.replace(/\.(nd)?json$/, "");
  return path.endsWith(".ndjson") ? `rules/conformance/${bare}.ndjson` : `rules/conformance/${bare}.json`;
}
