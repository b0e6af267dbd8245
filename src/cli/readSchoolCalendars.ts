/** School calendars from a JSON file. */
import { readFile } from "node:fs/promises";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { type Fault, refuse } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";

/**
 * Reads school calendars by organisation or region id.
 *
 * @throws {@link VertelrechtError} `unreadable-file`, or all faults of the file's content
 */
export async function readSchoolCalendars(file: string): Promise<SchoolCalendars> {
  const json: unknown = await readFile(file, "utf8")
    .then((text) => JSON.parse(text))
    .catch(() => undefined);
  const parsed = SchoolCalendars.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = json === undefined ? [UNREADABLE] : faultsOfIssues(parsed.error.issues);
  refuse(faults.map((fault) => ({ ...fault, path: `--school-calendar ${fault.path}`.trim() })));
  throw new Error("a failed parse has issues");
}

const UNREADABLE: Fault = {
  code: "unreadable-file",
  path: "",
  message: "this file cannot be read",
  mend: "check the path, and that it is JSON",
};
