/** Decides an achieve duty: in every way in which what is unknown may turn out, then together (E1, E9, E10). */

import { earliestInstant } from "../calendar/time.js";
import type { AchieveCase, Decision, ExceptionItem } from "./achieveCase.js";
import { decideCertain } from "./certain.js";
import { isBreach } from "./isBreach.js";
import { missingOf } from "./missingOf.js";
import { possibleIn } from "./possible.js";
import type { PossibleStatus } from "./report.js";
import { statusesOf } from "./statusSet.js";
import {
  actsOf,
  closedBefore,
  countsDone,
  countsInTime,
  endsAfterDue,
  firstEnd,
  isSure,
  type World,
  worldsOf,
} from "./worlds.js";

/** Decides an achieve duty. */
export function decide(duty: AchieveCase): Decision {
  return decideCertain(duty) ?? decideInAllWorlds(duty);
}

/** Decides an achieve duty in every way in which what is unknown may turn out. */
export function decideInAllWorlds(duty: AchieveCase): Decision {
  const { worlds, possible, status, excused } = settle(duty);
  const last = worlds.at(-1) ?? { due: Infinity, closing: null };
  const closing = status === "violated" ? firstEnd(duty, last) : null;
  return {
    possible,
    status,
    missing: missingOf(duty, worlds, status, possible),
    acts: actsOf(duty, status, last),
    exception: status === "excused" ? excused : null,
    closing,
    closedBeforeDue:
      closing !== null && closing === last.closing && earliestInstant(closing.time) <= last.due,
  };
}

/** The status of an achieve duty alone: that of {@link decide}, without what explains it. */
export function statusOf(duty: AchieveCase): Pick<Decision, "status" | "possible"> {
  return decideCertain(duty) ?? settle(duty);
}

/** What a duty's status is, over all worlds. */
interface Settled extends Pick<Decision, "status" | "possible"> {
  readonly worlds: readonly World[];
  readonly excused: ExceptionItem | null;
}

function settle(duty: AchieveCase): Settled {
  const worlds = worldsOf(duty);
  const possible = statusesOf(possibleIn(duty, worlds));
  const [only] = possible;
  const excused = exceptionInAll(duty, worlds);
  const status = ((): Decision["status"] => {
    if (possible.length === 1 && only) return only;
    // E1 (2): a certain exception in time excuses, though an act that is not certain may have been done.
    if (excused && possible.every((one) => one === "excused" || one === "fulfilled")) return "excused";
    if (possible.every(isBreach) && !mayHaveClosedBefore(duty, worlds)) return breachStatus(duty, worlds);
    return "undetermined";
  })();
  return { worlds, possible, status, excused };
}

/** E9: whether the window may, or may not, have closed before the due moment: it decides what the breach is. */
function mayHaveClosedBefore({ stillOwed }: AchieveCase, worlds: readonly World[]): boolean {
  const closed = worlds.map(closedBefore);
  return stillOwed && closed.some((one) => one !== false) && closed.some((one) => one !== true);
}

/** An exception that certainly holds in time in every world. */
function exceptionInAll(duty: AchieveCase, worlds: readonly World[]): ExceptionItem | null {
  return duty.exceptions.find((item) => worlds.every((world) => countsInTime(item, world) === true)) ?? null;
}

/** E1 (5)–(7), by what is certain. */
function breachStatus(duty: AchieveCase, worlds: readonly World[]): PossibleStatus {
  const world = worlds.at(-1);
  if (!world) return "overdue";
  if (closedBefore(world) === true || !duty.stillOwed) return "violated";
  const ends = endsAfterDue(duty, world).filter(isSure);
  const late = duty.acts.every((items) => items.some((item) => countsDone(duty, item, world, ends) === true));
  if (late) return "fulfilled-late";
  return ends.length > 0 ? "violated" : "overdue";
}
