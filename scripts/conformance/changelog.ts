/**
 * What became of each case, from version to version. A case that was published keeps its id and what is expected of it: where
 * something else comes to be expected it is withdrawn, with its reason, and a case of another id takes its place.
 */
import * as z from "zod";
import type { Change } from "../../src/conformance/suite.js";
import { Texts } from "../../src/norm/texts.js";

/** A case that no longer holds, as people write it down in `withdrawn.json`. */
export const Withdrawal = z.strictObject({
  case: z.string(),
  version: z.string(),
  why: Texts,
  successor: z.string().optional(),
});
/** A case that no longer holds. */
export type Withdrawal = z.output<typeof Withdrawal>;

/** A case as it is made now, with a digest of what it asks and expects. */
export interface MadeCase {
  readonly id: string;
  readonly digest: string;
}

/**
 * The changes up to a version, those before it as they were.
 *
 * @throws Error that names every case with which something is wrong, and the mend
 */
export function changelogOf(
  before: readonly Change[],
  made: readonly MadeCase[],
  withdrawn: readonly Withdrawal[],
  version: string,
): Change[] {
  const faults: string[] = [];
  const added = new Map(before.flatMap((one) => (one.change === "added" ? [[one.case, one] as const] : [])));
  const now = new Map(made.map((one) => [one.id, one]));
  const gone = new Map(withdrawn.map((one) => [one.case, one]));
  for (const [id, change] of added) {
    const one = now.get(id);
    if (change.version === version) continue;
    if (!one && !gone.has(id)) faults.push(`${id} is gone: write in withdrawn.json why`);
    if (one && one.digest !== change.digest)
      faults.push(`${id} asks or expects something else: withdraw it, and give the case another id`);
  }
  for (const { case: id, version: since, successor } of withdrawn) {
    const published = added.get(id);
    if (!published || published.version === since) faults.push(`${id} was never published: take it out`);
    if (now.has(id)) faults.push(`${id} is withdrawn and still there: give its successor another id`);
    if (since === version && !version.endsWith(".0.0"))
      faults.push(`${id} is withdrawn: that asks for a next major version`);
    if (successor !== undefined && !now.has(successor) && !gone.has(successor))
      faults.push(`${id}: there is no successor ${successor}`);
  }
  const fresh = made.filter(({ id }) => (added.get(id)?.version ?? version) === version);
  if (fresh.some(({ id }) => !added.has(id)) && !version.endsWith(".0"))
    faults.push(`there are new cases: that asks for a next minor version`);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const kept = before.filter((one) => one.version !== version);
  return [
    ...kept,
    ...fresh.map(({ id, digest }) => ({ case: id, version, change: "added", digest, why: WHY }) as const),
    ...withdrawn
      .filter((one) => one.version === version)
      .map(({ case: id, why, successor }) => ({
        ...({ case: id, version, change: "withdrawn", why } as const),
        ...(successor === undefined ? {} : { successor }),
      })),
  ];
}

const WHY: Texts = { nl: "nieuw", en: "new" };
