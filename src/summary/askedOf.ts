import { type Fault, fault, refuse } from "../errors.js";
import { momentFaults } from "../evaluate/momentFaults.js";
import { unknownOptions, withDefaults } from "../optionFaults.js";
import type { SummaryOptions } from "./summary.js";

/**
 * What was asked of the records that a summary counts; what is left out as in `defaults`.
 *
 * @throws VertelrechtError `bad-option` and the codes of times
 */
export function askedOf(asked: Partial<SummaryOptions>, defaults: SummaryOptions): SummaryOptions {
  const options = withDefaults(defaults, asked);
  const { asOf, knownAt, schoolCalendars, since } = options;
  refuse([
    ...unknownOptions(asked, Object.keys(defaults)),
    ...faultsOf("asOf", asOf),
    ...faultsOf("knownAt", knownAt),
    ...faultsOf("since", since),
  ]);
  return { asOf, knownAt, schoolCalendars, since };
}

function faultsOf(name: "asOf" | "knownAt" | "since", moment: unknown): Fault[] {
  if (moment === null) return [];
  if (typeof moment !== "string")
    return [fault("bad-option", name, "this is no moment", "write a day, or null")];
  return momentFaults(name, moment, name === "since" ? "day" : "moment");
}
