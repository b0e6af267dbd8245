/** Cases as the messages that a runner would send, for a system that cannot be driven. */

import type { SuiteCase } from "../../conformance/suite.js";
import { digestOf } from "../../norm/digestOf.js";

/**
 * The number under which a case is asked: the first 48 bits of the digest of its id, so that it is the same in every version of the
 * suite and says nothing of what is expected, as a name may.
 */
export function seqOf({ id }: Pick<SuiteCase, "id">): number {
  return Number.parseInt(digestOf(id).slice("sha256:".length, "sha256:".length + 12), 16);
}

/** A line for each case; expected answers are not among them. */
export function exportedMessages(cases: readonly SuiteCase[]): string {
  return cases
    .map((one) => {
      const { record, ruleset, norm, schoolCalendars, moments } = one;
      const message = { cmd: "run", seq: seqOf(one), record, ruleset, norm, schoolCalendars, moments };
      return `${JSON.stringify(message)}\n`;
    })
    .join("");
}
