/** English. Short sentences and plain words: facts, no verdicts. */
import { clockOf } from "./clockOf.js";
import type { Words } from "./words.js";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  date: (weekday, date, month, year) => `${weekday} ${date} ${month} ${year}`,
  time: (day, clock) => `${day} at ${clock}`,
  force: { law: "Law in force", standard: "Standards", yardstick: "Yardsticks", proposal: "Proposals" },
  tier: {
    statute: "statute",
    "order-in-council": "order in council",
    "ministerial-regulation": "ministerial regulation",
    "field-standard": "field standard",
    "professional-standard": "professional standard",
    "local-agreement": "local agreement",
    "funding-standard": "funding standard",
    proposal: "proposal, not law",
  },
  eventTypes: {
    report: "report",
    "help-request": "request for help by the child",
    disclosure: "disclosure",
    advice: "advice",
    incident: "incident",
    assessment: "assessment",
    contact: "contact",
    "contact-waived": "contact waived",
    "perspective-documented": "the child's perspective documented",
    "interpretation-shared": "interpretation shared",
    "rights-explained": "rights explained",
    objection: "objection",
    "objection-decision": "decision on an objection",
    complaint: "complaint",
    "complaint-answer": "answer to a complaint",
    "term-extended": "extension of the term",
    transfer: "transfer",
    "case-closed": "closure of the case",
    "measure-start": "start of the measure",
    "measure-notified": "notification of the measure",
    "measure-end": "end of the measure",
    assignment: "assignment of a worker",
    "assignment-end": "end of the assignment",
    "family-group-plan-waived": "family group plan waived",
    plan: "plan",
    "plan-review": "review of the plan",
    "placement-start": "start of the placement",
    "placement-end": "end of the placement",
    "school-told": "school told",
    "school-support": "support at school",
    diagnostics: "diagnostics",
    "help-start": "start of help",
    "safety-measurement": "measurement of safety",
    "support-measurement": "measurement of support",
    "frequency-report": "report on the frequency of contact",
    "child-died": "death of the child",
  },
  statuses: {
    pending: "still to be done",
    holding: "has not happened so far",
    fulfilled: "done in time",
    "fulfilled-late": "done late",
    overdue: "past its term and still to be done",
    violated: "not done, and can no longer be remedied",
    excused: "lifted by an exception",
    inapplicable: "no duty",
  },
  forbidStatuses: {
    holding: "has not happened so far",
    fulfilled: "kept",
    violated: "happened, where it was not allowed",
  },
  conditionalStatuses: {
    pending: "would still have to be done",
    holding: "has not happened so far",
    fulfilled: "would be in time",
    "fulfilled-late": "would be late",
    overdue: "would be past its term",
    violated: "could no longer be remedied",
    excused: "would be lifted",
    inapplicable: "would be no duty",
    undetermined: "could not be told",
  },
  conditionalForbidStatuses: {
    fulfilled: "would be kept",
    violated: "happened, and would not be allowed",
  },
  nowWords: { met: "in order now", "not-met": "not in order now", unknown: "cannot be told now" },
  everWords: {
    breached: "something was late or not done",
    "not-breached": "nothing was late or left undone",
    unknown: "not all of it can be told",
  },
  fields: {
    participants: "who took part",
    "participants.role": "in what role each took part",
    "participants.id": "who the participants were",
    "participants.chosenByChild": "whether the child chose the support person",
    mode: "how the contact went (face to face, telephone, …)",
    form: "what was done (conversation, play, observation)",
    status: "whether the contact took place",
    declinedBy: "who declined",
    by: "which organisation acted",
    to: "to whom it went",
    from: "from where it came",
    kind: "its kind",
    organisation: "which organisation carries it out",
    children: "which children it concerns",
    recordedAt: "when it was recorded",
    at: "the time, not the day alone",
    birthDate: "the date of birth",
    household: "who lived in the household when",
    childrenComplete: "whether all children of the household are in the record",
    about: "whom it is about",
    severity: "how serious the concerns were",
    ground: "the ground",
    professional: "which worker",
    endedAt: "when it ended",
    concern: "what the concerns were",
    followUpOf: "on which report it follows",
    of: "which event it belongs to",
    for: "for whom it is",
    parentOf: "of which children this adult is a parent",
    authorityOver: "over which children this adult has parental authority",
    specialisations: "in what the professional is specialised",
    pilot: "whether the organisation takes part in a pilot",
    region: "in which region the organisation works",
  },
  headings: {
    record: (id, asOf, ruleset) => `Record ${id} · as of ${asOf} · norms: ${ruleset}`,
    knownAt: (moment) => `Only what had been recorded by ${moment} counts.`,
    since: (day) => `What had been decided before ${day} is left out here.`,
    child: (id) => `Child ${id}`,
    household: "The household",
    nobody: "This record lists no child, so nothing was judged.",
    overdue: "To be done now: the term has passed",
    broken: "Done late, or not done and no longer to be remedied",
    undetermined: "Cannot be told: this is missing",
    coming: "Still to be done, or still running",
    satisfied: "In order",
    excused: "Lifted by an exception",
    nothing: "Under law and standards there is nothing to do or to tell at the moment.",
    untold: "Of what law and standards ask, this record tells nothing.",
    proposals: "Proposals: what would hold if the proposal were law",
    yardsticks: "Yardsticks: nobody owes these",
    inapplicable: (count) => `Not applicable: ${plural(count, "norm", "norms")}.`,
    outside: (count) =>
      `Outside this record: ${plural(count, "norm", "norms")}. Whoever must keep them has not declared what the record is complete about.`,
    earlier: (force, { all, breached, undetermined }) => {
      const parts = [
        ...(breached > 0 ? [`${breached} late or not done`] : []),
        ...(undetermined > 0 ? [`${undetermined} that cannot be told`] : []),
      ];
      const of = parts.length > 0 ? `, of which ${parts.join(" and ")}` : "";
      return `${force}, decided earlier and left out here: ${plural(all, "duty", "duties")}${of}.`;
    },
    nextChange: (moment) => `If nothing happens, the next change is on ${moment}.`,
    sources: "Sources",
    assumptions: "Assumptions (no source gives these; changing one changes the outcome)",
    disclaimer: "This overview is no legal advice. It tells what the record shows.",
    considered: "considered",
    derivation: "counted so",
  },
  conditional: {
    overdue: "Would be due now: the term would have passed",
    broken: "Would count as late or not done",
    undetermined: "Could not be told: this is missing",
    coming: "Would still have to be done, or be running",
    satisfied: "Would be in order",
    excused: "Would be lifted by an exception",
  },
  lapse: (lapse) => {
    if ("days" in lapse) return plural(lapse.days, "day", "days");
    const { days, hours, minutes } = clockOf(lapse.minutes);
    if (days > 1) return hours > 0 ? `${days} days and ${plural(hours, "hour", "hours")}` : `${days} days`;
    const rest = plural(minutes, "minute", "minutes");
    if (days + hours === 0) return rest;
    const whole = plural(days * 24 + hours, "hour", "hours");
    return minutes > 0 ? `${whole} and ${rest}` : whole;
  },
  list: (items) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`,
  either: (items) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join("; ")}; or ${items.at(-1)}`,
  between: (earliest, latest) => `${earliest} at the earliest and ${latest} at the latest`,
  atLeast: (lapse) => `at least ${lapse}`,
  overdue: ({ bearer, due, between, lapse, conditional }) =>
    conditional
      ? `Would have had to be done by ${bearer}, ${between ? `in a term through ${due}` : `on ${due} at the latest`}. Not done yet; ${lapse} after that term.`
      : `To be done by ${bearer}. The term ran through ${due}: ${lapse} ago.`,
  violated: ({ bearer, due, on, events, unit, owed, done, conditional }) => {
    const closed = events ? ` (${events})` : "";
    if (unit) return `From ${unit.from} through ${unit.through}: ${done} of ${owed} done (${bearer}).`;
    const lead = conditional ? "Not done, which could no longer be remedied" : "Not done";
    if (on) return `${lead}: by the record ${bearer} had not done it before ${on}${closed}.`;
    const ran = conditional ? "would have run" : "ran";
    return `${lead} by ${bearer}; the term ${ran} through ${due}${closed}.`;
  },
  late: ({ due, lapse, events, conditional }) =>
    `Done (${events}), ${conditional ? "which would be " : ""}${lapse} after the term of ${due}.`,
  pending: ({ bearer, due, between, lapse, unit, owed, done, conditional }) => {
    if (unit)
      return `Through ${unit.through}: ${done} of ${owed} done; the rest ${conditional ? "would have" : "is"} to be done by ${bearer}.`;
    const who = conditional ? `would have to be done by ${bearer}` : `to be done by ${bearer}`;
    if (between)
      return conditional ? `${capital(who)}, in a term through ${due}.` : `Term through ${due}: ${who}.`;
    if (due) return `On ${due} at the latest: ${who}.`;
    return `No term stated: ${who}; ${conditional ? "would be open" : "open"} for ${lapse}.`;
  },
  holding: ({ bearer, conditional }) =>
    conditional
      ? `Would not be allowed to ${bearer}; has not happened so far.`
      : `Not allowed to ${bearer}; has not happened so far.`,
  awaits: ({ bearer, conditional }, awaited) =>
    `${conditional ? "Would be" : "To be"} done by ${bearer}; the term does not run before: ${awaited}. Record that once it is there.`,
  satisfied: (times) => (times === 1 ? "done" : `done ${times} times`),
  forbidden: ({ on, events, conditional }) =>
    `Happened, where it ${conditional ? "would not be" : "was not"} allowed: on ${on} (${events}).`,
  kept: (conditional) => (conditional ? "did not happen" : "kept"),
  excused: (_facts, exception, afterwards) =>
    `Exception: ${exception}${afterwards ? `; done afterwards all the same (${afterwards})` : ""}.`,
  undetermined: ({ due, isEarliest, unit, bearer, conditional }, possible) => {
    const soonest = isEarliest ? " at the earliest" : "";
    const when = unit
      ? `from ${unit.from} through ${unit.through}`
      : due && `${conditional ? "with a term" : "term"} through ${due}${soonest}`;
    if (conditional) return `Possible${when ? `, ${when}` : ""}: ${possible} (${bearer}).`;
    return `${when ? `${capital(when)}: it` : "It"} may be: ${possible} (${bearer}).`;
  },
  units: (count, from, through) => `${count} periods between ${from} and ${through} cannot be told.`,
  organisation: (id) => ` at ${id}`,
  record: (what) => `Missing: ${what}.`,
  missing: ({ code }, { event, field, types, days }) => {
    switch (code) {
      case "not-recorded":
        return event ? `${field}, of ${event}` : field;
      case "recorded-as-unknown":
        return `${field}${event ? `, of ${event}` : ""} (recorded as unknown)`;
      case "time-imprecise":
        return `the time of ${event}, not the day alone`;
      case "not-covered":
        return `whether the record is complete about ${types}${days}`;
      case "before-record":
        return `${types}${days}: the record had not begun then`;
      case "beyond-record":
        return `${types}${days}: the record ends before`;
      case "beyond-calendar":
        return "what the calendar does not know: the equated days of that year, or the school days where no school calendar was given";
      case "bearer-unknown":
        return "which organisation it is about";
      case "children-incomplete":
        return "whether all children of the household are in the record";
    }
  },
  unknownBearer: "an organisation that the record does not name",
  childDied: "The child died",
};
