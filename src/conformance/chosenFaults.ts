import { type Fault, fault } from "../errors.js";
import type { Suite } from "./suite.js";

/** The faults of a choice of cases by id: none may be misspelt without a word. */
export function chosenFaults(only: unknown, { cases }: Suite): Fault[] {
  if (only === undefined) return [];
  if (!(only instanceof Set))
    return [fault("bad-option", "only", "this is no set of ids", "write: new Set([id, …])")];
  const known = new Set(cases.map(({ id }) => id));
  const unknown = [...only].filter((id) => !known.has(id)).length;
  const message = `of ${unknown} of these ids there is no case`;
  return unknown === 0 ? [] : [fault("bad-option", "only", message, "write ids of cases of the suite")];
}
