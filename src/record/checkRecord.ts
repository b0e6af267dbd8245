/**
 * What the schema cannot say of a record: ids that are unique, corrections that fit (`checkCorrections.ts`), intervals
 * that run forward, children that exist (A1–A5). What it only warns of stands in `warningsOf.ts` next door.
 */
import { compareTimes, isTimeFault, parseTime } from "../calendar/time.js";
import { type Fault, fault } from "../errors.js";
import { checkCorrections } from "./checkCorrections.js";
import type { RecordEvent } from "./event.js";
import type { Child, Coverage } from "./record.js";
import { ID_LISTS, type IdList, type Named, type RecordIds } from "./recordIds.js";

/** A record as far as it could be read: each item at its own index, null where it could not. */
export interface Readable {
  readonly covers: readonly (Coverage | null)[];
  readonly children: readonly (Child | null)[];
  readonly events: readonly (RecordEvent | null)[];
  readonly named: Named;
}

/** All faults of a record's content; `ids` are those of what is named. */
export function checkRecord(record: Readable, ids: RecordIds): Fault[] {
  const faults: Fault[] = [];
  for (const list of ID_LISTS) {
    if (ids[list].size < record.named[list].length) duplicateIds(list, record.named, faults);
  }
  record.covers.forEach((item, index) => {
    if (isBackward(item?.from, item?.through)) faults.push(backward(`covers[${index}].through`));
  });
  record.children.forEach((child, index) => {
    child?.household?.forEach(({ from, through }, at) => {
      if (isBackward(from, through)) faults.push(backward(`children[${index}].household[${at}].through`));
    });
  });
  record.events.forEach((event, index) => {
    if (event) checkEvent(event, index, ids.children, faults);
  });
  checkCorrections(record.events, ids.events, faults);
  return faults;
}

function duplicateIds(list: IdList, named: Named, faults: Fault[]): void {
  const seen = new Set<string>();
  named[list].forEach((item, index) => {
    if (item === null) return;
    if (seen.has(item.id)) {
      const message = "this id stands twice in its list";
      faults.push(fault("duplicate-id", `${list}[${index}].id`, message, "give each its own id"));
    }
    seen.add(item.id);
  });
}

function checkEvent(event: RecordEvent, index: number, children: ReadonlySet<string>, faults: Fault[]): void {
  if (event.type === "contact") {
    event.participants?.forEach(({ role, id }, at) => {
      if (role === "child" && typeof id === "string" && !children.has(id))
        faults.push(noSuchChild(`events[${index}].participants[${at}].id`));
    });
    if (isBackward(event.at, event.endedAt)) faults.push(backward(`events[${index}].endedAt`));
  } else {
    event.children?.forEach((id, at) => {
      if (!children.has(id)) faults.push(noSuchChild(`events[${index}].children[${at}]`));
    });
  }
  if (event.type === "frequency-report" && isBackward(event.periodFrom, event.periodThrough))
    faults.push(backward(`events[${index}].periodThrough`));
}

function noSuchChild(path: string): Fault {
  const mend = "add the child, or correct the id";
  return fault("unknown-reference", path, "the record holds no such child", mend);
}

/** Whether a time surely lies before the one it follows; never where one of them was not recorded. */
function isBackward(from: string | null | undefined, to: string | null | undefined): boolean {
  if (typeof from !== "string" || typeof to !== "string" || isWrittenInOrder(from, to)) return false;
  const [start, end] = [parseTime(from), parseTime(to)];
  return !isTimeFault(start) && !isTimeFault(end) && compareTimes(start, end) > 0;
}

/**
 * Days, and instants in one form with one offset, follow each other as their texts do: those need not be read.
 *
 * Instants of one length that end in the same six signs are of one form, be that an offset or seconds and a `Z`: what stands before
 * is then equally long, and written alike. A text that is no time is before nothing.
 */
function isWrittenInOrder(from: string, to: string): boolean {
  if (from.length !== to.length || from > to) return false;
  return from.length === DAY_LENGTH || from.endsWith(to.slice(-OFFSET_LENGTH));
}

const DAY_LENGTH = "2026-01-05".length;
const OFFSET_LENGTH = "+01:00".length;

function backward(path: string): Fault {
  const mend = "exchange the two, or correct one of them";
  return fault("bad-interval", path, "this lies before its start", mend);
}
