/** School calendars from a JSON or YAML file. */
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { refuse, refuseWith } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { scanJson } from "../scanJson.js";
import { readNamedFile } from "./readNamedFile.js";

/**
 * Reads school calendars by organisation or region id.
 *
 * @throws {@link VertelrechtError} what {@link readNamedFile} refuses, or all faults of the file's content
 */
export function readSchoolCalendars(file: string): Promise<SchoolCalendars> {
  return readNamedFile(file, { flag: "--school-calendar", what: "school calendar" }, (data) => {
    refuse(scanJson(data));
    const parsed = SchoolCalendars.safeParse(data, { reportInput: true });
    if (!parsed.success) refuseWith(faultsOfIssues(parsed.error.issues));
    return parsed.data;
  });
}
