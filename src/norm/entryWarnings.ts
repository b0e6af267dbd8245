/** What is right in a ruleset and yet likely not meant: two entries of one norm that hold on the same day. */
import { type Fault, fault } from "../errors.js";
import type { RulesetEntry, RulesetFile } from "./ruleset.js";

/** A warning for each entry that another of the same norm overlaps; C1 says which of them counts. */
export function entryWarnings({ entries = [] }: RulesetFile): Fault[] {
  return entries.flatMap((entry, index) => {
    const other = entries
      .slice(0, index)
      .findIndex((earlier) => earlier.norm === entry.norm && overlaps(earlier, entry));
    if (other < 0) return [];
    const message = `'${entry.norm}' holds by entries[${other}] on some of these days too`;
    const mend = "end the earlier of the two with 'through', the day before the later begins";
    return [fault("overlapping-entries", `entries[${index}]`, message, mend)];
  });
}

function overlaps(a: RulesetEntry, b: RulesetEntry): boolean {
  return startsBy(a, b) && startsBy(b, a);
}

/** Whether one has begun by the last day of the other; without a day it has always held, or holds for ever. */
function startsBy({ from }: RulesetEntry, { through }: RulesetEntry): boolean {
  return from === undefined || through === undefined || from <= through;
}
