import { type Fault, fault } from "./errors.js";

/** The fault of a number among options that is no whole one within its bounds; none where it is. */
export function boundFaults(name: string, value: unknown, least: number, most: number): Fault[] {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return [];
  const message = `this is no whole number from ${least} through ${most}`;
  return [fault("bad-option", name, message, "write one of these")];
}
