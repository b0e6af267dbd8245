import type { Fault } from "../errors.js";
import { checkFiles } from "./checkFiles.js";
import { readDocuments } from "./readDocuments.js";

/** A file of worked cases with all that is wrong with it, but for where it stands and what its cases find. */
export async function faultsOfCases(name: string): Promise<{ data: unknown; faults: readonly Fault[] }> {
  const read = await readDocuments(name);
  const [document] = read.documents;
  const [checked] = checkFiles([read]);
  const about = (checked?.faults ?? []).filter(({ code }) => !ELSEWHERE.has(code));
  return {
    data: document?.data,
    faults: about.map((fault) => ({ ...fault, path: `${name}: ${fault.path}` })),
  };
}

/** Faults that `check` tells; cases that find something else are counted here all the same. */
const ELSEWHERE: ReadonlySet<string> = new Set(["case-differs", "path-not-id", "exception-always-holds"]);
