/** A ruleset by the id of a bundled one, or from a JSON or YAML file that may build on those. */
import { readFile } from "node:fs/promises";
import { closest } from "fastest-levenshtein";
import { rulesets } from "../entries/rules.js";
import { VertelrechtError } from "../errors.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readDocument } from "../norm/readDocument.js";

/** Loads a ruleset by id or path; its faults carry line and column where the file has them. */
export async function readRuleset(name: string): Promise<Ruleset> {
  const bundled = Object.entries(rulesets).find(([id]) => id === name)?.[1];
  if (bundled) return loadRuleset(bundled, { from: rulesets });
  if (!/\.(json|ya?ml)$/.test(name)) {
    const known = Object.keys(rulesets);
    const mend = `did you mean '${closest(name, known)}'? Bundled are ${known.join(", ")}; a file ends in .json or .yaml`;
    throw refusal("unknown-ruleset", `there is no ruleset '${name.slice(0, 40)}'`, mend);
  }
  const text = await readFile(name, "utf8").catch(() => {
    throw refusal(
      "unreadable-file",
      "the ruleset's file cannot be read",
      "check the path and its permissions",
    );
  });
  const document = readDocument(text, name.endsWith(".json") ? "json" : "yaml");
  try {
    return loadRuleset(document.data, { from: rulesets });
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    const [first, ...rest] = document.locate(error.faults);
    throw first ? new VertelrechtError([first, ...rest]) : error;
  }
}

function refusal(
  code: "unknown-ruleset" | "unreadable-file",
  message: string,
  mend: string,
): VertelrechtError {
  return new VertelrechtError([{ code, path: "--ruleset", message, mend }]);
}
