import { type Fault, fault } from "../errors.js";
import type { Numbers } from "./numbers.js";

/** Groups, with names of which the shares are parts of one whole, and how much of it they may take together. */
const PARTS: readonly (readonly [group: string, names: readonly string[], most: number])[] = [
  // Each report brings at most one other; were that certain, there would be no end of them.
  ["reports", ["followUp", "repeat"], 0.95],
  ["reports", ["childAbuse", "partnerViolence"], 1],
  ["disclosures", ["heardInTime", "heardLate", "declined", "waived"], 1],
  ["measures", ["firstInTime", "firstDeclined", "firstNever"], 1],
  ["measures", ["planInTime", "planNever"], 1],
  ["contacts", ["alone", "parentsOnly"], 1],
  ["contacts", ["declined", "failed"], 1],
];

/** What each number may be, and all together may not. Paths begin below `numbers`. */
export function checkNumbers(
  numbers: Numbers,
  calendar: { readonly from: string; readonly through: string },
): Fault[] {
  const sums = PARTS.flatMap(([group, names, most]) => {
    const sum = names.map((name) => Number(valueAt(numbers, group, name))).reduce((all, one) => all + one, 0);
    // Tenths do not add up exactly.
    if (sum <= most + 1e-9) return [];
    const message = `${names.join(" and ")} are parts of one whole, and take more than ${most} of it together`;
    return [fault("bad-value", `${group}.${names.at(-1)}.value`, message, "lower one of them")];
  });
  const empty = Object.entries(numbers).flatMap(([group, all]) =>
    Object.entries(all).flatMap(([name, { value }]) =>
      Array.isArray(value) && value.every((weight) => weight === 0)
        ? [fault("bad-value", `${group}.${name}.value`, "all weights are 0", "give one of them a weight")]
        : [],
    ),
  );
  return [...periodFaults(numbers, calendar), ...sums, ...empty];
}

function periodFaults(
  { period }: Numbers,
  calendar: { readonly from: string; readonly through: string },
): Fault[] {
  const { from, through } = period;
  const outside = Object.entries(period).flatMap(([name, { value }]) => {
    if (value >= calendar.from && value <= calendar.through) return [];
    const message = "this lies outside the days for which the calendar is known whole";
    const mend = `write a day from ${calendar.from} through ${calendar.through}`;
    return [fault("time-out-of-range", `period.${name}.value`, message, mend)];
  });
  if (through.value >= from.value) return outside;
  const message = "this lies before its start";
  return [
    ...outside,
    fault("bad-interval", "period.through.value", message, "exchange the two, or correct one"),
  ];
}

function valueAt(numbers: Numbers, group: string, name: string): unknown {
  return Object(Reflect.get(Object(Reflect.get(numbers, group)), name)).value;
}
