import type { Fault } from "../errors.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { checkFiles } from "./checkFiles.js";
import { readDocuments } from "./readDocuments.js";

/** The files of worked cases in a file, as a rule one, with all that is wrong but for where it stands and what its cases find. */
export async function faultsOfCases(
  name: string,
  { norms, sources }: Ruleset,
): Promise<{ files: readonly unknown[]; faults: readonly Fault[] }> {
  const read = await readDocuments(name);
  const [checked] = checkFiles([read], {
    norms,
    sources: Object.fromEntries([...sources].map(([id, title]) => [id, { title }])),
  });
  const isCases = checked?.kinds.length === 1 && checked.kinds[0] === "cases";
  const found = (checked?.faults ?? []).filter(({ code }) => !ELSEWHERE.has(code));
  const about = found.length > 0 || isCases ? found : [NO_CASES];
  return {
    files: read.documents.map(({ data }) => data),
    faults: about.map((fault) => ({ ...fault, path: fault.path === "" ? name : `${name}: ${fault.path}` })),
  };
}

const NO_CASES: Fault = {
  code: "bad-value",
  path: "",
  message: "this is no file of worked cases",
  mend: "a file of worked cases has 'norm', 'base' and 'cases'",
};

/** Faults that `check` tells; moments at which something else is found show nothing here. */
const ELSEWHERE: ReadonlySet<string> = new Set(["case-differs", "path-not-id", "exception-always-holds"]);
