/** Compiles patterns: which events, and where they share a key. */
import type { Clause } from "../condition/compile.js";
import type { Condition } from "../condition/condition.js";
import { EVENTS } from "../record/event.js";
import type { Pattern } from "./norm.js";
import { typesOf } from "./patternsOf.js";
import type { PatternPlan } from "./plan.js";

/** Compiles the condition at a place; null where there is none. */
export type ClauseOf = (condition: Condition | undefined, at: string) => Clause | null;

/** Compiles one pattern. */
export function compilePattern(pattern: Pattern, at: string, clause: ClauseOf): PatternPlan {
  return {
    types: [...new Set(typesOf(pattern))],
    clause: clause(pattern.where, at),
    whom: pattern.whom ?? "child",
  };
}

/** The key that all events of these patterns have; null when they share none. */
export function commonKey(patterns: readonly PatternPlan[]): "measure" | "placement" | null {
  const types = patterns.flatMap((pattern) => pattern.types);
  const all = (key: string) => types.every((type) => key in EVENTS[type].shape);
  if (all("measure")) return "measure";
  return all("placement") ? "placement" : null;
}
