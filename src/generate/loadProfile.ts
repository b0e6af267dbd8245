/** Reads a profile with all that it extends, and holds its numbers against each other, the calendar and the sources. */

import nl from "../../rules/calendars/nl.json" with { type: "json" };
import registeredSources from "../../rules/sources.json" with { type: "json" };
import { type Day, parseDay } from "../calendar/civilDay.js";
import { checkShape } from "../checkShape.js";
import { didYouMean } from "../didYouMean.js";
import { type Fault, fault, refuse } from "../errors.js";
import { sortFaults } from "../sortFaults.js";
import { checkNumbers } from "./checkNumbers.js";
import { Numbers } from "./numbers.js";
import { type Profile, ProfileFile } from "./profile.js";

/** Profiles by id that others may extend, as parsed JSON. */
export type ProfileLibrary = Readonly<Record<string, unknown>>;

/**
 * A profile with all its numbers.
 *
 * @param file - the parsed JSON or YAML
 * @param library - what it may extend
 * @throws {@link VertelrechtError} all faults that `profileFaults` finds
 * @example
 * ```ts
 * loadProfile(JSON.parse(text), bundledProfiles).numbers.reports.police.value; // 0.7
 * ```
 */
export function loadProfile(file: unknown, library: ProfileLibrary): Profile {
  refuse(profileFaults(file, library));
  const { id } = ProfileFile.parse(file);
  const numbers = Numbers.parse(layered(layersOf(file, library)));
  return { id, numbers, from: dayOf(numbers.period.from), through: dayOf(numbers.period.through) };
}

/**
 * All faults of a profile, in its order: shape, what it extends, numbers that lack or do not go together, and sources
 * that nothing registers.
 */
export function profileFaults(file: unknown, library: ProfileLibrary): readonly Fault[] {
  return checkShape(ProfileFile, file, (own) => {
    const found = [...extendsFaults(own, library), ...sourceFaults(own, library)];
    if (found.length > 0) return sortFaults(found, file);
    const numbers = layered(layersOf(own, library));
    const faults = checkShape(Numbers, numbers, (all) => checkNumbers(all, nl.equatedKnown));
    return sortFaults(
      faults.map((one) => ({ ...one, path: `numbers.${one.path}` })),
      file,
    );
  });
}

/** The files of a profile, base first; of a circle each once. */
function layersOf(file: unknown, library: ProfileLibrary): ProfileFile[] {
  const layers: ProfileFile[] = [];
  for (let next: unknown = file; ; ) {
    const { data } = ProfileFile.safeParse(next);
    if (!data || layers.some(({ id }) => id === data.id)) return layers;
    layers.unshift(data);
    if (data.extends === undefined || !Object.hasOwn(library, data.extends)) return layers;
    next = library[data.extends];
  }
}

/** Every group with what each file says of it, the last word first heard. */
function layered(layers: readonly ProfileFile[]): unknown {
  return Object.fromEntries(
    Object.keys(Numbers.shape).map((group) => [
      group,
      Object.assign({}, ...layers.map(({ numbers }): object => Reflect.get(numbers, group) ?? {})),
    ]),
  );
}

function extendsFaults(own: ProfileFile, library: ProfileLibrary): Fault[] {
  if (own.extends === undefined) return [];
  if (!Object.hasOwn(library, own.extends)) {
    const mend = didYouMean(own.extends, Object.keys(library), "give the file of that profile beside it");
    return [fault("unknown-profile", "extends", `there is no profile '${own.extends.slice(0, 40)}'`, mend)];
  }
  const ids = new Set([own.id]);
  for (let next: string | undefined = own.extends; next !== undefined; ) {
    if (ids.has(next)) {
      return [fault("cycle", "extends", "these profiles extend each other", "let one of them end the round")];
    }
    ids.add(next);
    next = ProfileFile.safeParse(library[next]).data?.extends;
  }
  return [];
}

function sourceFaults(own: ProfileFile, library: ProfileLibrary): Fault[] {
  const registered = [registeredSources, ...layersOf(own, library).map(({ sources }) => sources ?? {})];
  const known = registered.flatMap((sources) => Object.keys(sources));
  return Object.entries(own.numbers).flatMap(([group, numbers]) =>
    Object.entries(numbers ?? {}).flatMap(([name, number]) => {
      if (number.basis !== "source" || known.includes(number.source)) return [];
      const path = `numbers.${group}.${name}.source`;
      const mend = didYouMean(number.source, known, "register it under 'sources'");
      return [fault("unknown-source", path, `'${number.source}' is registered nowhere`, mend)];
    }),
  );
}

function dayOf({ value }: { readonly value: string }): Day {
  const day = parseDay(value);
  if (day === null) throw new RangeError("a profile that was read has days");
  return day;
}
