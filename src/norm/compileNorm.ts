/** Fills in a norm's parameters for one entry of a ruleset and compiles it (design of rulesets; C8). */
import * as z from "zod";
import { type Day, parseDay } from "../calendar/civilDay.js";
import { canMove } from "../calendar/extendTerm.js";
import { Period, Term } from "../calendar/term.js";
import { compile } from "../condition/compile.js";
import type { Condition } from "../condition/condition.js";
import type { Fault } from "../errors.js";
import { printPath } from "../path.js";
import { NEEDS_NO_COVER } from "../record/coverage.js";
import type { EventType } from "../record/event.js";
import { outOfRange, parameterRefs } from "./checkParameters.js";
import { type ClauseOf, commonKey, compilePattern } from "./compilePattern.js";
import { compileRecur } from "./compileRecur.js";
import { DutyFields, type Trust } from "./dutyFields.js";
import type { DutyRule, Norm, ParameterValue, Trigger } from "./norm.js";
import { patternsOf } from "./patternsOf.js";
import type { AchievePlan, ForbidPlan, NormPlan, TriggerPlan } from "./plan.js";
import type { RulesetEntry } from "./ruleset.js";
import { forceOf } from "./tiers.js";

const Again = z.enum(["each", "while-closed"]);
const Extension = z.enum(["algemene-termijnenwet", "none"]);
const AfterDue = z.enum(["still-owed", "extinguished"]);
const MaybePeriod = Period.nullable();

/** A compiled norm with the faults of its filled-in duty; the plan is null when there are any. */
export interface Compiled {
  readonly plan: NormPlan | null;
  readonly faults: readonly Fault[];
}

/** Compiles a norm as an entry puts it in force. What is `checked` has no faults. */
export function compileNorm(
  norm: Norm,
  entry: RulesetEntry,
  actTypes: (norm: string) => readonly EventType[] | null,
  trust: Trust = "unchecked",
): Compiled {
  const faults: Fault[] = [];
  const parameters = fillParameters(norm, entry, faults);
  const fields = new DutyFields(parameters, faults, trust);
  const amended = amendedOf(norm, parameters);
  const assumed = assumedOf(norm, amended);
  const clause = (condition: Condition | undefined, at: string) =>
    condition ? compile(`${norm.id}#${at}`, condition, parameters, assumed) : null;
  const duty = compileDuty(norm.duty, fields, clause, actTypes);
  const exceptions = activeExceptions(norm, entry, faults).map(
    ({ id, event, when, onlyWhileAwaited = false }) => ({
      id,
      event: event ? compilePattern(event, `exception:${id}`, clause) : null,
      when: clause(when, `exception:${id}`),
      onlyWhileAwaited,
    }),
  );
  if (isNeverDue(duty) && exceptions.some((one) => one.onlyWhileAwaited)) {
    const message = "an exception that counts only while the start is awaited needs a term that then starts";
    fields.fail("bad-duty", "within", message, "state a term, or leave out 'onlyWhileAwaited'");
  }
  if (faults.length > 0) return { plan: null, faults };
  const kinds = typeof norm.bearer === "string" ? [norm.bearer] : norm.bearer;
  const plan: NormPlan = {
    norm,
    force: forceOf(norm.tier),
    bearerKinds: kinds.includes("any") ? null : kinds.filter((kind) => kind !== "any"),
    household: norm.children === "household",
    parameters,
    amended,
    assumed,
    assumedInDuty: [...new Set(parameterRefs(bearingFields(norm.duty, duty)))]
      .filter((name) => assumed.has(name))
      .sort(),
    from: dayOrNull(entry.from),
    through: dayOrNull(entry.through),
    applies: clause(norm.applies, "applies"),
    duty,
    exceptions,
    actTypes: [...new Set(duty.acts.flatMap(({ types }) => types))],
    exceptionTypes: [...new Set(exceptions.flatMap(({ event }) => event?.types ?? []))].filter(
      (type) => !NEEDS_NO_COVER.has(type),
    ),
  };
  return { plan, faults };
}

/** The norm's own values of the parameters that an entry changed. */
function amendedOf(norm: Norm, parameters: NormPlan["parameters"]): NormPlan["amended"] {
  return new Map(
    Object.entries(norm.parameters).flatMap(([name, { value }]) =>
      isSame(value, parameters.get(name)) ? [] : [[name, value] as const],
    ),
  );
}

/** The source gives the norm's own value, not the one that a variant puts in its place. */
function assumedOf(norm: Norm, amended: NormPlan["amended"]): NormPlan["assumed"] {
  return new Map(
    Object.entries(norm.parameters)
      .filter(([name, { basis }]) => basis === "assumption" || amended.has(name))
      .map(([name, { range }]) => [name, range ?? null] as const),
  );
}

/** Whether two values are the same JSON, in whichever order their keys stand. */
function isSame(value: unknown, other: unknown): boolean {
  if (typeof value !== "object" || typeof other !== "object") return value === other;
  if (value === null || other === null || Array.isArray(value) !== Array.isArray(other))
    return value === other;
  const keys = Object.keys(value);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(value, key), Reflect.get(other, key)))
  );
}

