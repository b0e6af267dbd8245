/** Fills in a norm's parameters for one entry of a ruleset and compiles it (design of rulesets; C8). */
import * as z from "zod";
import { type Day, parseDay } from "../calendar/civilDay.js";
import { Period, Term } from "../calendar/term.js";
import { type Clause, compile } from "../condition/compile.js";
import type { Condition } from "../condition/condition.js";
import type { Fault, FaultCode } from "../errors.js";
import { EVENTS, type EventType } from "../record/event.js";
import { outOfRange, parameterRefs } from "./checkNorm.js";
import {
  type DutyRule,
  forceOf,
  type Norm,
  type ParameterValue,
  type Pattern,
  patternsOf,
  type Trigger,
  typesOf,
} from "./norm.js";
import type { AchievePlan, ForbidPlan, NormPlan, PatternPlan, RecurPlan, TriggerPlan } from "./plan.js";
import type { RulesetEntry } from "./ruleset.js";

/** A compiled norm with the faults of its filled-in duty; the plan is null when there are any. */
export interface Compiled {
  readonly plan: NormPlan | null;
  readonly faults: readonly Fault[];
}

const Every = z.union([
  z.strictObject({ days: z.int().min(1).max(36_500) }),
  z.strictObject({ weeks: z.int().min(1).max(5_200) }),
  z.strictObject({ months: z.int().min(1).max(1_200) }),
  z.strictObject({ years: z.int().min(1).max(100) }),
]);
const CALENDAR_MONTHS = [1, 2, 3, 4, 6, 12];

/** Compiles a norm as an entry puts it in force. */
export function compileNorm(
  norm: Norm,
  entry: RulesetEntry,
  actTypes: (norm: string) => readonly EventType[] | null,
): Compiled {
  const faults: Fault[] = [];
  const parameters = fillParameters(norm, entry, faults);
  const fields = new Fields(parameters, faults);
  const clause = (condition: Condition | undefined, at: string) =>
    condition ? compile(`${norm.id}#${at}`, condition) : null;
  const duty = compileDuty(norm.duty, fields, clause, actTypes);
  const exceptions = activeExceptions(norm, entry, faults).map(({ id, event, when }) => ({
    id,
    event: event ? compilePattern(event, `exception:${id}`, clause) : null,
    when: clause(when, `exception:${id}`),
  }));
  if (faults.length > 0) return { plan: null, faults };
  const assumed = new Map(
    Object.entries(norm.parameters)
      .filter(([, { basis }]) => basis === "assumption")
      .map(([name, { range }]) => [name, range ?? null] as const),
  );
  const kinds = typeof norm.bearer === "string" ? [norm.bearer] : norm.bearer;
  const plan: NormPlan = {
    norm,
    force: forceOf(norm.tier),
    bearerKinds: kinds.includes("any") ? null : kinds.filter((kind) => kind !== "any"),
    household: norm.children === "household",
    parameters,
    assumed,
    assumedInDuty: parameterRefs(bearingFields(norm.duty, duty)).filter((name) => assumed.has(name)),
    from: dayOrNull(entry.from),
    through: dayOrNull(entry.through),
    applies: clause(norm.applies, "applies"),
    duty,
    exceptions,
  };
  return { plan, faults };
}

/** The fields of a duty on which each of its instances rests: units do not bear on a count from the last act. */
function bearingFields(rule: DutyRule, plan: NormPlan["duty"]): Partial<DutyRule> {
  if (rule.kind !== "recur") return rule;
  const { every, anchor, atLeast, partial } = rule;
  return plan.kind === "recur" && plan.anchor === "last-act"
    ? { every, anchor }
    : { every, anchor, atLeast, ...(partial ? { partial } : {}) };
}

type ClauseOf = (condition: Condition | undefined, at: string) => Clause | null;

/** Reads fields of a duty, with parameters filled in, and collects what does not fit. */
class Fields {
  constructor(
    readonly parameters: ReadonlyMap<string, ParameterValue>,
    readonly faults: Fault[],
  ) {}

