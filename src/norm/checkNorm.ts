/**
 * Holds a norm against itself and the sources that exist: what its schema cannot say (design of the norm).
 *
 * Faults of its conditions are found in `checkConditions.ts`, of its parameters in `checkParameters.ts`; whether
 * a filled-in duty makes sense in `compileNorm.ts`.
 */

import { type Condition, countNodes, leavesOf, MAX_CONDITION_NODES } from "../condition/condition.js";
import { didYouMean } from "../didYouMean.js";
import { type Fault, fault } from "../errors.js";
import type { EventType } from "../record/event.js";
import { sortFaults } from "../sortFaults.js";
import { checkCondition, type Scopes } from "./checkConditions.js";
import { checkParameters } from "./checkParameters.js";
import type { Norm } from "./norm.js";
import { patternsOf, typesOf } from "./patternsOf.js";
import { forceOf } from "./tiers.js";

/** What a norm is held against. */
export interface Surroundings {
  readonly sources: ReadonlySet<string>;
  /** Event types of the acts of another norm; null when there is no such norm. */
  actTypes(norm: string): readonly EventType[] | null;
}

/** Families that hold law in force only. */
const LAW_FAMILIES = ["jeugdwet", "wmo"];

/** All faults of a norm, in its order. */
export function checkNorm(norm: Norm, around: Surroundings): Fault[] {
  const conditions = conditionsOf(norm, around);
  const nodes = conditions.reduce((sum, { condition }) => sum + countNodes(condition), 0);
  const leaves = conditions.flatMap(({ condition, at }) => leavesOf(condition, at)).map(({ leaf }) => leaf);
  const faults = [
    ...checkTier(norm),
    ...checkSources(norm, around.sources),
    ...checkParameters(norm, leaves),
    ...checkExceptions(norm),
    ...conditions.flatMap(({ condition, at, scopes }) => checkCondition(condition, at, scopes, norm)),
  ];
  if (nodes > MAX_CONDITION_NODES) {
    const message = `a norm holds at most ${MAX_CONDITION_NODES} condition nodes`;
    faults.push(fault("too-many-conditions", "", message, "split it"));
  }
  return sortFaults(faults, norm);
}

/** A condition with its place and what it may speak of. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: string;
  readonly scopes: Scopes;
}

/** Every condition of a norm. */
export function conditionsOf(norm: Norm, around: Pick<Surroundings, "actTypes">): PlacedCondition[] {
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
        didYouMean(source, [...sources], "register it there"),
      ),
    );
}

/** Whether the term of a duty starts with an event that comes after the trigger (C3). */
function awaitsStart(duty: Norm["duty"]): boolean {
  return duty.kind === "achieve" && duty.from !== undefined && duty.from.pick !== "before";
}

function checkExceptions(norm: Norm): Fault[] {
  const seen = new Set<string>();
  return norm.exceptions.flatMap(({ id, event, when, onlyWhileAwaited, basis, why }, index) => {
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
    if (onlyWhileAwaited && (event === undefined || !awaitsStart(norm.duty))) {
      const message = "only an event can come while the start of a term is awaited";
      const mend =
        "give the duty a 'from' that is picked 'after' and the exception an 'event', or leave it out";
      faults.push(fault("bad-duty", `${at}.onlyWhileAwaited`, message, mend));
    }
    if (basis === "assumption" && !why) {
      faults.push(
        fault("missing-key", `${at}.why`, "an assumption needs its reason", "add 'why' in nl and en"),
      );
    }
    return faults;
  });
}
