/** Every numbered rule of docs/semantics.md, as rows with the sentence or edge they stand for. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { differences } from "../support/judge.js";
import { cases as a } from "./a-record.js";
import { cases as b } from "./b-time.js";
import { cases as c } from "./c-duties.js";
import { cases as d } from "./d-acts.js";
import { cases as e } from "./e-deciding.js";
import { cases as f } from "./f-conditions.js";

const tables = { a, b, c, d, e, f };

for (const [part, rows] of Object.entries(tables)) {
  describe(`part ${part.toUpperCase()}`, () => {
    test.each(rows.map((row) => [row.cites.join(" "), row.why, row] as const))(
      "%s: %s",
      (_cites, _why, row) => {
        expect(differences(row)).toEqual([]);
      },
    );
  });
}

/** Rules that are shown by tests of their own, with the file. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  B14: "tests/calendar/derivation.test.ts",
  E9: "tests/properties/sound.test.ts",
};

test("every rule of docs/semantics.md is cited", () => {
  const text = readFileSync(new URL("../../docs/semantics.md", import.meta.url), "utf8");
  const rules = [...text.matchAll(/^- \*\*([A-F]\d+a?)\*\*/gm)].map((match) => match[1]);
  expect(rules.length).toBe(60);
  const cited = new Set(Object.values(tables).flatMap((rows) => rows.flatMap((row) => row.cites)));
  for (const [rule, file] of Object.entries(ELSEWHERE)) {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    expect(source, `${file} cites ${rule}`).toContain(rule);
    cited.add(rule);
  }
  expect(rules.filter((rule) => !cited.has(rule ?? ""))).toEqual([]);
  expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
});
