/** Reads a ruleset's text, JSON or YAML, and finds the line of a fault. `readYaml.ts` next door reads YAML. */
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { type Fault, fault, VertelrechtError } from "../errors.js";
import { MAX_LENGTH } from "../limits.js";
import { parsePath } from "../path.js";
import { placesIn } from "../placesIn.js";
import { readJson } from "../readJson.js";
import { type LocatedData, readYaml } from "./readYaml.js";

export { MAX_LENGTH } from "../limits.js";

/** Parsed text that remembers where its parts stand. */
export interface ReadDocument {
  readonly data: unknown;
  /** Adds line and column to faults whose path names a part of this document. */
  locate(faults: readonly Fault[]): Fault[];
}

/**
 * Reads JSON or YAML text without tags, aliases, keys that are no plain values, or duplicate keys.
 *
 * @param source - the text of one document
 * @param format - `json` or `yaml`
 * @throws {@link VertelrechtError} `json-syntax`, `yaml-syntax`, `yaml-not-allowed`, `duplicate-key`, `too-large`,
 * `too-deep`, each with line and column
 * @example
 * ```ts
 * import { readDocument } from "vertelrecht";
 * readDocument("id: mine\n", "yaml").data; // { id: "mine" }
 * ```
 */
export function readDocument(source: string, format: "json" | "yaml"): ReadDocument {
  const text = source.replace(/^\uFEFF/, "");
  const placeAt = placesIn(text);
  if (text.length > MAX_LENGTH) {
    const large = fault("too-large", "", "this text is longer than 16 MB", "split it");
    throw new VertelrechtError([{ ...large, ...placeAt(MAX_LENGTH) }]);
  }
  const { data, offsetOf } = format === "json" ? readJsonDocument(text) : readYaml(text);
  return {
    data,
    locate: (faults) =>
      faults.map((found) => {
        const keys = parsePath(found.path);
        return keys ? { ...found, ...placeAt(offsetOf(keys)) } : found;
      }),
  };
}

function readJsonDocument(text: string): LocatedData {
  const read = readJson(text);
  if (!read.ok) throw new VertelrechtError(read.faults);
  let tree: Node | undefined;
  return {
    data: read.json,
    offsetOf(keys) {
      tree ??= parseTree(text);
      for (let depth = keys.length; tree && depth > 0; depth--) {
        const node = findNodeAtLocation(tree, keys.slice(0, depth));
        // A property holds its key and its value.
        if (node) return (node.parent?.type === "property" ? node.parent : node).offset;
      }
      return tree?.offset ?? 0;
    },
  };
}
