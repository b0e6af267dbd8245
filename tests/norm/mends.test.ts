/** What a jurist writes by mistake in a ruleset, and the mend that is told: what would in truth be right. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf } from "../../src/errors.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { readJson } from "../../src/readJson.js";

const MONTHLY = "proposal/contact-during-measure";
const WAIVER = "proposal/no-waiver-other-professional";
const title = { nl: "Proef", en: "Trial" };

function told(json: unknown) {
  return faultsOf(() => loadRuleset(json, { from: rulesets })).map(({ code, mend }) => `${code}: ${mend}`);
}

const setting = (parameters: object) => ({
  ...{ id: "trial", title, extends: "proposal" },
  amend: [{ norm: MONTHLY, parameters }],
});

test.each<[why: string, json: unknown, mend: string]>([
  [
    "a recurrence in working days",
    setting({ every: { workingDays: 20 } }),
    'bad-term: write days, weeks, months or years, such as { "months": 1 }',
  ],
  ["an age between quotes", setting({ untilAge: "18" }), "wrong-type: write a number, without quotes"],
  [
    "a choice that is a number",
    setting({ anchor: 3 }),
    "wrong-type: write one of: calendar, start, last-act",
  ],
  ["a period as a number", setting({ every: 1 }), 'wrong-type: write an object, such as {"months":1}'],
  [
    "a norm that was taken out before",
    {
      ...{ id: "trial", title, extends: "proposal" },
      amend: [
        { norm: WAIVER, remove: true },
        { norm: WAIVER, exceptions: {} },
      ],
    },
    "unknown-norm: leave this out, or what removes it, or add an entry for it",
  ],
  [
    "bounds in the wrong order",
    {
      ...{ id: "trial", title, extends: "proposal" },
      amend: [{ add: { ...withBounds([12, 0]), id: "drafts/bounds" } }],
    },
    "bad-interval: exchange the two",
  ],
  [
    "a norm in place of a ruleset",
    rulesets.proposal.norms.find(({ id }) => id === MONTHLY),
    'wrong-type: put it in one: { "id": …, "title": …, "extends": "proposal", "amend": [{ "add": the norm }] }',
  ],
])("%s", (_why, json, mend) => {
  expect(told(json)).toEqual([mend]);
});

function withBounds(range: readonly [number, number]) {
  const norm = loadRuleset(rulesets.proposal).norms.get(MONTHLY);
  const { untilAge, ...others } = norm?.parameters ?? {};
  return { ...norm, parameters: { ...others, untilAge: { ...untilAge, range } } };
}

test.each([
  ["curly quotes", "{ \u201cid\u201d: 1 }", 'write the straight quote " before and after'],
  ["single quotes", "{ 'id': 1 }", 'write the double quote " before and after'],
  ["a space that does not break", '{\u00a0"id": 1 }', "write an ordinary space, or none"],
])("JSON with %s", (_why, text, mend) => {
  const read = readJson(text);
  expect(read.ok ? [] : read.faults.map((fault) => fault.mend).slice(0, 1)).toEqual([mend]);
});
