import { readFile } from "node:fs/promises";
import { rulesets } from "../entries/rules.js";
import { type Fault, VertelrechtError } from "../errors.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readDocument } from "../norm/readDocument.js";

/** Loads a ruleset from a JSON or YAML file that may build on the bundled ones; its faults carry line and column. */
export async function readRulesetFile(path: string): Promise<Ruleset> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new VertelrechtError([UNREADABLE]);
  });
  const document = readDocument(text, path.endsWith(".json") ? "json" : "yaml");
  try {
    return loadRuleset(document.data, { from: rulesets });
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    const [first, ...rest] = document.locate(error.faults);
    throw first ? new VertelrechtError([first, ...rest]) : error;
  }
}

const UNREADABLE: Fault = {
  code: "unreadable-file",
  path: "--ruleset",
  message: "the ruleset's file cannot be read",
  mend: "check the path and its permissions",
};
