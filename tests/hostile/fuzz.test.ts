/**
 * Any change to a record, ruleset, norm, calendar, profile or text, and anything at all: it is accepted or refused with codes,
 * and no prototype is touched. A crash is an error that has no code; a hang is the test's limit.
 */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import cases from "../../rules/norms/jeugdwet/first-contact-child.cases.json" with { type: "json" };
import firstContact from "../../rules/norms/jeugdwet/first-contact-child.json" with { type: "json" };
import contactDuringMeasure from "../../rules/norms/proposal/contact-during-measure.json" with {
  type: "json",
};
import nl2025 from "../../rules/profiles/nl-2025.json" with { type: "json" };
import sixWeekly from "../../rules/rulesets/six-weekly.json" with { type: "json" };
import { drawFrom, randomRecord } from "../support/randomCase.js";
import { prototypes, WAYS_IN } from "../support/waysIn.js";

const before = prototypes();
afterAll(() => {
  expect(prototypes()).toBe(before);
  expect(Object.keys({})).toEqual([]);
});

/** What stands in for any part: near misses of what the schemas take, names that prototypes have, and anything. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      "__proto__",
      "constructor",
      "toString",
      "",
      "2026-02-30",
      "9999-12-31",
      "2026-01-05T24:00:00Z",
      "\ud800",
      "\u0000",
    ],
    ...[null, true, 0, -0, -1, 1e308, Number.POSITIVE_INFINITY, Number.NaN],
    ...[[], {}, [[]], { fact: "x" }, { parameter: "x" }, { any: [] }, { not: {} }, { laterOf: [] }],
  ),
  fc.constantFrom(
    "report",
    "contact",
    "measure-start",
    "veilig-thuis",
    "child",
    "e1",
    "c1",
    "2026-03-29",
    "2026-03-29T02:30:00+01:00",
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);
const change = fc.record({
  at: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom("replace", "delete", "repeat", "swap", "add"),
  value: strange,
  key: fc.oneof(
    fc.constantFrom("__proto__", "id", "type", "where", "children", "events", "meta"),
    fc.string({ maxLength: 12 }),
  ),
});
type Change = { at: number[]; how: string; value: unknown; key: string };
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

/** A copy with a change somewhere in it. */
function changed(json: unknown, { at: [first = 0, ...rest], how, value, key }: Change): unknown {
  if (typeof json !== "object" || json === null) return value;
  const keys = Object.keys(json);
  const own = keys[Math.floor(first * keys.length)];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(json) ? [...json] : { ...json };
  if (own === undefined || (rest.length === 0 && how === "add")) {
    if (Array.isArray(copy)) copy.push(value);
    else Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  if (rest.length > 0) Reflect.set(copy, own, changed(Reflect.get(json, own), { at: rest, how, value, key }));
  else if (how === "delete")
    Array.isArray(copy) ? copy.splice(Number(own), 1) : Reflect.deleteProperty(copy, own);
  else if (how === "repeat" && Array.isArray(copy)) copy.push(Reflect.get(json, own), Reflect.get(json, own));
  else if (how === "swap") Reflect.set(copy, own, Reflect.get(json, keys[0] ?? own));
  else Reflect.set(copy, own, value);
  return copy;
}

const draft = {
  id: "draft",
  title: { nl: "Ontwerp", en: "Draft" },
  norms: [firstContact, contactDuringMeasure],
  entries: [
    { norm: firstContact.id },
    { norm: contactDuringMeasure.id, from: "2026-01-01", parameters: { atLeast: 2 } },
  ],
};

function each(
  name: string,
  runs: number,
  from: fc.Arbitrary<unknown>,
  way: (json: unknown) => unknown,
): void {
  test(name, () => {
    let refused = 0;
    fc.assert(
      fc.property(from, changes, (json, list) => {
        const codes = way(list.reduce(changed, json));
        if (Array.isArray(codes) && codes.length > 0) refused++;
      }),
      { numRuns: runs },
    );
    // Both happen, or the changes would try nothing.
    expect(refused).toBeGreaterThan(runs / 20);
    expect(refused).toBeLessThan(runs);
  });
}

const record = fc.nat().map((seed): unknown => randomRecord(drawFrom(seed), 8, 0.2));
each("a record with changes", 1500, record, WAYS_IN.record);
each("a ruleset of norms with changes", 600, fc.constant(draft), WAYS_IN.ruleset);
each("an amendment with changes", 600, fc.constant(sixWeekly), WAYS_IN.ruleset);
each("a calendar with changes", 200, fc.constant(nl), WAYS_IN.calendar);
each("a norm with changes, as check reads it", 500, fc.constant(firstContact), (json) => WAYS_IN.norm(json));
each("a profile with changes", 600, fc.constant(nl2025), WAYS_IN.profile);
each("worked cases with changes, as check reads them", 100, fc.constant(cases), (json) =>
  WAYS_IN.cases(json),
);

test("a school calendar of anything", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), strange), fc.string(), (calendars, asOf) => {
      WAYS_IN.anyOptions({ asOf: "2026-06-30", schoolCalendars: calendars });
      WAYS_IN.anyOptions({ asOf, knownAt: asOf, since: asOf });
    }),
    { numRuns: 500 },
  );
});

test("anything at all", () => {
  fc.assert(
    fc.property(strange, (thing) => {
      for (const way of [
        WAYS_IN.record,
        WAYS_IN.ruleset,
        WAYS_IN.document,
        WAYS_IN.calendar,
        WAYS_IN.profile,
      ])
        way(thing);
    }),
    { numRuns: 1500 },
  );
});

test("text with characters changed", () => {
  const texts = [
    JSON.stringify(sixWeekly),
    "id: a\ntitle: { nl: A, en: A }\nextends: proposal\namend:\n  - norm: x/y\n    remove: true\n",
  ];
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(20),
      put: fc.oneof(
        fc.string({ unit: "binary", maxLength: 5 }),
        fc.constantFrom(
          "&a ",
          "*a",
          "!!x ",
          "<<: ",
          "---\n",
          "{",
          "[",
          '"',
          "\n  ",
          ": ",
          "? ",
          "|\n",
          "1e400",
        ),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (text, list) => {
      const edited = list.reduce((before, { at, cut, put }) => {
        const start = Math.floor(at * before.length);
        return before.slice(0, start) + put + before.slice(start + cut);
      }, text);
      for (const way of [WAYS_IN.rulesetJson, WAYS_IN.rulesetYaml, WAYS_IN.recordText, WAYS_IN.localTime])
        way(edited);
    }),
    { numRuns: 1500 },
  );
});
