/**
 * Implementations that are broken on purpose, each in a way in which a case system could be: the library's own engine, with
 * the record, the ruleset or the answer made otherwise.
 */
import calendar from "../../rules/calendars/nl.json" with { type: "json" };
import type { Implementation } from "../../src/conformance/connection.js";
import { gradedDuties } from "../../src/conformance/gradedDuties.js";
import type { RunMessage } from "../../src/conformance/protocol.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import type { GradedDuty } from "../../src/conformance/suite.js";
import { createEvaluator, type Evaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";

/** What is done otherwise. */
interface Fault {
  readonly name: string;
  /** A convention that must be among those that the report says are not kept. */
  readonly breaks: string;
  /** The grade that it must at least bring. */
  readonly grade: "missed-breach" | "false-alarm" | "overclaim" | "mislabelled" | "cautious";
  readonly ruleset?: (ruleset: unknown) => unknown;
  readonly record?: (record: RecordJson) => RecordJson;
  readonly duty?: (duty: GradedDuty) => GradedDuty;
  readonly knownAt?: (knownAt: string | null) => string | null;
  readonly calendar?: unknown;
}

type Json = Readonly<Record<string, unknown>>;
type RecordJson = Json & {
  readonly events: readonly Json[];
  readonly children: readonly Json[];
  readonly covers: readonly Json[];
};

/** What may be, said by one who cannot tell: the truth is among it. */
const possibleOf = ({ status, possible }: GradedDuty) => possible ?? [status];

const eachEvent = (change: (event: Json) => Json) => (record: RecordJson) => ({
  ...record,
  events: record.events.map(change),
});
const withoutEvents = (left: (event: Json) => boolean) => (record: RecordJson) => ({
  ...record,
  events: record.events.filter((event) => !left(event)),
});
const withoutRoles = (...roles: readonly string[]) =>
  eachEvent((event) =>
    Array.isArray(event.participants)
      ? {
          ...event,
          participants: event.participants.filter((one: Json) => !roles.includes(String(one.role))),
        }
      : event,
  );

/** Every term in a ruleset, made otherwise; how often something recurs stays what it is. */
function periods(change: (unit: string, count: number) => Json): (ruleset: unknown) => unknown {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node);
    const [only] = entries;
    if (entries.length === 1 && only && typeof only[1] === "number") return change(only[0], only[1]);
    return Object.fromEntries(entries.map(([key, value]) => [key, key === "every" ? value : walk(value)]));
  };
  return walk;
}

const DAYS = new Set(["days", "workingDays"]);
const UTC_DAY = (event: Json) => ({ ...event, at: new Date(String(event.at)).toISOString().slice(0, 10) });

