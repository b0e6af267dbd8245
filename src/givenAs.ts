/** Faults of what is handed to a public function where one of our own documents is asked, perhaps read back from a file. */
import { type Fault, fault } from "./errors.js";
import { isObject } from "./isObject.js";

/** The fault of what is no document of a format; none where it is one. */
export function formatFaults(at: string, given: unknown, format: string): Fault[] {
  if (isObject(given) && given.format === format) return [];
  return [
    fault("bad-option", at, `this is no document of format '${format}'`, "give one, whole, as it was made"),
  ];
}

/** The fault of what is no list; none where it is one. */
export function listFaults(at: string, given: unknown): Fault[] {
  return Array.isArray(given) ? [] : [fault("bad-option", at, "this is no list", "give a list")];
}

/** The fault of options that are none; none where there are any. */
export function optionsFaults(given: unknown): Fault[] {
  return isObject(given) ? [] : [fault("bad-option", "options", "these are no options", "give an object")];
}
