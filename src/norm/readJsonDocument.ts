import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { VertelrechtError } from "../errors.js";
import { readJson } from "../readJson.js";
import { documentOf, type LocatedData, type ReadDocument } from "./documentOf.js";

/** Reads JSON text as `readDocument` does, without what reads YAML, which takes long to load. */
export function readJsonDocument(source: string): ReadDocument {
  return documentOf(source, readLocated);
}

function readLocated(text: string): LocatedData {
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
