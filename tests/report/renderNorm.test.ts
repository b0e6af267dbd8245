/** How a norm is told, part by part: each row is a duty, and the lines that must stand in its section. */
import { describe, expect, test } from "vitest";
import treaties from "../../rules/treaties.json" with { type: "json" };
import { rulesets } from "../../src/entries/rules.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import type { Norm } from "../../src/norm/norm.js";
import { normPage } from "../../src/report/normPage.js";
import { normWordsOf } from "../../src/report/normWords.js";
import { renderNorm } from "../../src/report/renderNorm.js";
import { buildNorm } from "../support/build.js";
import type { NormSketch } from "../support/table.js";

const achieve = (parts: object) => ({
  kind: "achieve",
  trigger: { type: "report" },
  act: { type: "contact" },
  within: { weeks: 6 },
  ...parts,
});
const ATW = { extension: "algemene-termijnenwet" };

interface Row {
  readonly why: string;
  readonly duty: unknown;
  readonly parameters?: NormSketch["parameters"];
  readonly key: string;
  readonly en: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    why: "weeks are extended by both articles",
    duty: achieve(ATW),
    key: "term",
    en: [
      "Within 6 weeks. The day on which the term starts does not count.",
      "If the term ends on a Saturday, Sunday or holiday, it runs on through the next working day; there are always at least two working days in it (Algemene termijnenwet, arts 1 and 2).",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "two days are too few for article 2",
    duty: achieve({ ...ATW, within: { days: 2 } }),
    key: "term",
    en: [
      "Within 2 days. The day on which the term starts does not count.",
      "If the term ends on a Saturday, Sunday or holiday, it runs on through the next working day (Algemene termijnenwet, art. 1).",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "thirteen weeks are longer than article 4 allows, whatever the norm says",
    duty: achieve({ ...ATW, within: { weeks: 13 }, afterDue: "extinguished" }),
    key: "term",
    en: [
      "Within 13 weeks. The day on which the term starts does not count.",
      "The Algemene termijnenwet does not extend a term of this length (art. 4).",
      "After the term it can no longer be done.",
    ],
  },
  {
    why: "a term in working days ends on one",
    duty: achieve({ ...ATW, within: { workingDays: 1 } }),
    key: "term",
    en: [
      "Within 1 working day. The day on which the term starts does not count.",
      "The Algemene termijnenwet applies, but changes nothing: the term always ends on a working day.",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "without an extension nothing is extended",
    duty: achieve({ within: { months: 1 }, extendable: { weeks: 2 }, notBefore: { days: 3 } }),
    key: "term",
    en: [
      "Within 1 month. The day on which the term starts does not count.",
      "What happens earlier than 3 days after the start does not count.",
      "The Algemene termijnenwet does not extend this term.",
      "The term can be extended by 2 weeks each time.",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "the later of two",
    duty: achieve({ within: { laterOf: [{ hours: 48 }, { workingDays: 1 }] } }),
    key: "term",
    en: [
      "Within 48 hours or 1 working day, whichever is later. Hours count from the minute at which the term starts. The day on which the term starts does not count.",
      "The Algemene termijnenwet does not extend this term.",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "B7: hours count from the minute, and leave out no day",
    duty: achieve({ within: { hours: 48 } }),
    key: "term",
    en: [
      "Within 48 hours. Hours count from the minute at which the term starts.",
      "The Algemene termijnenwet does not extend this term.",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "at once is not counted",
    duty: achieve({ within: "at-once" }),
    key: "term",
    en: ["At once: by the end of the same day.", "After the term it would still have to be done."],
  },
  {
    why: "no term is stated",
    duty: achieve({ within: "none-stated" }),
    key: "term",
    en: ["The source states no term."],
  },
  {
    why: "a term from a parameter",
    duty: achieve({ within: { parameter: "term" } }),
    parameters: { term: { years: 1 } },
    key: "term",
    en: [
      "Within 1 year. The day on which the term starts does not count.",
      "The Algemene termijnenwet does not extend this term.",
      "After the term it would still have to be done.",
    ],
  },
  {
    why: "a term that starts with another event before the trigger",
    duty: achieve({ trigger: { type: "assessment" }, from: { type: "report", pick: "before" } }),
    key: "start",
    en: ["report", "The term runs from the last of these before the trigger."],
  },
  {
    why: "one of several triggers, and what is open stays one",
    duty: achieve({ trigger: [{ type: "report" }, { type: "disclosure" }], again: "while-closed" }),
    key: "trigger",
    en: [
      "One of these:",
      "report",
      "disclosure",
      "A further trigger while this duty is open opens no new duty.",
    ],
  },
  {
    why: "the latest of two events",
    duty: achieve({ trigger: { latestOf: [{ type: "measure-start" }, { type: "measure-notified" }] } }),
    key: "trigger",
    en: [
      "The duty arises with the first of these events; the term runs from the last:",
      "start of the measure",
      "notification of the measure",
      "Every trigger opens a duty of its own.",
    ],
  },
  {
    why: "several acts, all of them",
    duty: achieve({ act: { allOf: [{ type: "contact" }, { type: "plan" }] } }),
    key: "act",
    en: ["Each of these:", "contact", "plan"],
  },
  {
    why: "several acts, one of them",
    duty: achieve({ act: [{ type: "contact" }, { type: ["plan", "plan-review"] }] }),
    key: "act",
    en: ["One of these:", "contact", "plan or review of the plan"],
  },
  {
    why: "an act for whichever child, with what is asked of it and of the trigger",
    duty: achieve({
      act: {
        type: "contact",
        whom: "case",
        where: { fact: "act.byKind", operator: "in", value: { fact: "trigger.toKind" } },
      },
    }),
    key: "act",
    en: [
      "contact, where:",
      "- whichever child of the case it concerns",
      "- the contact was by an organisation of a kind to which the report is addressed",
    ],
  },
  {
    why: "closing events",
    duty: achieve({ before: [{ type: "transfer" }, { type: "case-closed" }] }),
    key: "closing",
    en: ["transfer", "closure of the case"],
  },
  {
    why: "a prohibition",
    duty: {
      kind: "forbid",
      trigger: { type: "report" },
      act: { type: "contact-waived" },
      until: { type: "case-closed" },
    },
    key: "forbidden",
    en: ["contact waived"],
  },
  {
    why: "through when it holds",
    duty: {
      kind: "forbid",
      trigger: { type: "report" },
      act: { type: "contact-waived" },
      until: { type: "case-closed" },
    },
    key: "until",
    en: ["closure of the case"],
  },
  {
    why: "a span",
    duty: recur({}),
    key: "span",
    en: [
      "from: start of the measure",
      "through: end of the measure",
      "no longer than until the child turns 18; probation may last longer",
    ],
  },
  {
    why: "twice a month, parts in proportion unless said otherwise",
    duty: recur({ atLeast: 2 }),
    key: "frequency",
    en: [
      "At least 2 times in every period of 1 month, by the calendar.",
      "Of a period that lies inside only in part, a proportional part is asked, rounded down.",
      "Longest time without, with the norm kept: 61 days from one to the next, e.g. Wednesday 1 July 2026 and then Monday 31 August 2026.",
      // Of the 31 days of July the last 15 make floor(2 × 15 ÷ 31) = 0.
      "From the start to the first: 45 days at most, e.g. Friday 17 July 2026 through Monday 31 August 2026.",
    ],
  },
  {
    why: "parts skipped",
    duty: recur({ anchor: "start", every: { weeks: 6 }, partial: "skip" }),
    key: "frequency",
    en: [
      "At least once in every period of 6 weeks, counted from the start.",
      "A period that lies inside only in part does not count.",
      "Longest time without, with the norm kept: 83 days from one to the next, e.g. Thursday 1 January 2026 and then Wednesday 25 March 2026.",
      "From the start to the first: 41 days at most, e.g. Thursday 1 January 2026 through Wednesday 11 February 2026.",
    ],
  },
  {
    why: "C9: counted from the last act there are no parts",
    duty: recur({ anchor: "last-act" }),
    key: "frequency",
    en: [
      "Each time within 1 month of the last, or of the start.",
      "Longest time without, with the norm kept: 31 days from one to the next, e.g. Thursday 1 January 2026 and then Sunday 1 February 2026.",
    ],
  },
];

describe("sections of a duty", () => {
  test.each(ROWS)("$why", ({ duty, parameters, key, en }) => {
    const [entry] = pageOf({ duty, ...(parameters ? { parameters } : {}) }).entries;
    const section = entry?.duty.find((one) => one.key === key);
    expect(section?.lines.flatMap(({ text, parts }) => [text, ...parts.map((part) => `- ${part}`)])).toEqual(
      en,
    );
  });

  test("a duty on the acts of another norm names that norm", () => {
    const first = {
      ...Object(buildNorm({ id: "proposal/first", duty: achieve({}) })),
      title: { nl: "Eerst", en: "First" },
    };
    const ruleset = load([first, buildNorm({ duty: achieve({ trigger: { actOf: "proposal/first" } }) })]);
    const [entry] = normPage(normIn(ruleset), ruleset, "nl").entries;
    expect(entry?.duty[0]?.lines[0]?.text).toBe("Elke handeling die voldoet aan de norm ‘Eerst’");
  });
});

describe("force", () => {
  test.each([
    ["statute", "## Who owes this", "## What must happen", ""],
    ["field-standard", "## Of whom the standard asks this", "## What must happen", "not law."],
    [
      "funding-standard",
      "## For whom this yardstick is",
      "## What would have to happen",
      "nobody owes this.",
    ],
    ["proposal", "## Who would owe this", "## What would have to happen", "A proposal, not law in force."],
  ])("a %s is told as what it is", (tier, bearer, act, notice) => {
    const family = tier === "proposal" ? "proposal" : "drafts";
    const page = pageOf({ id: `${family}/test`, tier, duty: achieve({}) }, `${family}/test`);
    const written = renderNorm(page, "markdown");
    expect(written).toContain(`\n${bearer}\n`);
    expect(written).toContain(`\n${act}\n`);
    const owed = act === "## What must happen";
    expect(written).toContain(`After the term it ${owed ? "must still" : "would still have to"} be done.`);
    expect(page.notice.includes(notice) && (notice === "") === (page.notice === "")).toBe(true);
  });
});

describe("what a ruleset changes", () => {
  const norm = buildNorm({
    duty: achieve({ within: { parameter: "term" } }),
    parameters: { term: { weeks: 6 } },
    exceptions: [{ id: "closed", active: false, event: { type: "case-closed" } }],
  });
  const settings = { parameters: { term: { weeks: 8 } }, exceptions: { closed: true } };

  test("a changed value rests on the ruleset, and names the norm's own", () => {
    const [entry] = pageFrom(load([norm], [{ norm: "proposal/test", ...settings }])).entries;
    expect(entry?.parameters).toEqual([
      {
        name: "term",
        label: "term",
        value: { weeks: 8 },
        words: "8 weeks",
        basis: "ruleset",
        ground: "chosen in this ruleset; in the norm itself: 6 weeks (assumption: for the test)",
      },
    ]);
    expect(entry?.duty.find(({ key }) => key === "term")?.lines[0]?.text).toMatch(/^Within 8 weeks\./);
  });

  test("what is told as written is said to be so, whether a value or an exception was changed", () => {
    const told = [{}, { parameters: settings.parameters }, { exceptions: settings.exceptions }].map((parts) =>
      renderNorm(pageFrom(load([norm], [{ norm: "proposal/test", ...parts }])), "text").includes(
        "This ruleset changes the norm.",
      ),
    );
    expect(told).toEqual([false, true, true]);
  });

  test("an exception that is switched on is no dormant one", () => {
    expect(pageFrom(load([norm])).entries[0]?.exceptions[0]?.active).toBe(false);
    expect(
      pageFrom(load([norm], [{ norm: "proposal/test", ...settings }])).entries[0]?.exceptions[0]?.active,
    ).toBe(true);
  });

  test("each entry with its days is told by itself", () => {
    const entries = [
      { norm: "proposal/test", through: "2026-12-31" },
      { norm: "proposal/test", from: "2027-01-01", ...settings },
    ];
    const written = renderNorm(pageFrom(load([norm], entries)), "text");
    expect(written).toMatch(
      / {2}In force through 2026-12-31\n[\s\S]*Within 6 weeks[\s\S]* {2}In force from 2027-01-01\n[\s\S]*Within 8 weeks/,
    );
  });
});

describe("places in sources", () => {
  const words = [rulesets.proposal.norms, treaties.rows].flatMap((all) =>
    [...JSON.stringify(all).matchAll(/"locator":"([^"]*)"/g)].flatMap(
      ([, locator = ""]) =>
        normWordsOf("en")
          .locator(locator)
          .match(/[A-Za-z]{2,}/g) ?? [],
    ),
  );

  test.each([
    ["art. 4.2.1 lid 1", "art. 4.2.1 para. 1"],
    ["voorbeeld 2, pleidooi (b) en (c)", "example 2, plea (b) and (c)"],
    ["Anhang, Nr. 3", "Anhang, Nr. 3"],
  ])("%s", (locator, en) => {
    expect(normWordsOf("en").locator(locator)).toBe(en);
    expect(normWordsOf("nl").locator(locator)).toBe(locator);
  });

  test("no bundled norm or treaty keeps a Dutch word in English", () => {
    const known =
      /^(art|par|para|example|plea|and|under|introduction|end|consideration|acute|danger|disclosure)$/;
    const more = /^(according|to|the|news|December|work|process|way|of|working|since)$/;
    expect([...new Set(words)].filter((word) => !known.test(word) && !more.test(word))).toEqual([]);
  });
});

test("a worked case tells moments of one day apart: by what had been recorded, and for which child", () => {
  const beside = (moments: readonly object[]) => ({
    cases: CaseFile.parse({
      norm: "proposal/test",
      base: {},
      cases: [{ id: "one", title: text("T"), why: text("W"), cites: [], record: {}, moments }],
    }),
    treaties: [],
  });
  const ruleset = load([buildNorm({ duty: achieve({}) })]);
  const told = (...moments: readonly object[]) =>
    normPage(normIn(ruleset), ruleset, "en", beside(moments)).cases.flatMap((one) => one.moments);
  const at = { asOf: "2026-06-30", expect: { outcome: "satisfied" } };
  expect(told(at, { ...at, knownAt: "2026-02-05" })).toEqual([
    "as of Tuesday 30 June 2026: in order",
    "as of Tuesday 30 June 2026, by what had been recorded through Thursday 5 February 2026: in order",
  ]);
  expect(told({ ...at, child: "c1" }, { ...at, child: "c2" }, { ...at, child: null })).toEqual([
    "as of Tuesday 30 June 2026, for c1: in order",
    "as of Tuesday 30 June 2026, for c2: in order",
    "as of Tuesday 30 June 2026, for children that may not be listed: in order",
  ]);
  expect(told({ ...at, child: "c1" })).toEqual(["as of Tuesday 30 June 2026: in order"]);
});

const text = (en: string) => ({ nl: en, en });

function recur(parts: object) {
  return {
    kind: "recur",
    during: { from: { type: "measure-start" }, until: { type: "measure-end" }, untilAge: 18 },
    act: { type: "contact" },
    atLeast: 1,
    every: { months: 1 },
    anchor: "calendar",
    ...parts,
  };
}

function load(norms: readonly unknown[], entries?: readonly object[]): Ruleset {
  const ids = norms.map((norm) => ({ norm: Object(norm).id }));
  return loadRuleset({ id: "test", title: { nl: "T", en: "T" }, norms, entries: entries ?? ids });
}

function normIn(ruleset: Ruleset, id = "proposal/test"): Norm {
  const norm = ruleset.norms.get(id);
  if (!norm) throw new Error(`no norm ${id}`);
  return norm;
}

function pageFrom(ruleset: Ruleset, id?: string) {
  return normPage(normIn(ruleset, id), ruleset, "en");
}

function pageOf(sketch: NormSketch, id?: string) {
  return pageFrom(load([buildNorm(sketch)]), id);
}
