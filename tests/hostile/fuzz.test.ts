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
import { changed, changes, strange } from "../support/changes.js";
import { drawFrom, randomRecord } from "../support/randomCase.js";
import { prototypes, WAYS_IN } from "../support/waysIn.js";

const before = prototypes();
afterAll(() => {
  expect(prototypes()).toBe(before);
  expect(Object.keys({})).toEqual([]);
});

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