/**
 * The fields of a duty on which each of its instances rests: how many are owed does not bear on a count from the last act, what
 * is owed in a part of a unit is noted where there is one, and no extension moves a term that the Atw leaves as it is.
 */
function bearingFields(rule: DutyRule, plan: NormPlan["duty"]): Partial<DutyRule> {
  if (rule.kind === "recur") {
    const { every, anchor, atLeast } = rule;
    return plan.kind === "recur" && plan.anchor === "last-act"
      ? { every, anchor }
      : { every, anchor, atLeast };
  }
  if (rule.kind !== "achieve" || plan.kind !== "achieve") return rule;
  if (canMove(plan.within, plan.extendable)) return rule;
  const { extension: _, ...others } = rule;
  return others;
}

function compileDuty(
  duty: DutyRule,
  fields: DutyFields,
  clause: ClauseOf,
  actTypes: (norm: string) => readonly EventType[] | null,
): NormPlan["duty"] {
  if (duty.kind === "recur") return compileRecur(duty, fields, clause);
  const acts = patternsOf(duty.act).map((pattern, index) => compilePattern(pattern, `act[${index}]`, clause));
  const trigger = compileTrigger(duty.trigger, fields, clause, actTypes);
  const again = fields.read(Again, duty.again, "again", "bad-duty", "each");
  const until = patternsOf(duty.kind === "achieve" ? duty.before : duty.until).map((pattern, index) =>
    compilePattern(pattern, `before[${index}]`, clause),
  );
  const joins = again === "while-closed";
  if (duty.kind === "forbid") return { kind: "forbid", trigger, joins, acts, until } satisfies ForbidPlan;
  const extension = fields.read(Extension, duty.extension, "extension", "bad-duty", "none");
  const afterDue = fields.read(AfterDue, duty.afterDue, "afterDue", "bad-duty", "still-owed");
  const within = fields.read<Term>(Term, duty.within, "within", "bad-term", "none-stated");
  const extendable = fields.read(MaybePeriod, duty.extendable, "extendable", "bad-term", null);
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
    notBefore: fields.read(MaybePeriod, duty.notBefore, "notBefore", "bad-term", null),
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

function compileTrigger(
  trigger: Trigger,
  fields: DutyFields,
  clause: ClauseOf,
  actTypes: (norm: string) => readonly EventType[] | null,
): TriggerPlan {
  if ("actOf" in trigger)
    return { mode: "actOf", norm: trigger.actOf, types: [actTypes(trigger.actOf) ?? []] };
  const patterns = patternsOf(trigger).map((pattern, index) =>
    compilePattern(pattern, `trigger[${index}]`, clause),
  );
  if (!("latestOf" in trigger))
    return { mode: "any", patterns, types: [patterns.flatMap(({ types }) => types)] };
  if (commonKey(patterns) === null) {
    fields.fail(
      "bad-duty",
      "trigger.latestOf",
      "these events share no key, neither a measure nor a placement",
    );
  }
  return { mode: "latestOf", patterns, types: patterns.map(({ types }) => types) };
}

function fillParameters(
  norm: Norm,
  entry: RulesetEntry,
  faults: Fault[],
): ReadonlyMap<string, ParameterValue> {
  const values = new Map(Object.entries(norm.parameters).map(([name, { value }]) => [name, value] as const));
  for (const [name, value] of Object.entries(entry.parameters ?? {})) {
    const at = printPath(["parameters", name]);
    const parameter = Object.entries(norm.parameters).find(([own]) => own === name)?.[1];
    if (parameter) {
      const found = outOfRange(parameter, value, at);
      // What may not be given is not given, so that the duty's field does not refuse it once more.
      if (found.length === 0) values.set(name, value);
      faults.push(...found);
    } else {
      const known = Object.keys(norm.parameters).join(", ") || "none";
      faults.push({
        code: "unknown-parameter",
        path: at,
        message: `'${norm.id}' has no parameter '${name.slice(0, 40)}'`,
        mend: `its parameters are: ${known}`,
      });
    }
  }
  return values;
}

function isNeverDue(duty: NormPlan["duty"]): boolean {
  return duty.kind === "achieve" && duty.within === "none-stated";
}

function activeExceptions(norm: Norm, entry: RulesetEntry, faults: Fault[]) {
  const switched = new Map(Object.entries(entry.exceptions ?? {}));
  for (const name of switched.keys()) {
    if (norm.exceptions.some(({ id }) => id === name)) continue;
    const known = norm.exceptions.map(({ id }) => id).join(", ") || "none";
    faults.push({
      code: "unknown-exception",
      path: printPath(["exceptions", name]),
      message: `'${norm.id}' has no exception '${name.slice(0, 40)}'`,
      mend: `its exceptions are: ${known}`,
    });
  }
  return norm.exceptions.filter(({ id, active }) => switched.get(id) ?? active);
}

function dayOrNull(text: string | undefined): Day | null {
  return text === undefined ? null : parseDay(text);
}
