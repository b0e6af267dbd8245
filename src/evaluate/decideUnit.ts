/** Decides one unit of a recurring duty: enough acts, enough with exceptions, what is unknown (E1, D6). */
import { distinct, type Missing, type Truth, Unknown } from "../record/unknown.js";
import type { ExceptionItem, Item } from "./achieveCase.js";
import type { PossibleStatus } from "./report.js";

/** Everything that decides one unit. */
export interface UnitCase {
  readonly owed: number;
  readonly acts: readonly Item[];
  readonly exceptions: readonly ExceptionItem[];
  readonly hiddenActs: readonly Missing[];
  readonly hiddenExceptions: readonly Missing[];
  readonly closed: boolean;
}

/** What was decided of one unit. */
export interface UnitDecision {
  readonly status: PossibleStatus | "undetermined";
  readonly possible: readonly PossibleStatus[];
  readonly missing: readonly Missing[];
}

/** E1 for a unit: enough acts, enough with exceptions (D6), what is unknown, still running, over. */
export function decideUnit(unit: UnitCase): UnitDecision {
  const count = (items: readonly { truth: Truth }[], sure: boolean) =>
    items.filter(({ truth }) => (sure ? truth === true : truth !== false)).length;
  // A condition that holds, and the death of the child, lift the whole unit; every other exception one act.
  const whole = ({ id, event }: ExceptionItem) => event === null || id === "child-died";
  const always = unit.exceptions.some((item) => whole(item) && item.truth === true);
  const maybeAlways = unit.exceptions.some(whole);
  const each = unit.exceptions.filter((item) => !whole(item));
  const [sure, most] = [count(unit.acts, true), count(unit.acts, false)];
  if (sure >= unit.owed) return { status: "fulfilled", possible: ["fulfilled"], missing: [] };
  const mayFulfil = most >= unit.owed || unit.hiddenActs.length > 0;
  const excused = always || sure + count(each, true) >= unit.owed;
  const mayExcuse =
    maybeAlways ||
    unit.hiddenExceptions.length > 0 ||
    (each.length > 0 && (unit.hiddenActs.length > 0 || most + count(each, false) >= unit.owed));
  const possible = new Set<PossibleStatus>();
  if (mayFulfil) possible.add("fulfilled");
  if (excused || mayExcuse) possible.add("excused");
  if (!excused) possible.add(unit.closed ? "violated" : "pending");
  const list = [...possible].sort();
  const [only] = list;
  const missing = distinct([
    ...[...unit.acts, ...unit.exceptions].flatMap(({ truth }) =>
      truth instanceof Unknown ? truth.missing : [],
    ),
    ...unit.hiddenActs,
    ...unit.hiddenExceptions,
  ]);
  if (list.length === 1 && only) return { status: only, possible: list, missing: [] };
  return { status: excused ? "excused" : "undetermined", possible: list, missing };
}

/** Two ways in which a span may have ended, together. */
export function eitherWay(a: UnitDecision, b: UnitDecision): UnitDecision {
  const possible = [...new Set([...a.possible, ...b.possible])].sort();
  const [only] = possible;
  if (possible.length === 1 && only) return { status: only, possible, missing: [] };
  return { status: "undetermined", possible, missing: distinct([...a.missing, ...b.missing]) };
}
