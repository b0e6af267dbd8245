import { rulesets } from "../entries/rules.js";
import { readNamedFile } from "./readNamedFile.js";
import { namesFile, unknownName } from "./unknownName.js";

/** Loads what an option names from the data of a bundled ruleset or of a file, whose faults carry line and column. */
export async function readRulesetData<T>(name: string, flag: string, load: (data: unknown) => T): Promise<T> {
  const named = { flag, what: "ruleset" } as const;
  if (namesFile(name)) return readNamedFile(name, named, load);
  const bundled = Object.entries(rulesets).find(([id]) => id === name)?.[1];
  if (!bundled) throw unknownName(named, name, Object.keys(rulesets));
  return load(bundled);
}
