/** Cases as the messages that a runner would send, for a system that cannot be driven. */

import type { ReadSuite } from "../../conformance/readSuite.js";
import type { SuiteCase } from "../../conformance/suite.js";

/** The number under which a case is asked: its place in the suite. */
export function seqOf(suite: ReadSuite, one: SuiteCase): number {
  return suite.cases.indexOf(one) + 1;
}

/** A line for each case; expected answers are not among them. */
export function exportedMessages(suite: ReadSuite, only: ReadonlySet<string> | null): string {
  return suite.cases
    .filter(({ id }) => only?.has(id) ?? true)
    .map((one) => {
      const { id, record, ruleset, norm, schoolCalendars, moments } = one;
      const message = { cmd: "run", seq: seqOf(suite, one), record, ruleset, norm, schoolCalendars, moments };
      return `${JSON.stringify({ ...message, case: id })}\n`;
    })
    .join("");
}
