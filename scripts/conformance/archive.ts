/**
 * Writes the suite as a plain archive, for those who want the data and nothing else (`npm run archive`): the same bytes for the same
 * data, wherever it is made.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { Manifest } from "../../src/conformance/suite.js";

const ROOT = join(import.meta.dirname, "../..");
const SUITE = join(ROOT, "rules/conformance");
/** Of a file in an archive this is a moment of local time; the earliest that it can name. */
const MOMENT = new Date(1980, 0, 1);

/** The name of the archive, and its bytes. */
export function archive(): { readonly name: string; readonly bytes: Uint8Array } {
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(SUITE, "manifest.json"), "utf8")));
  const name = `vertelrecht-conformance-${version}`;
  const files: Zippable = {};
  const add = (path: string, file: string) => {
    files[`${name}/${path}`] = [strToU8(readFileSync(file, "utf8")), { mtime: MOMENT }];
  };
  for (const file of filesIn(SUITE)) add(relative(SUITE, file).replaceAll("\\", "/"), file);
  for (const file of filesIn(join(ROOT, "schema")))
    if (/(conformance-\w+|ruleset)\.schema\.json$/.test(file))
      add(relative(ROOT, file).replaceAll("\\", "/"), file);
  add("LICENSE", join(ROOT, "LICENSE-DATA"));
  return { name: `${name}.zip`, bytes: zipSync(files) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === import.meta.filename) {
  const { name, bytes } = archive();
  writeFileSync(join(ROOT, name), bytes);
  console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
}