export const FAULTS: readonly Fault[] = [
  {
    name: "knows no holidays",
    breaks: "recognised-holidays",
    grade: "false-alarm",
    calendar: { ...calendar, recognised: [], equated: [] },
  },
  {
    name: "counts the start day",
    breaks: "start-day-not-counted",
    grade: "false-alarm",
    ruleset: periods((unit, count) => ({ [unit]: DAYS.has(unit) && count > 1 ? count - 1 : count })),
  },
  {
    name: "a month is thirty days",
    breaks: "clamped-months",
    grade: "mislabelled",
    ruleset: periods((unit, count) =>
      unit === "months" && count <= 3 ? { days: 30 * count } : { [unit]: count },
    ),
  },
  {
    name: "takes absence for compliance",
    breaks: "not-covered",
    grade: "missed-breach",
    duty: (duty) =>
      duty.status === "overdue" || duty.status === "undetermined" ? { ...duty, status: "fulfilled" } : duty,
  },
  {
    name: "reckons days in UTC",
    breaks: "near-midnight-in-utc",
    grade: "missed-breach",
    record: eachEvent((event) => (String(event.at).length > 10 ? UTC_DAY(event) : event)),
  },
  {
    name: "takes the telephone for face to face",
    breaks: "absent-versus-null",
    grade: "missed-breach",
    record: eachEvent((event) => (event.type === "contact" ? { ...event, mode: "face-to-face" } : event)),
  },
  {
    name: "calls a talk individual with a parent or foster parent there",
    breaks: "others-present",
    grade: "missed-breach",
    record: withoutRoles("foster-parent", "parent"),
  },
  {
    name: "forgets siblings",
    breaks: "siblings",
    grade: "missed-breach",
    record: (record) => ({ ...record, children: record.children.slice(0, 1) }),
  },
  {
    name: "ignores what nobody vouches for",
    breaks: "not-covered",
    grade: "overclaim",
    record: (record) => ({
      ...record,
      covers: record.covers.map((one) => ({ ...one, from: "2015-01-01", through: "2035-12-31" })),
    }),
  },
  {
    name: "never can tell",
    breaks: "start-day-not-counted",
    grade: "cautious",
    duty: (duty) => ({ ...duty, status: "undetermined", possible: possibleOf(duty) }),
  },
  {
    name: "never can tell, nor when it was due",
    breaks: "start-day-not-counted",
    grade: "mislabelled",
    duty: (duty) => ({
      ...duty,
      ...{ status: "undetermined", possible: possibleOf(duty), window: { opens: "1999-01-01" } },
    }),
  },
  {
    name: "never can tell, and says that it can be nothing that it is",
    breaks: "start-day-not-counted",
    grade: "mislabelled",
    duty: (duty) =>
      duty.status === "undetermined" ? duty : { ...duty, status: "undetermined", possible: ["holding"] },
  },
  {
    name: "erases a breach once it is cured",
    breaks: "start-day-not-counted",
    grade: "missed-breach",
    duty: (duty) => (duty.status === "fulfilled-late" ? { ...duty, status: "fulfilled" } : duty),
  },
  {
    name: "ignores corrections",
    breaks: "corrections",
    grade: "missed-breach",
    record: withoutEvents((event) => event.corrects !== undefined),
  },
  {
    name: "ignores what was known when",
    breaks: "late-recording",
    grade: "missed-breach",
    knownAt: () => null,
  },
  {
    name: "takes a parent's no for the child's",
    breaks: "refused-by-a-parent",
    grade: "missed-breach",
    record: eachEvent((event) =>
      event.declinedBy === undefined ? event : { ...event, declinedBy: "child" },
    ),
  },
  {
    name: "counts what was missed as held",
    breaks: "absent-versus-null",
    grade: "missed-breach",
    record: eachEvent((event) => (event.type === "contact" ? { ...event, status: "held" } : event)),
  },
  {
    name: "extends no term",
    breaks: "weekends",
    grade: "false-alarm",
    ruleset: (ruleset) => JSON.parse(JSON.stringify(ruleset).replaceAll("algemene-termijnenwet", "none")),
  },
];

/** An implementation with one fault. */
export function faulty(fault: Fault, rulesets: readonly Ruleset[]): Implementation {
  const reference = referenceImplementation(rulesets);
  const evaluators = new Map<string, Evaluator>();
  const evaluatorOf = (id: string): Evaluator => {
    const known = evaluators.get(id);
    if (known) return known;
    const own = rulesets.find((one) => one.id === id);
    if (!own) throw new Error(`no ruleset ${id}`);
    const sources = Object.fromEntries([...own.sources].map(([source, title]) => [source, { title }]));
    const json = { ...own.resolved, sources };
    const ruleset = fault.ruleset ? loadRuleset(fault.ruleset(json)) : own;
    const evaluator = createEvaluator(ruleset, fault.calendar ? { calendar: fault.calendar } : {});
    evaluators.set(id, evaluator);
    return evaluator;
  };
  return {
    start: () => reference.start(),
    run({ seq, record, ruleset, norm, schoolCalendars, moments }: RunMessage) {
      const told: RecordJson = JSON.parse(JSON.stringify(record));
      const parsed = parseRecord(fault.record ? fault.record(told) : told);
      const results = moments.map(({ asOf, knownAt }) => {
        const known = fault.knownAt ? fault.knownAt(knownAt) : knownAt;
        const report = evaluatorOf(ruleset.id).evaluate(parsed, {
          asOf,
          detail: true,
          ...(known === null ? {} : { knownAt: known }),
          ...(schoolCalendars ? { schoolCalendars } : {}),
        });
        const duties = gradedDuties(report, norm);
        return { asOf, knownAt, duties: fault.duty ? duties.map(fault.duty) : duties };
      });
      return { seq, results };
    },
  };
}
