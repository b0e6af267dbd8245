/** Data files that ship with the package, found through its own `exports`: the same from source and installed. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The text of a file of `rules/` or `schema/`, e.g. `schema/record.schema.json`. */
export function readPackaged(path: `${"rules" | "schema"}/${string}.${"json" | "ndjson"}`): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve(`vertelrecht/${path}`), "utf8");
}
