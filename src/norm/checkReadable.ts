/** Checks what can be read of a ruleset's file that has faults of shape, so that all its faults show at once. */
import * as z from "zod";
import registeredSources from "../../rules/sources.json" with { type: "json" };
import type { Fault } from "../errors.js";
import { joinPaths } from "../path.js";
import { checkNorm } from "./checkNorm.js";
import { Norm } from "./norm.js";
import { patternsOf, typesOf } from "./patternsOf.js";
import type { PlacedNorm } from "./resolveLayers.js";

const Items = z.array(z.unknown()).catch([]);
const Sources = z.record(z.string(), z.unknown()).catch({});
const Parts = z
  .object({ norms: Items, amend: Items, sources: Sources })
  .catch({ norms: [], amend: [], sources: {} });

/** All faults of the norms in a file that are norms by themselves; `library` holds what the file may build on. */
export function checkReadable(json: unknown, library: Readonly<Record<string, unknown>>): Fault[] {
  const own = normsIn(json);
  if (own.length === 0) return [];
  const files = [...Object.values(library), json];
  const known = new Map(files.flatMap(normsIn).map(({ norm }) => [norm.id, norm] as const));
  const sources = new Set(
    [registeredSources, ...files.map((file) => Parts.parse(file).sources)].flatMap(Object.keys),
  );
  const actTypes = (id: string) => {
    const norm = known.get(id);
    return norm ? patternsOf(norm.duty.act).flatMap(typesOf) : null;
  };
  return own
    .filter(({ norm }) => !waitsForUnknown(norm, known))
    .flatMap(({ norm, at }) =>
      checkNorm(norm, { sources, actTypes }).map((found) => ({ ...found, path: joinPaths(at, found.path) })),
    );
}

function normsIn(json: unknown): PlacedNorm[] {
  const { norms, amend } = Parts.parse(json);
  const candidates = [
    ...norms.map((norm, index) => ({ norm, at: `norms[${index}]` })),
    ...amend.map((amendment, index) => ({
      norm: z.object({ add: z.unknown() }).safeParse(amendment).data?.add,
      at: `amend[${index}].add`,
    })),
  ];
  return candidates.flatMap(({ norm, at }) => {
    const parsed = Norm.safeParse(norm);
    return parsed.success ? [{ norm: parsed.data, at }] : [];
  });
}

/** Whether a norm waits for the act of one that could not be read: what its conditions may speak of is unknown. */
function waitsForUnknown({ duty }: Norm, known: ReadonlyMap<string, Norm>): boolean {
  return duty.kind !== "recur" && "actOf" in duty.trigger && !known.has(duty.trigger.actOf);
}
