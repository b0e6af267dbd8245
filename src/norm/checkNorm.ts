/**
 * Holds a norm against itself and the sources that exist: what its schema cannot say (design of the norm).
 *
 * Faults of its conditions are found in `checkConditions.ts`; whether a filled-in duty makes sense in
 * `compileNorm.ts`.
 */
import { closest } from "fastest-levenshtein";
import { type Condition, countNodes, leavesOf, MAX_CONDITION_NODES } from "../condition/condition.js";
import type { Fault, FaultCode } from "../errors.js";
import type { EventType } from "../record/event.js";
import { checkCondition, type Scopes } from "./checkConditions.js";
import { forceOf, type Norm, type Parameter, patternsOf, typesOf } from "./norm.js";

/** What a norm is held against. */
export interface Surroundings {
  readonly sources: ReadonlySet<string>;
  /** Event types of the acts of another norm; null when there is no such norm. */
  actTypes(norm: string): readonly EventType[] | null;
}

/** Families that hold law in force only. */
const LAW_FAMILIES = ["jeugdwet", "wmo"];

/** All faults of a norm. */
export function checkNorm(norm: Norm, around: Surroundings): Fault[] {
  const conditions = conditionsOf(norm, around);
  const nodes = conditions.reduce((sum, { condition }) => sum + countNodes(condition), 0);
  return [
    ...checkTier(norm),
    ...checkSources(norm, around.sources),
    ...checkParameters(norm, conditions),
    ...checkExceptions(norm),
    ...(nodes > MAX_CONDITION_NODES
      ? [
          fault(
            "too-many-conditions",
            "",
            `a norm holds at most ${MAX_CONDITION_NODES} condition nodes`,
            "split it",
          ),
        ]
      : []),
    ...conditions.flatMap(({ condition, at, scopes }) => checkCondition(condition, at, scopes, norm)),
  ];
}

/** A condition with its place and what it may speak of. */
interface PlacedCondition {
  readonly condition: Condition;
  readonly at: string;
  readonly scopes: Scopes;
}

/** Every condition of a norm. */
function conditionsOf(norm: Norm, around: Pick<Surroundings, "actTypes">): PlacedCondition[] {
  const trigger = triggerTypes(norm, around);
  const { duty } = norm;
  const from = duty.kind === "achieve" && duty.from ? typesOf(duty.from) : undefined;
  const placed: PlacedCondition[] = [];
  const add = (condition: Condition | undefined, at: string, scopes: Scopes) => {
    if (condition) placed.push({ condition, at, scopes });
  };
  const addAll = (
    part: Parameters<typeof patternsOf>[0],
    at: string,
    scopes: (types: readonly EventType[]) => Scopes,
  ) => {
    patternsOf(part).forEach((pattern, index) => {
      add(pattern.where, `${placeOf(part, at, index)}.where`, scopes(typesOf(pattern)));
    });
  };
  const ownTrigger = (types: readonly EventType[]): Scopes => ({ act: types, trigger: [types] });
  const act = (types: readonly EventType[]): Scopes => ({ act: types, trigger, ...(from ? { from } : {}) });
  add(norm.applies, "applies", { trigger });
  if (duty.kind === "recur") {
    addAll(duty.during.from, "duty.during.from", ownTrigger);
    addAll(duty.during.until, "duty.during.until", act);
  } else {
    addAll(duty.trigger, "duty.trigger", ownTrigger);
    if (duty.kind === "achieve") addAll(duty.before, "duty.before", act);
    else addAll(duty.until, "duty.until", act);
  }
  if (duty.kind === "achieve" && duty.from) {
    add(duty.from.where, "duty.from.where", { act: typesOf(duty.from), from: typesOf(duty.from), trigger });
  }
  addAll(duty.act, "duty.act", act);
  norm.exceptions.forEach(({ event, when }, index) => {
    if (event) add(event.where, `exceptions[${index}].event.where`, act(typesOf(event)));
    add(when, `exceptions[${index}].when`, { trigger });
  });
  return placed;
}

/** Where a pattern of a part stands: by itself, in a list, or in `latestOf` or `allOf`. */
function placeOf(part: Parameters<typeof patternsOf>[0], at: string, index: number): string {
  if (part === undefined || "type" in part) return at;
  if ("latestOf" in part) return `${at}.latestOf[${index}]`;
  return "allOf" in part ? `${at}.allOf[${index}]` : `${at}[${index}]`;
}

/** The event types of each pattern of a norm's trigger. */
function triggerTypes(norm: Norm, around: Pick<Surroundings, "actTypes">): readonly (readonly EventType[])[] {
  const { duty } = norm;
  if (duty.kind === "recur") return [typesOf(duty.during.from)];
  if ("actOf" in duty.trigger) return [around.actTypes(duty.trigger.actOf) ?? []];
  const types = patternsOf(duty.trigger).map(typesOf);
  return "latestOf" in duty.trigger ? types : [types.flat()];
}

