/**
 * What each fault code stands for, for the page `docs/reference.md`; no entry point imports this.
 *
 * A fault of its own says more: its message names what was found, its mend what to write there.
 */
import type { FaultCode } from "./errors.js";

/** What is wrong where a code is given, and the mend in general. */
export const FAULT_MEANINGS: Readonly<Record<FaultCode, { readonly means: string; readonly mend: string }>> =
  {
    "json-syntax": {
      means: "the text is no JSON",
      mend: "mend what stands at the line and column; often a comma or a quotation mark",
    },
    "yaml-syntax": {
      means: "the text is no YAML",
      mend: "mend what stands at the line and column; often the indentation",
    },
    "yaml-not-allowed": {
      means: "YAML that is more than plain data: an alias, a tag, a key that is no text, a second document",
      mend: "write the value out in full; one document a file",
    },
    "duplicate-key": { means: "a key stands twice in one object", mend: "keep one of them" },
    "not-utf8": { means: "the bytes are no UTF-8 text", mend: "save the file as UTF-8" },
    "empty-input": { means: "there is nothing to read", mend: "give at least one record or document" },
    "too-large": {
      means: "a text, number or list is larger than allowed",
      mend: "split it, or leave some out",
    },
    "too-deep": { means: "objects or lists are nested deeper than allowed", mend: "flatten it" },
    "too-many-events": {
      means: "a record holds more events than allowed",
      mend: "leave out what lies before the period that is judged, and say so in `covers`",
    },
    "too-many-duties": {
      means: "a record opens more duties than can be judged at once, as a measure from a wrong century does",
      mend: "correct the day on which a measure or placement started, or give families and years a record of their own",
    },
    "too-many-questions": {
      means: "so much of a record is unknown that it leaves more questions open than can be told",
      mend: "record more of its events, or give families and years a record of their own",
    },
    "unknown-key": {
      means: "no key of this name belongs here",
      mend: "correct its spelling; data of your own goes under `meta`",
    },
    "dangerous-key": {
      means: "a key that could reach into the program itself, such as `__proto__`",
      mend: "rename it",
    },
    "missing-key": { means: "a required key is not there", mend: "add it" },
    "wrong-type": {
      means: "a value of another type stands here",
      mend: "write a value of the type that is named",
    },
    "bad-value": {
      means: "the type is right, but the value is none of those allowed",
      mend: "choose one of the list, or write it in the form that is named",
    },
    "bad-id": {
      means: "an id has characters that ids do not have, or too many",
      mend: "write letters, digits and `.` `_` `:` `-`, at most 64, first a letter or digit; ids of norms and rulesets are in lower case",
    },
    "bad-time": {
      means: "this is no day and no instant, or a day that no calendar has",
      mend: "write `2026-01-05` or `2026-01-05T10:00:00+01:00`",
    },
    "no-offset": {
      means: "a local time without offset, which names no single instant",
      mend: "add the offset, or make it by `fromAmsterdamLocal`",
    },
    "time-out-of-range": { means: "a time outside the years 1900 to 2199", mend: "correct the year" },
    "bad-interval": { means: "an end lies before its start", mend: "exchange the two, or correct one" },
    "doubled-hour": {
      means: "a local time in the hour that the clock shows twice",
      mend: "add the offset where it is known; else write the day alone",
    },
    "skipped-hour": {
      means: "a local time in the hour that the clock skips",
      mend: "correct the time in the table that it comes from",
    },
    "duplicate-id": {
      means: "an id stands twice where it must be one thing's own",
      mend: "give each its own id",
    },
    "unknown-reference": {
      means: "an id names nothing in the record: of a child a fault, of anything else a warning",
      mend: "add what it names, or correct the id",
    },
    "bad-correction": {
      means: "a correction names no event of its own type, one already corrected, or in the end itself",
      mend: "name the event that it replaces; let a later correction correct the earlier one",
    },
    "looks-like-bsn": {
      means: "a warning: an id passes the test of a citizen service number (BSN)",
      mend: "replace it by a number of your own; see [privacy.md](privacy.md)",
    },
    "overlapping-entries": {
      means:
        "a warning: two entries put one norm in force on the same day, of which the one from the later day counts",
      mend: "end the earlier with `through`, the day before the later begins",
    },
    "bad-condition": {
      means: "this is no condition, or an `all` or `any` without members",
      mend: "write `{ fact, operator, value }`, or `all`, `any`, `not` over conditions",
    },
    "too-many-conditions": { means: "the conditions of one norm are too many", mend: "split the norm" },
    "unknown-fact": {
      means: "there is no such fact, or not for every event type of the pattern",
      mend: "correct the name to the nearest one that is given",
    },
    "wrong-operator": {
      means: "the operator or the value does not fit the type of the fact",
      mend: "use one of the operators that are named, with a value of that type",
    },
    "unknown-parameter": { means: "the norm has no such parameter", mend: "use one of those that are named" },
    "unused-parameter": { means: "nothing in the norm uses this parameter", mend: "use it, or leave it out" },
    "parameter-out-of-range": {
      means: "a value outside the bounds or choices that the norm gives",
      mend: "keep to them, or write a norm of your own",
    },
    "unknown-source": {
      means: "a norm cites a source that nothing registers",
      mend: "register it under `sources`",
    },
    "path-not-id": {
      means: "the path of a norm's file is not its id",
      mend: "move the file, or correct the id",
    },
    "unknown-norm": { means: "there is no norm of this id here", mend: "correct the id, or `add` the norm" },
    "unknown-exception": { means: "the norm has no such exception", mend: "use one of those that are named" },
    "unknown-ruleset": {
      means: "there is no ruleset of this id",
      mend: "correct the id, or give the file that holds it",
    },
    "duplicate-norm": {
      means:
        "a norm is added that is there already, or stands twice, or one file changes the same of it twice",
      mend: "give yours another id, or change the one that is there; keep one of two changes",
    },
    "bad-term": {
      means: "this is no term, or two that cannot be added up",
      mend: "write one of the [terms](#terms); extend hours by hours, days by days",
    },
    "bad-anchor": {
      means: "this is no anchor, or the unit has none in the calendar",
      mend: "choose a unit that the calendar has, or count from the start or from the last act",
    },
    "bad-duty": {
      means: "a duty, trigger, span or exception does not fit together, or lacks what it needs",
      mend: "write what the message asks",
    },
    "tier-not-allowed": {
      means:
        "a norm of this tier may not stand in this family: `jeugdwet` and `wmo` hold law in force, `proposal` proposals",
      mend: "move it to another family, or correct its tier",
    },
    cycle: {
      means: "rulesets extend each other, or norms wait for each other's acts",
      mend: "let one of them end the round",
    },
    "case-differs": {
      means: "a worked case expects something else than is found",
      mend: "work it out once more from the source and the calendar; then mend the norm or the case",
    },
    "exception-always-holds": {
      means: "an exception lifts a duty in every worked case in which it is switched on",
      mend: "add a case in which it nearly holds, or ask whether it leaves anything of the norm",
    },
    "endless-recurrence": {
      means: "a warning: no age ends what recurs, or no case was found in which its end does",
      mend: "write `untilAge`, or correct `until`",
    },
    "term-finer-than-trigger": {
      means: "a warning: a term in hours, after an event that may be recorded by the day alone",
      mend: "set a term in days, or see to it that the hour is recorded",
    },
    "whom-without-effect": {
      means: "a warning: `whom` stands with what closes a duty, where it decides nothing (A4)",
      mend: "leave it out",
    },
    "age-gap": {
      means:
        "a warning: norms that ask the same after the same events leave ages between theirs to none of them",
      mend: "let the ages of the one begin where those of the other end",
    },
    "never-triggered": {
      means: "a warning: no case was found that sets the norm off, up to the bound that is told",
      mend: "see whether the conditions of `applies` and of the trigger can hold together",
    },
    "exception-swallows-rule": {
      means: "a warning: with this exception no case was found that breaches the norm, and without it one",
      mend: "narrow the exception, or switch it off",
    },
    "norms-conflict": {
      means:
        "a warning: no case was found in which both norms are kept, of which one forbids what the other asks",
      mend: "narrow what the one forbids, or what the other asks",
    },
    "unknown-profile": {
      means: "there is no profile of this id",
      mend: "correct the id, or give the file that holds it",
    },
    "bad-option": {
      means: "an option or command line cannot be used, or not together with another",
      mend: "see [cli.md](cli.md) or `--help`",
    },
    "as-of-needed": {
      means: "no moment of judgement is given, and the record names none",
      mend: "give `--as-of`",
    },
    "unreadable-file": { means: "a file cannot be opened", mend: "check the path and its permissions" },
    "broken-gzip": {
      means: "a compressed file is damaged or breaks off; what came before was read",
      mend: "fetch it again, and judge from the record that is named",
    },
    "write-failed": {
      means: "the output cannot be written, for instance because the disk is full; whole records stand in it",
      mend: "make room and run it again; of records, from the one behind the last that is named",
    },
    "summaries-differ": {
      means: "summaries of another version, ruleset, calendar or request do not add up",
      mend: "judge all parts with the same",
    },
    "engines-differ": {
      means: "with `--verify`: two engines judged a record differently",
      mend: "report it, with an invented record that shows it",
    },
    "internal-error": {
      means: "the program itself failed, on a record or as a whole; nothing is said of the record",
      mend: "report it, with an invented record that shows it",
    },
    "no-declaration": {
      means: "an implementation did not say what it claims, or said it in a way that cannot be read",
      mend: "let it answer `start` with its declaration; see [conformance.md](conformance.md)",
    },
  };
