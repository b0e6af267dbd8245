/**
 * The building blocks of the record's schema: ids, times, and "may be absent or null".
 *
 * A field that is absent was not recorded; `null` was recorded as unknown (A1).
 */
import * as z from "zod";
import { isTimeFault, parseTime } from "../calendar/time.js";
import { NEVER_UNKNOWN } from "../faultsOfIssues.js";

/** Ids of everything in a record. */
export const Id = id();

/** The id of an event that another replaces; never unknown, as it decides whether that event exists (A5). */
export const Corrects = id(neverUnknown);

/** Whether an event was entered in error; never unknown, as it decides whether that event exists (A5). */
export const EnteredInError = z.boolean({ error: neverUnknown });

// The published schemas say of times what a pattern can: not how many days a month has, nor which years are read.
const DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
const INSTANT = `T${CLOCK}(:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]${CLOCK})`;

/** A day or an instant with offset. */
export const TimeText = z
  .string()
  .max(40)
  .check((context) => {
    const time = parseTime(context.value);
    if (!isTimeFault(time)) return;
    context.issues.push({ code: "custom", input: context.value, message: time.message, params: time });
  })
  .meta({
    description: "a day (2026-01-05) or an instant with offset (2026-01-05T10:00:00+01:00)",
    pattern: `^${DAY}(${INSTANT})?$`,
  });

/** A civil day in Amsterdam. */
export const DayText = z
  .string()
  .max(40)
  .check((context) => {
    const time = parseTime(context.value);
    if (!isTimeFault(time) && time.instant === null) return;
    const params = {
      code: isTimeFault(time) && time.code === "time-out-of-range" ? time.code : "bad-time",
      mend: "write the day as 2026-01-05, between 1900 and 2199",
    };
    context.issues.push({ code: "custom", input: context.value, message: "this is no calendar day", params });
  })
  .meta({ description: "a civil day in Amsterdam, e.g. 2026-01-05", pattern: `^${DAY}$` });

/** Free text that is never judged and never stands in a report. */
export const Note = z.string().max(500);

/** May be absent (not recorded) or null (recorded as unknown). */
export function known<S extends z.ZodType>(schema: S, description: string) {
  return schema.nullable().optional().meta({ description });
}

/** A system's own data: carried along, never read. */
export const Meta = known(z.record(z.string(), z.json()), "the system's own data: carried along, never read");

/** One value or a list of values. */
export function oneOrMany<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.array(schema).max(100)]);
}

/** A closed list of words; every list also has `other`. */
export function words<const W extends string>(...list: W[]) {
  return z.enum([...list, "other"]);
}

/** A list of values from a closed list. */
export function many<S extends z.ZodType>(schema: S) {
  return z.array(schema).max(100);
}

function id(error?: typeof neverUnknown) {
  return z.string(error && { error }).regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, { error: "bad-id" });
}

function neverUnknown({ input }: { readonly input?: unknown }): string | undefined {
  return input === null ? NEVER_UNKNOWN : undefined;
}
