/** English words about norms. */
import type { NormWords } from "./normWords.js";

export const en: NormWords = {
  headings: {
    bearer: {
      law: "Who owes this",
      standard: "Of whom the standard asks this",
      yardstick: "For whom this yardstick is",
      proposal: "Who would owe this",
    },
    children: "To which children",
    sources: "Sources",
    inForce: "When the norm holds",
    applies: "Only if",
    trigger: "Trigger",
    start: "Start of the term",
    span: "As long as",
    act: "What must happen",
    forbidden: "What must not happen",
    conditional: { act: "What would have to happen", forbidden: "What would not be allowed to happen" },
    frequency: "How often",
    term: "Term",
    closing: "Before any of these events",
    until: "Until",
    parameters: "What can be chosen",
    exceptions: "Exceptions",
    dormant: "Exceptions that do not hold, but can be switched on",
    rights: "Which rights the norm serves",
    notEncoded: "Assumptions, and what a person judges",
    worked: "How the term is counted",
    needs: "What a system must record",
    cases: "Worked cases",
    casesConditional: "Worked cases: what would hold",
    norm: "The norm as data",
  },
  notice: {
    law: "",
    standard: "A standard of the field or the profession: not law.",
    yardstick: "A yardstick: nobody owes this.",
    proposal: "A proposal, not law in force. What stands below would hold if the proposal were law.",
  },
  catalogue: {
    law: "Law in force",
    standard: "Standards of the field and the profession",
    yardstick: "Yardsticks: nobody owes these",
    proposal: "Proposals: not law in force",
  },
  noNorms: "No norm is all that was asked.",
  version: (version) => `version ${version}`,
  inForce: (from, through) => `In force${from ? ` from ${from}` : ""}${through ? ` through ${through}` : ""}`,
  anyBearer: "any organisation or professional whom the trigger concerns",
  owedBy: (bearer, force) =>
    ({
      law: `owed by ${bearer}`,
      standard: `asked of ${bearer}`,
      yardstick: `a yardstick for ${bearer}`,
      proposal: `would be owed by ${bearer}`,
    })[force],
  or: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`),
  children: {
    concerned: "every child concerned",
    household: "every child under 18 of the household, also where the trigger is another child of it",
  },
  where: (event) => `${event}, where:`,
  anyChild: "whichever child of the case it concerns",
  latestOf: "The duty arises with the first of these events; the term runs from the last:",
  allOf: "Each of these:",
  anyOf: "One of these:",
  actOf: (title) => `Every act that fulfils the norm ‘${title}’`,
  again: {
    joins: "A further trigger while this duty is open opens no new duty.",
    each: "Every trigger opens a duty of its own.",
  },
  pick: {
    after: "The term runs from the first of these after the trigger; while there is none, no term runs.",
    before: "The term runs from the last of these before the trigger.",
  },
  spanFrom: (event) => `from: ${event}`,
  spanUntil: (event) => `through: ${event}`,
  untilAge: (age) => `no longer than until the child turns ${age}; probation may last longer`,
  frequency: (times, every, anchor) => {
    if (anchor === "last-act") return `Each time within ${every} of the last, or of the start.`;
    const count = anchor === "calendar" ? "by the calendar" : "counted from the start";
    return `At least ${times === 1 ? "once" : `${times} times`} in every period of ${every}, ${count}.`;
  },
  partial: {
    proportional: "Of a period that lies inside only in part, a proportional part is asked, rounded down.",
    skip: "A period that lies inside only in part does not count.",
    count: "A period that lies inside only in part counts in full.",
  },
  gap: {
    none: "No norm of this ruleset recurs, so none says how long it may be from one time to the next.",
    between: (days, from, until) =>
      `Longest time without, with the norm kept: ${days} days from one to the next, e.g. ${from} and then ${until}.`,
    unbounded:
      "It ends before a second time is asked, so it does not say how long it may be between the two.",
    first: (days, from, until) =>
      `From the start to the first: ${days} days at most, e.g. ${from} through ${until}.`,
    exceptions: "Exceptions can make it longer.",
  },
  atOnce: "At once: by the end of the same day.",
  noneStated: "The source states no term.",
  within: (term) => `Within ${term}.`,
  counting: {
    days: "The day on which the term starts does not count.",
    hours: "Hours count from the minute at which the term starts.",
  },
  notBefore: (period) => `What happens earlier than ${period} after the start does not count.`,
  extension: {
    "not-applicable": "The Algemene termijnenwet does not extend this term.",
    "changes-nothing":
      "The Algemene termijnenwet applies, but changes nothing: the term always ends on a working day.",
    "too-long": "The Algemene termijnenwet does not extend a term of this length (art. 4).",
    "article-1":
      "If the term ends on a Saturday, Sunday or holiday, it runs on through the next working day (Algemene termijnenwet, art. 1).",
    "articles-1-and-2":
      "If the term ends on a Saturday, Sunday or holiday, it runs on through the next working day; there are always at least two working days in it (Algemene termijnenwet, arts 1 and 2).",
  },
  extendable: (period) => `The term can be extended by ${period} each time.`,
  afterDue: {
    "still-owed": "After the term it must still be done.",
    "would-be-owed": "After the term it would still have to be done.",
    extinguished: "After the term it can no longer be done.",
  },
  fromSource: "from the source",
  assumption: (why) => `assumption: ${why}`,
  range: (from, through) => `to be chosen from ${from} through ${through}`,
  oneOf: (choices) => `to be chosen from: ${choices}`,
  changed: (own, ground) => `chosen in this ruleset; in the norm itself: ${own} (${ground})`,
  asWritten:
    "This ruleset changes the norm. Title, summary, sources and cases are of the norm as it was written.",
  onlyWhileAwaited: "It counts only until the term starts, not on the day on which it does.",
  childDied: "If the child dies, every duty lapses.",
  outcomes: {
    breached: "late or not done",
    undetermined: "cannot be told",
    open: "still open",
    satisfied: "in order",
    excused: "lifted by an exception",
    inapplicable: "not applicable",
  },
  conditionalOutcomes: {
    breached: "would be late or not done",
    undetermined: "could not be told",
    open: "would be open",
    satisfied: "would be in order",
    excused: "would be lifted by an exception",
    inapplicable: "not applicable",
  },
  at: ({ asOf, knownAt, child, outcome }) => {
    const known = knownAt === undefined ? "" : `, by what had been recorded through ${knownAt}`;
    const whom = child === null ? "children that may not be listed" : child;
    return `as of ${asOf}${known}${whom === undefined ? "" : `, for ${whom}`}: ${outcome}`;
  },
  locator: (text) => text.replace(/[a-z]+/g, (word) => LOCATORS.get(word) ?? word),
  none: "none",
};

/** The Dutch words in which norms point to a place in a source. */
const LOCATORS: ReadonlyMap<string, string> = new Map([
  ["afweging", "consideration"],
  ["berichtgeving", "the news"],
  ["besluit", "decree"],
  ["december", "December"],
  ["en", "and"],
  ["het", "the"],
  ["inleiding", "introduction"],
  ["lid", "para."],
  ["onder", "under"],
  ["onveiligheid", "danger"],
  ["pleidooi", "plea"],
  ["sinds", "since"],
  ["slot", "end"],
  ["titel", "title"],
  ["van", "of"],
  ["volgens", "according to"],
  ["voorbeeld", "example"],
  ["werkproces", "work process"],
  ["werkwijze", "way of working"],
]);
