/** Which facts can decide a condition once the norm's parameters are filled in. */
import { Unknown } from "../record/unknown.js";
import { compare } from "./compare.js";
import type { Condition, Leaf } from "./condition.js";
import { literalOf } from "./facts.js";

const PARAMETER = "parameter.";

/**
 * Names of the facts that can decide a condition, sorted; without parameters and without what they switch off.
 *
 * @param parameters - the values in force, by name
 */
export function decisiveFacts(condition: Condition, parameters: ReadonlyMap<string, unknown>): string[] {
  const rest = fold(condition, parameters);
  return typeof rest === "boolean" ? [] : [...rest].sort();
}

/** A condition's truth where parameters alone decide it; else the facts that do. */
function fold(node: Condition, parameters: ReadonlyMap<string, unknown>): boolean | Set<string> {
  if ("fact" in node) return foldLeaf(node, parameters);
  if ("not" in node) {
    const inner = fold(node.not, parameters);
    return typeof inner === "boolean" ? !inner : inner;
  }
  const all = "all" in node;
  const parts = (all ? node.all : node.any).map((part) => fold(part, parameters));
  // One false part decides `all`, one true part decides `any`.
  if (parts.includes(!all)) return !all;
  const open = parts.flatMap((part) => (typeof part === "boolean" ? [] : [...part]));
  return open.length > 0 ? new Set(open) : all;
}

function foldLeaf(
  { fact, operator, value }: Leaf,
  parameters: ReadonlyMap<string, unknown>,
): boolean | Set<string> {
  const compared = typeof value === "object" && "fact" in value ? value.fact : null;
  const names = compared === null ? [fact] : [fact, compared];
  const facts = names.filter((name) => !name.startsWith(PARAMETER));
  if (facts.length > 0) return new Set(facts);
  const given = (name: string) => literalOf(parameters.get(name.slice(PARAMETER.length)));
  const truth = compare(operator, given(fact), compared === null ? literalOf(value) : given(compared));
  return truth instanceof Unknown ? new Set<string>() : truth;
}
