/** Reads options of public functions: none may be misspelt or out of bounds without a word. */

import { didYouMean } from "./didYouMean.js";
import { type Fault, fault } from "./errors.js";
import { optionsFaults } from "./givenAs.js";

/** The fault of a number among options that is no whole one within its bounds; none where it is. */
export function boundFaults(name: string, value: unknown, least: number, most: number): Fault[] {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return [];
  const message = `this is no whole number from ${least} through ${most}`;
  return [fault("bad-option", name, message, "write one of these")];
}

/** The faults of options that have another name than those that there are. */
export function unknownOptions(options: object, known: readonly string[]): Fault[] {
  const none = optionsFaults(options);
  if (none.length > 0) return none;
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const mend = didYouMean(name, known, "leave it out");
      return fault("bad-option", "", `there is no option '${name.slice(0, 40)}'`, mend);
    });
}

/** Options, with the default of what was left out or is `undefined`. */
export function withDefaults<T extends object>(defaults: T, options: object): T {
  const given = Object.entries<unknown>({ ...options }).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
