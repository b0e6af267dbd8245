import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { type CalendarFile, compileCalendar } from "../calendar/calendar.js";
import digests from "./calendarDigests.json" with { type: "json" };
import type { UsedCalendar } from "./usedCalendar.js";

let used: UsedCalendar | undefined;

/** The bundled calendar of the Netherlands, compiled once. The tests hold it against its schema and its digest. */
export function bundledCalendar(): UsedCalendar {
  used ??= { calendar: compileCalendar(checked(nl)), digest: `sha256:${digests.nl}` };
  return used;
}

/** The type of a JSON file is wider than its schema's. */
function checked(json: unknown): CalendarFile {
  if (!isBundled(json)) throw new TypeError("only the bundled calendar goes unchecked");
  return json;
}

function isBundled(json: unknown): json is CalendarFile {
  return json === nl;
}
