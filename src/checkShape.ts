import type * as z from "zod";
import type { Fault } from "./errors.js";
import { faultsOfIssues } from "./faultsOfIssues.js";
import { withNearestKeys } from "./nearestKeys.js";
import { scanJson } from "./scanJson.js";

/**
 * All faults of data from strangers: names and depth first, then its shape, and what it holds only where the shape is
 * right.
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  data: unknown,
  content: (file: T) => readonly Fault[],
): readonly Fault[] {
  const scanned = scanJson(data);
  if (scanned.length > 0) return scanned;
  const parsed = schema.safeParse(data, { reportInput: true });
  return parsed.success
    ? content(parsed.data)
    : withNearestKeys(faultsOfIssues(parsed.error.issues), schema, data);
}
