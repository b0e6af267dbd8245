/** The patterns and event types that parts of a norm speak of. `norm.ts` next door holds their schemas. */
import type { EventType } from "../record/event.js";
import type { Act, Pattern, Trigger } from "./norm.js";

/** A trigger's or act's patterns as one list; empty for `actOf`. */
export function patternsOf(
  part: Trigger | Act | Pattern | readonly Pattern[] | undefined,
): readonly Pattern[] {
  if (part === undefined || "actOf" in part) return [];
  if ("latestOf" in part) return part.latestOf;
  if ("allOf" in part) return part.allOf;
  return "type" in part ? [part] : part;
}

/** A pattern's event types as one list. */
export function typesOf(pattern: Pattern): readonly EventType[] {
  return typeof pattern.type === "string" ? [pattern.type] : pattern.type;
}
