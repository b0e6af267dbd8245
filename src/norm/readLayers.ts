/** Reads a ruleset and all that it extends, as files; `resolveLayers.ts` next door applies them to each other. */

import { checkShape } from "../checkShape.js";
import { didYouMean } from "../didYouMean.js";
import { type Fault, type FaultCode, fault, refuse, VertelrechtError } from "../errors.js";
import { scanJson } from "../scanJson.js";
import { LENIENCE } from "./lenience.js";
import { parseRuleset } from "./parseRuleset.js";
import { RulesetFile } from "./ruleset.js";

/** A ruleset's file in the chain of those that extend each other. */
export interface Layer {
  readonly file: RulesetFile;
  /** Prefix of places: empty for the ruleset itself. */
  readonly at: string;
}

/**
 * The ruleset and all that it extends, base first; throws where one cannot be read or found.
 *
 * @param content - the faults of what can be read of the ruleset itself where its schema refuses some of it
 */
export function readLayers(
  json: unknown,
  library: Readonly<Record<string, unknown>>,
  content: (rest: RulesetFile) => readonly Fault[],
): Layer[] {
  const layers: Layer[] = [];
  const seen = new Set<string>();
  let next: unknown = json;
  let at = "";
  for (;;) {
    const file = parseFile(next, at, at === "" ? content : () => []);
    if (seen.has(file.id)) {
      throw refusal(
        "cycle",
        `${at}extends`,
        `'${file.id}' extends itself`,
        "let one of these rulesets extend nothing",
      );
    }
    seen.add(file.id);
    layers.unshift({ file, at });
    if (file.extends === undefined) break;
    const wanted = file.extends;
    const known = Object.keys(library);
    if (!known.includes(wanted)) {
      const others = known.filter((id) => !seen.has(id));
      const mend = didYouMean(wanted, others, "pass it in 'from'");
      throw refusal("unknown-ruleset", `${at}extends`, `there is no ruleset '${wanted}'`, mend);
    }
    next = library[wanted];
    at = `(${wanted}) `;
  }
  return layers;
}

function parseFile(json: unknown, at: string, content: (rest: RulesetFile) => readonly Fault[]): RulesetFile {
  refuse(scanJson(json));
  const parsed = parseRuleset(json);
  if (parsed.success) return parsed.data;
  // Its keys one by one would be told as misspelt.
  if (isNorm(json)) throw new VertelrechtError([{ ...A_NORM, path: at.trim() }]);
  const faults = checkShape(RulesetFile, json, content, LENIENCE);
  refuse(faults.map((fault) => ({ ...fault, path: at + fault.path })));
  throw new Error("a failed parse has issues");
}

function isNorm(json: unknown): boolean {
  return typeof json === "object" && json !== null && "duty" in json && "tier" in json;
}

const A_NORM = fault(
  "wrong-type",
  "",
  "this is a norm, where a ruleset is needed",
  'put it in one: { "id": …, "title": …, "extends": "proposal", "amend": [{ "add": the norm }] }',
);

function refusal(code: FaultCode, path: string, message: string, mend: string): VertelrechtError {
  return new VertelrechtError([fault(code, path, message, mend)]);
}
