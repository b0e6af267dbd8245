/** Reads a ruleset's text, JSON or YAML, and finds the line of a fault. The files beside it read the one or the other. */
import { fault, VertelrechtError } from "../errors.js";
import { documentOf, type ReadDocument } from "./documentOf.js";
import { readJsonDocument } from "./readJsonDocument.js";
import { readYaml } from "./readYaml.js";

export { MAX_LENGTH } from "../limits.js";
export type { ReadDocument } from "./documentOf.js";

/**
 * Reads JSON or YAML text without tags, aliases, keys that are no plain values, or duplicate keys.
 *
 * @param source - the text of one document
 * @param format - `json` or `yaml`
 * @throws {@link VertelrechtError} `json-syntax`, `yaml-syntax`, `yaml-not-allowed`, `duplicate-key`, `too-large`,
 * `too-deep`, each with line and column; `wrong-type` for a source that is no text, `bad-option` for another format
 * @example
 * ```ts
 * import { readDocument } from "vertelrecht";
 * readDocument("id: mine\n", "yaml").data; // { id: "mine" }
 * ```
 */
export function readDocument(source: string, format: "json" | "yaml"): ReadDocument {
  if (typeof source !== "string")
    throw new VertelrechtError([fault("wrong-type", "", "this is no text", "read the file as UTF-8 first")]);
  if (format === "json") return readJsonDocument(source);
  if (format === "yaml") return documentOf(source, readYaml);
  throw new VertelrechtError([fault("bad-option", "format", "this is no format", "write 'json' or 'yaml'")]);
}
