import { type Fault, fault } from "../errors.js";
import { looksLikeBsn } from "./looksLikeBsn.js";
import type { CaseRecord } from "./record.js";
import { ID_LISTS } from "./recordIds.js";

/**
 * Ids of a record that look like citizen service numbers, each at the place where it is given: that of the record,
 * of each item with an id, and, where it first stands, the key of a measure or placement. Not where others refer to it.
 */
export function identityWarnings(record: CaseRecord): Fault[] {
  const warnings: Fault[] = [];
  const look = (id: string, path: string) => {
    if (!looksLikeBsn(id)) return;
    const message = "this id passes the test of a citizen service number (BSN)";
    const mend = "if it is one, replace it by a number of your own that says nothing outside your system";
    warnings.push(fault("looks-like-bsn", path, message, mend));
  };
  look(record.id, "id");
  for (const list of ID_LISTS) {
    record[list]?.forEach(({ id }, index) => {
      look(id, `${list}[${index}].id`);
    });
  }
  const seen = new Set<string>();
  record.events.forEach((event, index) => {
    for (const kind of ["measure", "placement"] as const) {
      const key: unknown = Reflect.get(event, kind);
      if (typeof key !== "string" || seen.has(`${kind} ${key}`)) continue;
      seen.add(`${kind} ${key}`);
      look(key, `events[${index}].${kind}`);
    }
  });
  return warnings;
}