function checkTier(norm: Norm): Fault[] {
  const family = norm.id.split("/")[0] ?? "";
  const wrong =
    (LAW_FAMILIES.includes(family) && forceOf(norm.tier) !== "law") ||
    (family === "proposal" && forceOf(norm.tier) !== "proposal");
  if (!wrong) return [];
  const message = `the family '${family}' does not hold norms of tier '${norm.tier}'`;
  return [fault("tier-not-allowed", "tier", message, "move the norm to another family, or correct its tier")];
}

function checkSources(norm: Norm, sources: ReadonlySet<string>): Fault[] {
  const cited = [
    ...norm.sources.map(({ source }, index) => ({ source, at: `sources[${index}].source` })),
    ...norm.exceptions.flatMap((exception, index) =>
      (exception.sources ?? []).map(({ source }, place) => ({
        source,
        at: `exceptions[${index}].sources[${place}].source`,
      })),
    ),
  ];
  return cited
    .filter(({ source }) => !sources.has(source))
    .map(({ source, at }) =>
      fault(
        "unknown-source",
        at,
        `'${source}' is not registered in sources.json`,
        `register it, or did you mean '${closest(source, [...sources])}'?`,
      ),
    );
}

function checkParameters(norm: Norm, conditions: readonly PlacedCondition[]): Fault[] {
  const facts = conditions
    .flatMap(({ condition, at }) => leavesOf(condition, at))
    .flatMap(({ leaf }) => [
      leaf.fact,
      typeof leaf.value === "object" && "fact" in leaf.value ? leaf.value.fact : "",
    ]);
  const refs = parameterRefs(norm.duty);
  const used = new Set([
    ...refs,
    ...facts.filter((name) => name.startsWith("parameter.")).map((name) => name.slice("parameter.".length)),
    // A7: `act.individual` reads this one.
    ...(facts.some((name) => name.endsWith(".individual")) ? ["professionals"] : []),
  ]);
  const names = Object.keys(norm.parameters);
  return [
    ...Object.entries(norm.parameters).flatMap(([name, parameter]) => [
      ...(used.has(name)
        ? []
        : [
            fault(
              "unused-parameter",
              `parameters.${name}`,
              `nothing uses '${name}'`,
              "use it, or leave it out",
            ),
          ]),
      ...checkParameter(parameter, `parameters.${name}`),
    ]),
    ...refs
      .filter((name) => !names.includes(name))
      .map((name) =>
        fault(
          "unknown-parameter",
          "duty",
          `there is no parameter '${name}'`,
          names.length > 0 ? `did you mean '${closest(name, names)}'?` : "add it",
        ),
      ),
  ];
}

/** A parameter's own faults: outside its bounds, or an assumption without a reason. */
function checkParameter(parameter: Parameter, at: string): Fault[] {
  const faults = outOfRange(parameter, parameter.value, `${at}.value`);
  if (parameter.basis === "assumption" && !parameter.why) {
    faults.push(
      fault("missing-key", `${at}.why`, "an assumption needs its reason", "add 'why' in nl and en"),
    );
  }
  return faults;
}

/** Whether a value may be given to a parameter: bounds, choices, and the type that it has. */
export function outOfRange(parameter: Parameter, value: unknown, at: string): Fault[] {
  const { range, oneOf } = parameter;
  if (typeof value !== typeof parameter.value || Array.isArray(value) !== Array.isArray(parameter.value)) {
    return [
      fault("wrong-type", at, "this has another type than the parameter", "write a value of the same type"),
    ];
  }
  if (range && typeof value === "number" && (value < range[0] || value > range[1])) {
    const message = `${value} lies outside ${range[0]} to ${range[1]}`;
    return [fault("parameter-out-of-range", at, message, "write a value between these bounds")];
  }
  if (oneOf && !(typeof value === "string" && oneOf.includes(value))) {
    return [
      fault("parameter-out-of-range", at, "this is none of the choices", `write one of: ${oneOf.join(", ")}`),
    ];
  }
  return [];
}

function checkExceptions(norm: Norm): Fault[] {
  const seen = new Set<string>();
  return norm.exceptions.flatMap(({ id, event, when, basis, why }, index) => {
    const at = `exceptions[${index}]`;
    const faults: Fault[] = [];
    if (seen.has(id))
      faults.push(fault("duplicate-id", `${at}.id`, `'${id}' stands twice`, "give each its own id"));
    seen.add(id);
    if ((event === undefined) === (when === undefined)) {
      faults.push(
        fault("bad-duty", at, "an exception has either an event or a condition", "write 'event' or 'when'"),
      );
    }
    if (basis === "assumption" && !why) {
      faults.push(
        fault("missing-key", `${at}.why`, "an assumption needs its reason", "add 'why' in nl and en"),
      );
    }
    return faults;
  });
}

/** Names of the parameters that fields of a duty refer to. */
export function parameterRefs(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const entries = Object.entries(part);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "parameter" && typeof only[1] === "string") return [only[1]];
  return entries.filter(([key]) => key !== "where").flatMap(([, inner]) => parameterRefs(inner));
}

function fault(code: FaultCode, path: string, message: string, mend: string): Fault {
  return { code, path, message, mend };
}
