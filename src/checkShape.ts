import type * as z from "zod";
import type { Fault } from "./errors.js";
import { faultsOfIssues } from "./faultsOfIssues.js";
import { withNearestKeys } from "./nearestKeys.js";
import { scanJson } from "./scanJson.js";
import { sortFaults } from "./sortFaults.js";
import { type Lenience, soundPart } from "./soundPart.js";

/**
 * All faults of data from strangers: names and depth first, then its shape, and what it holds as far as its shape is right.
 *
 * @param content - the faults of what it holds; called with what the schema takes of it
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  data: unknown,
  content: (file: T) => readonly Fault[],
  lenience?: Lenience,
): readonly Fault[] {
  const scanned = scanJson(data);
  if (scanned.length > 0) return scanned;
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return content(parsed.data);
  const faults = withNearestKeys(faultsOfIssues(parsed.error.issues), schema, data);
  const sound = soundPart(schema, data, lenience);
  return sound ? sortFaults([...faults, ...sound.told(content(sound.part))], data) : faults;
}