  /** The value of a field, or `fallback` when it is absent or does not fit. */
  read<T>(schema: z.ZodType<T>, field: unknown, at: string, code: FaultCode, fallback: T): T {
    if (field === undefined) return fallback;
    const [name] = parameterRefs(field);
    const value = name === undefined ? field : this.parameters.get(name);
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    this.fail(
      code,
      at,
      name === undefined ? "this value does not fit here" : `the value of '${name}' does not fit here`,
    );
    return fallback;
  }

  fail(code: FaultCode, at: string, message: string, mend = "see the reference of duties"): void {
    this.faults.push({ code, path: `duty.${at}`, message, mend });
  }
}

function compileDuty(
  duty: DutyRule,
  fields: Fields,
  clause: ClauseOf,
  actTypes: (norm: string) => readonly EventType[] | null,
): NormPlan["duty"] {
  if (duty.kind === "recur") return compileRecur(duty, fields, clause);
  const acts = patternsOf(duty.act).map((pattern, index) => compilePattern(pattern, `act[${index}]`, clause));
  const trigger = compileTrigger(duty.trigger, fields, clause, actTypes);
  const again = fields.read(z.enum(["each", "while-closed"]), duty.again, "again", "bad-duty", "each");
  const until = patternsOf(duty.kind === "achieve" ? duty.before : duty.until).map((pattern, index) =>
    compilePattern(pattern, `before[${index}]`, clause),
  );
  const joins = again === "while-closed";
  if (duty.kind === "forbid") return { kind: "forbid", trigger, joins, acts, until } satisfies ForbidPlan;
  const extension = fields.read(
    z.enum(["algemene-termijnenwet", "none"]),
    duty.extension,
    "extension",
    "bad-duty",
    "none",
  );
  const afterDue = fields.read(
    z.enum(["still-owed", "extinguished"]),
    duty.afterDue,
    "afterDue",
    "bad-duty",
    "still-owed",
  );
  const within = fields.read<Term>(Term, duty.within, "within", "bad-term", "none-stated");
  const extendable = fields.read(Period.nullable(), duty.extendable, "extendable", "bad-term", null);
  if (extendable && !canExtend(within, extendable)) {
    const mend = "extend hours by hours, and days, weeks, months or years by each other";
    fields.fail("bad-term", "extendable", "this period cannot be added to that term", mend);
  }
  return {
    kind: "achieve",
    trigger,
    joins,
    from: duty.from
      ? { pattern: compilePattern(duty.from, "from", clause), pick: duty.from.pick ?? "after" }
      : null,
    acts,
    allOf: "allOf" in duty.act,
    notBefore: fields.read(Period.nullable(), duty.notBefore, "notBefore", "bad-term", null),
    within,
    extended: extension === "algemene-termijnenwet",
    extendable,
    before: until,
    stillOwed: afterDue === "still-owed",
  } satisfies AchievePlan;
}

/** B13: hours are added to hours, days and longer to each other; school days and `laterOf` cannot be extended. */
function canExtend(within: Term, extendable: Period): boolean {
  if (typeof within === "string" || "laterOf" in within) return false;
  if ("schoolDays" in within || "schoolDays" in extendable) return false;
  return "hours" in within === "hours" in extendable;
}

function compileRecur(
  duty: Extract<DutyRule, { kind: "recur" }>,
  fields: Fields,
  clause: ClauseOf,
): RecurPlan {
  const { during } = duty;
  const from = compilePattern(during.from, "during.from", clause);
  const until = compilePattern(during.until, "during.until", clause);
  if (commonKey([from, until]) === null) {
    fields.fail("bad-duty", "during", "the start and end of a span need one key, a measure or a placement");
  }
  const anchor = fields.read(
    z.enum(["calendar", "start", "last-act"]),
    duty.anchor,
    "anchor",
    "bad-anchor",
    "calendar",
  );
  const every = fields.read<RecurPlan["every"]>(Every, duty.every, "every", "bad-term", { months: 1 });
  if (anchor === "calendar" && !fitsCalendar(every)) {
    const message = "a unit anchored to the calendar is 1, 2, 3, 4, 6 or 12 months, 1 year or 1 week";
    fields.fail("bad-anchor", "every", message, "choose such a unit, or the anchor 'start' or 'last-act'");
  }
  return {
    kind: "recur",
    from,
    until,
    untilAge: fields.read(
      z.int().min(0).max(30).nullable(),
      during.untilAge,
      "during.untilAge",
      "bad-duty",
      null,
    ),
    untilAgeParameter: parameterRefs(during.untilAge)[0] ?? null,
    acts: patternsOf(duty.act).map((pattern, index) => compilePattern(pattern, `act[${index}]`, clause)),
    atLeast: fields.read(z.int().min(1).max(1000), duty.atLeast, "atLeast", "bad-duty", 1),
    every,
    anchor,
    partial: fields.read(
      z.enum(["proportional", "skip", "count"]),
      duty.partial,
      "partial",
      "bad-duty",
      "proportional",
    ),
  };
}

