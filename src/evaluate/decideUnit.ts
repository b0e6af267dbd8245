/** Decides one unit of a recurring duty: enough acts, enough with exceptions, what is unknown (E1, D6). */
import { distinct, type Missing, type Truth, Unknown } from "../record/unknown.js";
import type { ExceptionItem, Item } from "./achieveCase.js";
import type { PossibleStatus } from "./report.js";

/** Everything that decides one unit; what is not asked is not looked for. */
export interface UnitCase {
  readonly owed: number;
  readonly acts: readonly Item[];
  exceptions(): readonly ExceptionItem[];
  hiddenActs(): readonly Missing[];
  hiddenExceptions(): readonly Missing[];
  readonly closed: boolean;
}

/** What was decided of one unit. */
export interface UnitDecision {
  readonly status: PossibleStatus | "undetermined";
  readonly possible: readonly PossibleStatus[];
  readonly missing: readonly Missing[];
}

const FULFILLED: UnitDecision = { status: "fulfilled", possible: ["fulfilled"], missing: [] };
const VIOLATED: UnitDecision = { status: "violated", possible: ["violated"], missing: [] };
const PENDING: UnitDecision = { status: "pending", possible: ["pending"], missing: [] };
/** What is decided of a unit in which nothing is owed. */
export const INAPPLICABLE: UnitDecision = { status: "inapplicable", possible: ["inapplicable"], missing: [] };

/** E1 for a unit: enough acts, enough with exceptions (D6), what is unknown, still running, over. */
export function decideUnit(unit: UnitCase): UnitDecision {
  const sure = count(unit.acts, true);
  if (sure >= unit.owed) return FULFILLED;
  const exceptions = unit.exceptions();
  const [hiddenActs, hiddenExceptions] = [unit.hiddenActs(), unit.hiddenExceptions()];
  const hidden = hiddenActs.length > 0 || hiddenExceptions.length > 0;
  if (!hidden && exceptions.length === 0 && sure === unit.acts.length)
    return unit.closed ? VIOLATED : PENDING;
  // A condition that holds, and the death of the child, lift the whole unit; every other exception one act.
  const whole = ({ id, event }: ExceptionItem) => event === null || id === "child-died";
  const always = exceptions.some((item) => whole(item) && item.truth === true);
  const maybeAlways = exceptions.some(whole);
  const each = exceptions.filter((item) => !whole(item));
  const most = count(unit.acts, false);
  const mayFulfil = most >= unit.owed || hiddenActs.length > 0;
  const excused = always || sure + count(each, true) >= unit.owed;
  const mayExcuse =
    maybeAlways ||
    hiddenExceptions.length > 0 ||
    (each.length > 0 && (hiddenActs.length > 0 || most + count(each, false) >= unit.owed));
  const possible = new Set<PossibleStatus>();
  if (mayFulfil) possible.add("fulfilled");
  if (excused || mayExcuse) possible.add("excused");
  if (!excused) possible.add(unit.closed ? "violated" : "pending");
  const list = [...possible].sort();
  const [only] = list;
  if (list.length === 1 && only) return { status: only, possible: list, missing: [] };
  const missing = distinct([
    ...[...unit.acts, ...exceptions].flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : [])),
    ...hiddenActs,
    ...hiddenExceptions,
  ]);
  return { status: excused ? "excused" : "undetermined", possible: list, missing };
}

/** How many are certain, or may be there. */
function count(items: readonly { readonly truth: Truth }[], sure: boolean): number {
  let number = 0;
  for (const { truth } of items) if (sure ? truth === true : truth !== false) number++;
  return number;
}

/** Two ways in which a span may have ended, together. */
export function eitherWay(a: UnitDecision, b: UnitDecision): UnitDecision {
  const possible = [...new Set([...a.possible, ...b.possible])].sort();
  const same = a.status === b.status;
  // What adds no status bears on nothing; but an exception must hold for certain both ways (E1).
  if (possible.length === a.possible.length && (same || a.status === "undetermined")) return a;
  const status = same ? a.status : "undetermined";
  return { status, possible, missing: distinct([...a.missing, ...b.missing]) };
}
