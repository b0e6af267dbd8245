/** English: short sentences, one fact each. */
import type { ExplainWords } from "./explainWords.js";

export const en: ExplainWords = {
  fulfilled: (events, due) => `Done (${events})${due ? `, within the term through ${due}` : ""}.`,
  derivation: {
    heading: "The term was counted so:",
    start: (moment) => `The term begins after ${moment}.`,
    count: (period, through) => `Added: ${period}. That is through ${through}.`,
    hours: (period, at) => `Added: ${period}. That is until ${at}.`,
    atOnce: (day) => `It had to be done at once. That is through ${day}.`,
    skipped: (days) => `These days do not count: ${days}.`,
    granted: (event, period, through) => `Extended (${event}) by ${period}. That is through ${through}.`,
    article1: (days, through) =>
      `The last day is no working day: ${days}. The term then runs through ${through} (Algemene termijnenwet, article 1).`,
    article2: (days, through) =>
      `The term must hold two working days. No working days are: ${days}. The term then runs through ${through} (Algemene termijnenwet, article 2).`,
    notExtended:
      "This term does not move on when it ends in a weekend or on a holiday (Algemene termijnenwet, article 4).",
    laterOf: (moment) => `The last of these moments counts: ${moment}.`,
    beyondCalendar: (day) =>
      `After ${day} the calendar does not know which days the government makes equal to a holiday.`,
    beforeCalendar: (day) =>
      `Before ${day} the calendar does not know which days the government made equal to a holiday.`,
    noSchoolCalendar: "There is no school calendar. So it is not known when the school is open.",
    unit: (period, from, through) => `The period is ${period}: from ${from} through ${through}.`,
    cut: (from, through) => `Of it the part from ${from} through ${through} counts.`,
    saturday: "Saturday",
    sunday: "Sunday",
  },
  absence: {
    heading: (from, through) => `This is in the record from ${from} through ${through}:`,
    headingFrom: (from) => `This is in the record from ${from} on:`,
    nothing: (kinds) => `Not recorded in this time: ${kinds}.`,
    earlier: (count) =>
      count === 1
        ? "There is 1 earlier event. It lies before what set off the duty and does not count."
        : `There are ${count} earlier events. They lie before what set off the duty and do not count.`,
    event: (event, at, what) => `${at} (${event}): ${what}.`,
    test: (found, wanted, conditional) =>
      `${found}. The norm ${conditional ? "would ask" : "asks"}: ${wanted}`,
    notForbidden: (found, forbidden, conditional) =>
      `${found}. The norm ${conditional ? "would forbid only" : "forbids only"}: ${forbidden}`,
    none: (what) => `${what}: none`,
    unknown: (what) => `not known is ${what}`,
    untold: "whether this counts cannot be told",
    countsInPart: "this counts, but is not all that is needed",
    counts: "this counts",
    mayCount: "this may count",
    forbidden: (conditional) => (conditional ? "this would not be allowed" : "this was not allowed"),
    opensTheDuty: "this itself set off the duty and does not count",
    tooEarly: "this was too early and does not count",
    afterDue: (due) => `this counts, but is after ${due}`,
    tooLate: (due) => `this is after ${due}, when it no longer counted`,
    afterClosing: "this is after the closing",
    anotherChild: "this is not about this child",
    tookNoPart: "this child took no part",
    afterwards: "Afterwards:",
  },
  act: {
    what: (kinds, more, conditional) =>
      `${conditional ? "This would count" : "This counts"}: ${kinds}${more ? ", if all of this holds:" : "."}`,
    or: (kinds, more) => `Or: ${kinds}${more ? ", if all of this holds:" : "."}`,
    and: (kinds, more) => `And also: ${kinds}${more ? ", if all of this holds:" : "."}`,
    forbidden: (kinds, more, conditional) =>
      `${conditional ? "This would not be allowed" : "This is not allowed"}: ${kinds}${more ? ", if all of this holds:" : "."}`,
  },
  record: {
    heading: "This is missing. Once it is recorded, it can be told:",
    alsoOpen: "This is not known besides. It does not change that the term has passed:",
  },
  assumption: (label, value, why) => `An assumption counts here: ${label} (${value}).${why ? ` ${why}` : ""}`,
  asChanged: (force) => `${force}, changed in part by this ruleset`,
  changed: (what) => `changed in this ruleset: ${what}`,
  switched: (exception, on) => `the exception “${exception}” ${on ? "holds here" : "does not hold here"}`,
  changedFrom: (own) => `This ruleset changes it; the norm itself says: ${own}.`,
};
