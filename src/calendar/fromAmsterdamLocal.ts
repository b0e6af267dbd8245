import { type FaultCode, fault, VertelrechtError } from "../errors.js";
import { formatInstant, offsetAt } from "./amsterdam.js";
import { parseLocal } from "./localTime.js";
import { inRange, outOfRange } from "./time.js";

/**
 * Turns a local time of Amsterdam into an instant with its offset, as records ask.
 *
 * @param local - a local date and time without offset, e.g. `2026-03-05T09:20` (seconds and decimals optional)
 * @returns the same moment with Amsterdam's offset, e.g. `2026-03-05T09:20:00+01:00`
 * @throws {@link VertelrechtError} `doubled-hour` when the clock showed that time twice (last Sunday of October),
 * `skipped-hour` when it never did (last Sunday of March), `time-out-of-range` outside the years 1900 to 2199,
 * `bad-time` when the text is no local time
 * @example
 * ```ts
 * import { fromAmsterdamLocal } from "vertelrecht";
 * fromAmsterdamLocal("2026-07-01T09:20"); // "2026-07-01T09:20:00+02:00"
 * ```
 */
export function fromAmsterdamLocal(local: string): string {
  const wall = typeof local === "string" ? parseLocal(local) : null;
  if (wall === null) {
    throw refusal(
      "bad-time",
      "this is no local date and time",
      "write it as 2026-03-05T09:20, without offset",
    );
  }
  if (!inRange(Math.floor(wall / 86_400_000))) throw new VertelrechtError([{ ...outOfRange(), path: "" }]);
  const around = [offsetAt(wall - 86_400_000), offsetAt(wall + 86_400_000)];
  const instants = new Set(
    around.map((offset) => wall - offset * 60_000).filter((at) => at + offsetAt(at) * 60_000 === wall),
  );
  const [instant, second] = instants;
  if (instant === undefined) {
    throw refusal(
      "skipped-hour",
      `the clock in Amsterdam skipped '${local}'`,
      "correct the hour, or give the day alone",
    );
  }
  if (second !== undefined) {
    throw refusal(
      "doubled-hour",
      `the clock in Amsterdam showed '${local}' twice`,
      "write the offset: +02:00 for the first, +01:00 for the second",
    );
  }
  return formatInstant(instant);
}

function refusal(code: FaultCode, message: string, mend: string): VertelrechtError {
  return new VertelrechtError([fault(code, "", message, mend)]);
}
