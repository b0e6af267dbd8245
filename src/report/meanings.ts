/**
 * What each code of a report stands for, for the page `docs/reference.md`; no entry point imports this.
 *
 * How each is decided stands in `docs/semantics.md`, part E; how it is worded for a person in `words.ts` next door.
 */
import type { DutyStatus, Finding, Headline, Outcome } from "../evaluate/report.js";
import type { Force } from "../norm/norm.js";
import type { MissingCode } from "../record/unknown.js";

type Meanings<Code extends string> = Readonly<Record<Code, string>>;

/** How a duty stands. */
export const STATUS_MEANINGS: Meanings<DutyStatus> = {
  pending:
    "owed, not done, still in time, or no term is stated (`openFor`); `awaits` names what starts the term",
  holding: "a prohibition not broken so far",
  fulfilled: "done in time, by `fulfilledBy`; a prohibition whose time ended unbroken",
  "fulfilled-late": "done after the due moment while still owed; `lateBy`, `breachedAt`",
  overdue: "the due moment passed, not done, still owed; `overdueBy`, `breachedAt`",
  violated:
    "not done, and doing it now cannot mend it; or a forbidden act was done; `breachedAt`, `closedBy`",
  excused: "an exception applies, named by `exception`; what was done all the same, too late: `afterwards`",
  undetermined: "the record cannot tell: `missing` says what, `possible` which statuses remain",
};

/** What came of a norm for one child. */
export const OUTCOME_MEANINGS: Meanings<Outcome> = {
  breached: "some duty is or was late, missed or broken; `standing` says how that is now",
  undetermined: "nothing is breached for certain, and some duty cannot be told",
  open: "some duty is still to be done or holding, and nothing of the above",
  satisfied: "what was owed was done in time or a prohibition was kept; part of it may be excused",
  excused: "exceptions lifted all that was owed",
  inapplicable: "there was no duty; `reason` says why",
};

/** How a breach stands now; it stays a breach. */
export const STANDING_MEANINGS: Meanings<NonNullable<Finding["standing"]>> = {
  outstanding: "a duty is overdue: it can still be done",
  final: "nothing is overdue, and a duty can no longer be done",
  cured: "every late duty was done in the end",
};

/** Why there was no duty. */
export const REASON_MEANINGS: Meanings<NonNullable<Finding["reason"]>> = {
  "not-triggered": "nothing that sets it off happened, and the record vouches for that",
  "not-applicable":
    "something set it off, but the norm does not hold for this child or case, or a part of a period owes nothing",
  "not-in-force": "the norm was not in force on the day that would have set it off",
  "outside-record":
    "the record says nothing of the kind of organisation that owes it; headlines pass it over",
};

/** Why something is unknown. */
export const MISSING_MEANINGS: Meanings<MissingCode> = {
  "not-recorded": "a field is absent",
  "recorded-as-unknown": "a field is null",
  "time-imprecise": "the day is known, and the hour decides",
  "not-covered": "nobody vouches for these events, or there is a gap",
  "before-record": "the days lie before what the record covers",
  "beyond-record": "the days lie after what the record covers",
  "beyond-calendar": "the equated days of that year are not known, or no school calendar was given",
  "bearer-unknown": "the record does not tell who owes it",
  "children-incomplete": "not all children of the household may be listed",
};

/** How binding a norm is. */
export const FORCE_MEANINGS: Meanings<Force> = {
  law: "law in force",
  standard: "what the field, a profession or partners bind themselves to",
  yardstick: "a number by which work is paid for: nobody owes it",
  proposal: "a plea, judged as if it held and told in the conditional: nobody owes it",
};

/** `now` of a headline. */
export const NOW_MEANINGS: Meanings<Headline["now"]> = {
  met: "nothing is outstanding",
  "not-met": "a duty is overdue or was not done and cannot be mended, or the last closed period was missed",
  unknown: "no such thing is certain, and one of these cannot be told",
};

/** `ever` of a headline. */
export const EVER_MEANINGS: Meanings<Headline["ever"]> = {
  breached: "something was late, missed or broken, however long ago",
  "not-breached": "nothing was, and all of it can be told",
  unknown: "nothing was for certain, and something cannot be told",
};
