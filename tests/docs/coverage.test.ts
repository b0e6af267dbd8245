/**
 * The page that holds the position paper against the norms: every norm it names exists, every norm from the paper stands
 * under the example that it cites, every plea is there, and whatever nothing encodes has its reason.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";

const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
const { norms } = loadRuleset(rulesets.proposal);
const namesIn = (text: string) =>
  new Set([...text.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id]) => id ?? ""));
const named = namesIn(page);
const variants = [...page.matchAll(/variants? ((?:`[a-z0-9-]+`(?:, )?)+)/g)].flatMap(([, list]) =>
  [...(list ?? "").matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ""),
);
/** The page's sections by the example of the paper: `1a`, `2`, or `inleiding`. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((text) => [/^Introduction/.test(text) ? "inleiding" : (text.split(".")[0] ?? ""), text]),
);
const rows = [...sections].flatMap(([section, text]) =>
  [...text.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = ""]) => row.split(" | ").map((cell) => cell.trim()))
    .filter(([first = ""]) => first !== "what the paper says" && !/^-+$/.test(first))
    .map(([says = "", encoded = "", why = ""]) => ({ section, says, encoded, why })),
);

test("every norm that the page names exists", () => {
  expect([...named].filter((id) => !norms.has(id))).toEqual([]);
  expect(named.size).toBeGreaterThan(30);
});

test("every norm that cites the paper, and every norm in force, stands in the page", () => {
  expect([...norms.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test("a norm stands under every example of the paper that it cites", () => {
  const cited = [...norms.values()].flatMap(({ id, sources }) =>
    sources
      .filter(({ source }) => source === "position-paper")
      .flatMap(({ locator }) =>
        // "voorbeeld 1, pleidooi" is the box below both 1a and 1b; the norm itself says which.
        [...locator.matchAll(/inleiding|voorbeeld (\d[ab]?)/g)].map(
          ([all, example]) => [id, example ?? all] as const,
        ),
      ),
  );
  const missing = cited.filter(([id, example]) => {
    const texts = [...sections].filter(([section]) => section.startsWith(example)).map(([, text]) => text);
    return !texts.some((text) => namesIn(text).has(id));
  });
  expect(missing).toEqual([]);
  expect(cited.length).toBeGreaterThan(25);
});

test("every plea of the paper stands in the page, where the paper makes it", () => {
  const pleas = rows.filter(({ says }) => says.startsWith("Plea")).map(({ section }) => section);
  const count = (section: string) => pleas.filter((one) => one === section).length;
  expect(Object.fromEntries([...sections.keys()].map((section) => [section, count(section)]))).toEqual({
    inleiding: 4, // anchor; follow the treaties; (a) to (c); (d) and (e)
    "1a": 2, // rights of participation; documenting
    "1b": 2, // one to one with a specialist; documented well
    "2": 3, // (a) to (c)
    "3": 5, // (1) to (5)
    "4": 4, // the heading; one approach; obstacles; statutory tasks
  });
});

test("every row says in words what is not encoded, and why", () => {
  expect(rows.filter(({ encoded, why }) => encoded === "" || why.length < 10)).toEqual([]);
  expect(rows.length).toBeGreaterThan(50);
});

test("the page tells in its own words: it quotes nothing at length", () => {
  expect(page.match(/["“„‘][^"”’`]{40,}["”’]/g) ?? []).toEqual([]);
});

test("every variant that the page names is a ruleset", () => {
  expect(variants.filter((id) => !(id in rulesets))).toEqual([]);
  expect(variants.length).toBeGreaterThan(5);
});
