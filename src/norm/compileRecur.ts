/** Compiles a duty of acts while a span lasts, and refuses units that the calendar does not have (C8). */
import * as z from "zod";
import { parameterRefs } from "./checkParameters.js";
import { type ClauseOf, commonKey, compilePattern } from "./compilePattern.js";
import type { DutyFields } from "./dutyFields.js";
import type { DutyRule } from "./norm.js";
import { patternsOf } from "./patternsOf.js";
import type { RecurPlan } from "./plan.js";

const Every = z.union([
  z.strictObject({ days: z.int().min(1).max(36_500) }),
  z.strictObject({ weeks: z.int().min(1).max(5_200) }),
  z.strictObject({ months: z.int().min(1).max(1_200) }),
  z.strictObject({ years: z.int().min(1).max(100) }),
]);
const Anchor = z.enum(["calendar", "start", "last-act"]);
const UntilAge = z.int().min(0).max(30).nullable();
const AtLeast = z.int().min(1).max(1000);
const PartialUnit = z.enum(["proportional", "skip", "count"]);
const CALENDAR_MONTHS = [1, 2, 3, 4, 6, 12];

/** Compiles the duty; what does not fit is told to `fields`. */
export function compileRecur(
  duty: Extract<DutyRule, { kind: "recur" }>,
  fields: DutyFields,
  clause: ClauseOf,
): RecurPlan {
  const { during } = duty;
  const from = compilePattern(during.from, "during.from", clause);
  const until = compilePattern(during.until, "during.until", clause);
  if (commonKey([from, until]) === null) {
    fields.fail("bad-duty", "during", "the start and end of a span need one key, a measure or a placement");
  }
  const anchor = fields.read(Anchor, duty.anchor, "anchor", "bad-anchor", "calendar");
  const every = fields.read<RecurPlan["every"]>(Every, duty.every, "every", "bad-term", { months: 1 });
  if (anchor === "calendar" && !fitsCalendar(every)) {
    const message = "a unit anchored to the calendar is 1, 2, 3, 4, 6 or 12 months, 1 year or 1 week";
    fields.fail("bad-anchor", "every", message, "choose such a unit, or the anchor 'start' or 'last-act'");
  }
  return {
    kind: "recur",
    from,
    until,
    untilAge: fields.read(UntilAge, during.untilAge, "during.untilAge", "bad-duty", null),
    untilAgeParameter: parameterRefs(during.untilAge)[0] ?? null,
    acts: patternsOf(duty.act).map((pattern, index) => compilePattern(pattern, `act[${index}]`, clause)),
    atLeast: fields.read(AtLeast, duty.atLeast, "atLeast", "bad-duty", 1),
    every,
    anchor,
    partial: fields.read(PartialUnit, duty.partial, "partial", "bad-duty", "proportional"),
    partialParameter: parameterRefs(duty.partial)[0] ?? null,
  };
}

/** C8: units that the calendar itself has. */
function fitsCalendar(every: RecurPlan["every"]): boolean {
  if ("months" in every) return CALENDAR_MONTHS.includes(every.months);
  return ("years" in every && every.years === 1) || ("weeks" in every && every.weeks === 1);
}
