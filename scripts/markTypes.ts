/**
 * Marks as `type` every name in the built declarations that the built module does not hold.
 *
 * A schema and its type share a name; `src/index.ts` exports the type alone, but the type bundler forgets
 * that, so a consumer's `CaseRecord.parse(…)` would compile and then fail. Part of `npm run build`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exports } from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const entries = [
  exports["."],
  exports["./rules"],
  exports["./json-rules-engine"],
  exports["./drafting"],
  exports["./conformance"],
];

for (const door of entries.flatMap((entry) => [entry.import, entry.require])) {
  const values = new Set(Object.keys(await import(join(root, door.default))));
  const file = join(root, door.types);
  const declarations = readFileSync(file, "utf8");
  writeFileSync(
    file,
    declarations.replace(
      /^export \{ (.*) \}/gm,
      (_, names: string) => `export { ${names.split(", ").map(marked).join(", ")} }`,
    ),
  );

  function marked(specifier: string): string {
    const name = specifier.split(" as ").at(-1) ?? specifier;
    return specifier.startsWith("type ") || values.has(name) ? specifier : `type ${specifier}`;
  }
}