/** C8: units that the calendar itself has. */
function fitsCalendar(every: RecurPlan["every"]): boolean {
  if ("months" in every) return CALENDAR_MONTHS.includes(every.months);
  return ("years" in every && every.years === 1) || ("weeks" in every && every.weeks === 1);
}

function compileTrigger(
  trigger: Trigger,
  fields: Fields,
  clause: ClauseOf,
  actTypes: (norm: string) => readonly EventType[] | null,
): TriggerPlan {
  if ("actOf" in trigger) return { mode: "actOf", norm: trigger.actOf, types: actTypes(trigger.actOf) ?? [] };
  const patterns = patternsOf(trigger).map((pattern, index) =>
    compilePattern(pattern, `trigger[${index}]`, clause),
  );
  if (!("latestOf" in trigger)) return { mode: "any", patterns };
  if (commonKey(patterns) === null) {
    fields.fail(
      "bad-duty",
      "trigger.latestOf",
      "these events share no key, neither a measure nor a placement",
    );
  }
  return { mode: "latestOf", patterns };
}

function compilePattern(pattern: Pattern, at: string, clause: ClauseOf): PatternPlan {
  return { types: typesOf(pattern), clause: clause(pattern.where, at), whom: pattern.whom ?? "child" };
}

function commonKey(patterns: readonly PatternPlan[]): "measure" | "placement" | null {
  const types = patterns.flatMap((pattern) => pattern.types);
  const all = (key: string) => types.every((type) => key in EVENTS[type].shape);
  if (all("measure")) return "measure";
  return all("placement") ? "placement" : null;
}

function fillParameters(
  norm: Norm,
  entry: RulesetEntry,
  faults: Fault[],
): ReadonlyMap<string, ParameterValue> {
  const values = new Map(Object.entries(norm.parameters).map(([name, { value }]) => [name, value] as const));
  for (const [name, value] of Object.entries(entry.parameters ?? {})) {
    const at = `parameters.${name}`;
    const parameter = Object.entries(norm.parameters).find(([own]) => own === name)?.[1];
    if (parameter) {
      faults.push(...outOfRange(parameter, value, at));
      values.set(name, value);
    } else {
      const known = Object.keys(norm.parameters).join(", ") || "none";
      faults.push({
        code: "unknown-parameter",
        path: at,
        message: `'${norm.id}' has no parameter '${name}'`,
        mend: `its parameters are: ${known}`,
      });
    }
  }
  return values;
}

function activeExceptions(norm: Norm, entry: RulesetEntry, faults: Fault[]) {
  const switched = new Map(Object.entries(entry.exceptions ?? {}));
  for (const name of switched.keys()) {
    if (norm.exceptions.some(({ id }) => id === name)) continue;
    const known = norm.exceptions.map(({ id }) => id).join(", ") || "none";
    faults.push({
      code: "unknown-exception",
      path: `exceptions.${name}`,
      message: `'${norm.id}' has no exception '${name}'`,
      mend: `its exceptions are: ${known}`,
    });
  }
  return norm.exceptions.filter(({ id, active }) => switched.get(id) ?? active);
}

function dayOrNull(text: string | undefined): Day | null {
  return text === undefined ? null : parseDay(text);
}
