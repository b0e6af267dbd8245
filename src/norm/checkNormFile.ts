import { didYouMean } from "../didYouMean.js";
import type { Fault } from "../errors.js";
import type { DocumentLibrary } from "./checkDocument.js";
import { loadFaults } from "./loadFaults.js";
import type { Norm } from "./norm.js";

/** Faults of a norm by itself, as if it held with its own parameters. */
export function checkNormFile(norm: Norm, library: DocumentLibrary): Fault[] {
  // Its own place, or that of the entry that puts it in force.
  const places = ["norms[0].", `(${norm.id}) `, `entries[0] (${norm.id}) `];
  return below(places, faultsOf(norm, {}, library)).map((fault) =>
    fault.code === "unknown-norm" ? withNearest(fault, norm, library) : fault,
  );
}

/** Faults of parameters and exceptions that are set for a norm. */
export function settingFaults(norm: Norm, settings: object, library: DocumentLibrary): Fault[] {
  return below([`entries[0] (${norm.id}) `, "entries[0]."], faultsOf(norm, settings, library));
}

function faultsOf(norm: Norm, settings: object, { norms, sources }: DocumentLibrary): readonly Fault[] {
  const [own, ...chain] = withUpstream(norm, norms);
  const entries = [{ norm: own.id, ...settings }, ...chain.map(({ id }) => ({ norm: id }))];
  return loadFaults({ id: "check", title: norm.title, norms: [own, ...chain], entries, sources }, {});
}

/** The faults below one of these places, told from there on. */
function below(places: readonly string[], faults: readonly Fault[]): Fault[] {
  return faults.flatMap((fault) => {
    const place = places.find((start) => fault.path.startsWith(start));
    return place === undefined ? [] : [{ ...fault, path: fault.path.slice(place.length) }];
  });
}

/** The norm and those for whose acts it waits, as far as they are there (C1a). */
export function withUpstream(norm: Norm, norms: DocumentLibrary["norms"]): [Norm, ...Norm[]] {
  const chain: [Norm, ...Norm[]] = [norm];
  for (let next = followed(norm); next !== undefined; next = followed(chain.at(-1))) {
    const found = norms.get(next);
    if (!found || chain.some(({ id }) => id === next)) break;
    chain.push(found);
  }
  return chain;
}

/** The norm for whose acts a norm waits, if any (C1a). */
export function followed(norm: Norm | undefined): string | undefined {
  if (!norm || norm.duty.kind === "recur") return undefined;
  return "actOf" in norm.duty.trigger ? norm.duty.trigger.actOf : undefined;
}

function withNearest(fault: Fault, norm: Norm, { norms }: DocumentLibrary): Fault {
  const others = [...norms.keys()].filter((id) => id !== norm.id);
  return { ...fault, mend: didYouMean(followed(norm) ?? "", others, "give its file too") };
}
