/** The ways to an implementation that the options name. */
import type { Connection } from "../../conformance/connection.js";
import type { Suite } from "../../conformance/suite.js";
import { fault, refuse } from "../../errors.js";
import { readTextFile } from "../readTextFile.js";
import { answersConnection } from "./answersConnection.js";
import type { ConformanceFlags } from "./conformanceFlags.js";
import { httpConnection } from "./httpConnection.js";
import { processConnection } from "./processConnection.js";

/** What was answered earlier. */
export async function connectionsToAnswers(
  { answers }: ConformanceFlags,
  suite: Suite,
): Promise<Connection[]> {
  if (answers === undefined)
    refuse([
      fault("bad-option", "--answers", "no answers are named", "add --answers with the path of the file"),
    ]);
  return [
    answersConnection(await readTextFile(answers ?? "", "--answers", "the file of answers"), suite.cases),
  ];
}

/** Processes that are started, or an address: as many at once as is asked. */
export function connectionsTo({ command, url, timeout, parallel }: ConformanceFlags): Connection[] {
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
