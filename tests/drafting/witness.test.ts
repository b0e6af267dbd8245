/** The smallest cases: found where there is one, with what is claimed of them held to evaluation. */
import { describe, expect, test, vi } from "vitest";
import { checkFiles } from "../../src/cli/checkFiles.js";
import { findWitness } from "../../src/drafting/witness/findWitness.js";
import { historiesOf } from "../../src/drafting/witness/histories.js";
import { workedCases } from "../../src/drafting/witness/workedCases.js";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { Outcome } from "../../src/evaluate/report.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import type { CaseRecord } from "../../src/record/record.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { buildNorm } from "../support/build.js";
import type { NormSketch } from "../support/table.js";

vi.setConfig({ testTimeout: 120_000 });

const proposal = loadRuleset(rulesets.proposal);

function outcomeIn(ruleset: Ruleset, norm: string, record: CaseRecord, asOf: string): Outcome | undefined {
  return createEvaluator(ruleset)
    .evaluate(record, { asOf })
    .findings.find((one) => one.norm === norm)?.outcome;
}

test("the loophole: a child that tells a worker of an institution is heard by nobody, and nothing is late", () => {
  const variant = loadRuleset(rulesets["with-waiver"]);
  const [result] = findWitness(proposal, variant, { protects: "proposal/disclosure-heard" }).results;
  const { record, asOf } = result?.witness ?? {};
  if (!record || asOf === undefined) throw new Error("no witness");
  expect(result).toMatchObject({ direction: "protected-norm-breached-alone", smallest: true, complete: 1 });
  expect(record.events.map(({ type }) => type)).toEqual(["disclosure", "contact-waived"]);
  // Five working days after Monday 12 January end on Monday 19 January.
  expect(asOf).toBe("2026-01-20");
  expect(outcomeIn(proposal, "proposal/disclosure-heard", record, asOf)).toBe("breached");
  const under = createEvaluator(variant).evaluate(record, { asOf });
  expect(under.findings.filter(({ outcome }) => outcome === "breached")).toEqual([]);
});

test("six weeks beside a month, each way: by the calendar", () => {
  const { results } = findWitness(proposal, loadRuleset(rulesets["six-weekly"]));
  const told = results.map(({ direction, witness }) => [
    direction,
    witness?.record.events.map(({ type, at }) => `${type} ${at.slice(0, 10)}`),
    witness?.asOf,
  ]);
  expect(told).toEqual([
    // February passes without a conversation; six weeks from 1 February end on 14 March.
    ["breached-in-base-alone", ["measure-start 2026-02-01"], "2026-03-01"],
    // Six weeks from 12 January end on 22 February, and of January only a part is left, which owes nothing.
    ["breached-in-variant-alone", ["measure-start 2026-01-12"], "2026-02-23"],
  ]);
});

/** A ruleset of one norm: a plan within months after the start of a measure, for children of twelve and older. */
function plans(months: number, from?: string): Ruleset {
  const norm = buildNorm({
    id: "own/teens",
    applies: { fact: "child.age", operator: "greaterThanInclusive", value: 12 },
    duty: { kind: "achieve", trigger: { type: "measure-start" }, act: { type: "plan" }, within: { months } },
  });
  const entries = [{ norm: "own/teens", ...(from === undefined ? {} : { from }) }];
  return loadRuleset({ id: `months-${months}`, title: { nl: "Plan", en: "Plan" }, norms: [norm], entries });
}

test.each<[why: string, base: Ruleset, variant: Ruleset, asOf: string]>([
  [
    "a term that only older children have is followed to its end: nine months from 12 January",
    plans(9),
    plans(18),
    "2026-10-13",
  ],
  [
    "norms that come into force later are looked at as if they were in force",
    plans(9, "2031-01-01"),
    plans(18, "2031-01-01"),
    "2026-10-13",
  ],
  [
    "until which age something recurs is an age to look at: a child of seventeen is owed February",
    proposal,
    loadRuleset(
      {
        ...{ id: "until-twelve", title: { nl: "Tot twaalf", en: "Until twelve" }, extends: "proposal" },
        amend: [{ norm: "proposal/contact-during-measure", parameters: { untilAge: 12 } }],
      },
      { from: rulesets },
    ),
    "2026-03-01",
  ],
])("%s", (_why, base, variant, asOf) => {
  const told: number[] = [];
  const [inBase, inVariant] = findWitness(base, variant, {
    ...{ events: 1, random: 0 },
    onTried: (histories) => told.push(histories),
  }).results;
  expect([inBase?.witness?.asOf, inVariant?.witness ?? null]).toEqual([asOf, null]);
  expect(told.every((histories) => histories % 500 === 0)).toBe(true);
});

test("who has to be told in person, were it from birth on: a parent who is told is no child of three", () => {
  const variant = loadRuleset(
    {
      ...{ id: "in-person", title: { nl: "In persoon", en: "In person" }, extends: "proposal" },
      amend: [{ norm: "jeugdwet/confidant-explained", parameters: { informedInPersonFromAge: 0 } }],
    },
    { from: rulesets },
  );
  const [, worse] = findWitness(proposal, variant, { random: 0 }).results;
  const { record, asOf } = worse?.witness ?? {};
  if (!record || asOf === undefined) throw new Error("no witness");
  const told = record.events.flatMap((event) => (event.type === "rights-explained" ? [event.to].flat() : []));
  expect(told).not.toContain("child");
  expect(outcomeIn(proposal, "jeugdwet/confidant-explained", record, asOf)).toBe("satisfied");
  expect(outcomeIn(variant, "jeugdwet/confidant-explained", record, asOf)).toBe("breached");
});

describe.each(Object.keys(rulesets).filter((id) => id !== "proposal"))("beside %s", (id) => {
  test("each case is a record, and shows what is said of it under the whole rulesets", () => {
    const variant = loadRuleset(rulesets[id as keyof typeof rulesets]);
    const { results } = findWitness(proposal, variant, { events: 2, histories: 3000, random: 100 });
    for (const { direction, witness } of results) {
      if (!witness) continue;
      const parsed = safeParseRecord(JSON.parse(JSON.stringify(witness.record)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const [here, there] =
        direction === "breached-in-base-alone" ? [proposal, variant] : [variant, proposal];
      expect(outcomeIn(here, witness.norm, parsed.record, witness.asOf)).toBe("breached");
      expect(["breached", "undetermined"]).not.toContain(
        outcomeIn(there, witness.norm, parsed.record, witness.asOf),
      );
    }
    if (id === "current-law" || id === "current-practice") expect(results[0]?.witness).not.toBeNull();
  });
});

test("what is found can be kept as worked cases, which hold", () => {
  const files = workedCases(findWitness(proposal, loadRuleset(rulesets["six-weekly"])));
  expect(files.map(({ norm, cases }) => [norm, cases.length])).toEqual([
    ["proposal/contact-during-measure", 2],
  ]);
  const documents = files.map((data) => ({
    data,
    at: "",
    locate: (faults: readonly never[]) => [...faults],
  }));
  const [checked] = checkFiles([
    { file: "norms/proposal/contact-during-measure.cases.json", readable: true, documents, faults: [] },
  ]);
  expect(checked?.faults).toEqual([]);
});

const title = { nl: "Test", en: "Test" };
const within = (days: number): NormSketch => ({
  bearer: "veilig-thuis",
  parameters: { days: { workingDays: days } },
  duty: {
    kind: "achieve",
    trigger: { type: "report" },
    act: { type: "contact", where: { fact: "act.status", operator: "equal", value: "held" } },
    within: { parameter: "days" },
  },
});
const small = (id: string, sketch: NormSketch, more: object = {}) =>
  loadRuleset({
    id,
    title,
    norms: [{ ...Object(buildNorm(sketch)), ...more }],
    entries: [{ norm: "proposal/test" }],
  });

test("a longer term: one report is enough, on the day on which the shorter has passed", () => {
  const { results } = findWitness(small("five", within(5)), small("seven", within(7)));
  const [first, second] = results;
  expect(first?.witness?.record.events.map(({ type }) => type)).toEqual(["report"]);
  // Five working days from Monday 12 January end on the 19th, seven on the 21st.
  expect(first?.witness?.asOf).toBe("2026-01-20");
  expect(second).toMatchObject({ witness: null, smallest: false, complete: 3 });
});

test("a term that is shorter only among holidays: seven days beside five working days", () => {
  const variant = loadRuleset(
    {
      ...{ id: "seven-days", title, extends: "proposal" },
      amend: [{ norm: "proposal/disclosure-heard", parameters: { term: { days: 7 } } }],
    },
    { from: rulesets },
  );
  const [, second] = findWitness(proposal, variant, { events: 1, random: 0 }).results;
  // From Thursday 30 April seven days end on 7 May; of the working days the fifth is Friday 8 May, past Liberation Day.
  expect(second?.witness?.record.events.map(({ at }) => at.slice(0, 10))).toEqual(["2026-04-30"]);
  expect([second?.smallest, second?.witness?.asOf]).toEqual([true, "2026-05-08"]);
});

test("where only the words differ there is no case, and it is said how far was looked", () => {
  const [base, variant] = [
    small("one", within(5)),
    small("other", within(5), { title: { nl: "Anders", en: "Other" } }),
  ];
  const { results, vocabularies } = findWitness(base, variant, { events: 2, random: 50 });
  for (const result of results) expect(result).toMatchObject({ witness: null, complete: 2, random: 50 });
  expect(vocabularies.map(({ days }) => days[0])).toEqual(["2026-01-12", "2026-04-30"]);
  const tried = vocabularies.map(({ events, days, ages }) => {
    // Of one event: each kind that opens a duty, on each day and age. Of two: every pair with one of those.
    const openers = 1;
    const [all, opening] = [events * days.length, openers * days.length];
    const pairs = (count: number) => (count * (count - 1)) / 2;
    return (opening + pairs(all) - pairs(all - opening)) * ages.length;
  });
  expect(results[0]?.tried).toBe(tried.reduce((sum, count) => sum + count, 0));
});

test("a ruleset beside itself: nothing to look at", () => {
  expect(findWitness(proposal, proposal)).toMatchObject({
    vocabularies: [],
    results: [{ tried: 0 }, { tried: 0 }],
  });
});

test("beyond the bound it is found at random and made smaller, the same for the same seed", () => {
  const search = (seed: number) =>
    findWitness(proposal, loadRuleset(rulesets["with-waiver"]), {
      protects: "proposal/disclosure-heard",
      events: 1,
      random: 5000,
      seed,
    });
  const [result] = search(3).results;
  expect(result).toMatchObject({ smallest: false, complete: 1 });
  expect(result?.witness?.record.events).toHaveLength(2);
  expect(JSON.stringify(search(3))).toBe(JSON.stringify(search(3)));
});

describe("a variant with a longer term", () => {
  const protects = "proposal/test";
  const lapsed = { id: "waived", active: true, title, event: { type: "contact-waived" } };
  const told = (variant: Ruleset) =>
    findWitness(small("five", within(5)), variant, { protects, events: 2, random: 0 }).results.map(
      ({ direction, witness }) => [direction, witness?.record.events.map(({ type }) => type)],
    );

  test("that finds the breach later only: not what hides that it never finds another", () => {
    expect(told(small("ten", within(10), { exceptions: [lapsed] }))).toEqual([
      ["protected-norm-breached-alone", ["report"]],
      ["protected-norm-breached-for-good", ["report", "contact-waived"]],
    ]);
  });

  test("and nothing else never finds what was done in its own term, late as it is under the other", () => {
    expect(told(small("ten", within(10)))).toEqual([
      ["protected-norm-breached-alone", ["report"]],
      ["protected-norm-breached-for-good", ["report", "contact"]],
    ]);
  });

  test("of the same length that lifts it finds it neither then nor later, which is one result", () => {
    expect(told(small("lifted", within(5), { exceptions: [lapsed] }))).toEqual([
      ["protected-norm-breached-alone", ["report", "contact-waived"]],
    ]);
  });
});

test("a search that is cut short does not claim more than it tried", () => {
  const { results } = findWitness(small("five", within(5)), small("same", within(5), { summary: title }), {
    histories: 10,
    random: 0,
  });
  for (const result of results) expect(result).toMatchObject({ witness: null, tried: 10, random: 0 });
  expect(results[0]?.complete).toBeLessThan(2);
});

test("every history comes once, each of the size that is asked", () => {
  const templates = ["report", "contact"].map((type) => ({ type: type as "report" | "contact", fields: {} }));
  const vocabulary = {
    templates,
    ages: [9],
    openers: new Set(["report"] as const),
    holder: "police",
    trained: [],
    pilot: "none",
  } as const;
  const all = [...historiesOf(2, vocabulary, [1, 2])].map((history) =>
    history.map(({ template, day }) => `${template.type} ${day}`).join(", "),
  );
  // Of the six pairs of four events, all but the two contacts.
  expect(all).toHaveLength(5);
  expect(new Set(all).size).toBe(5);
  expect(all).toContain("contact 1, report 2");
});

test("how many professionals may be with the child: with two of them there is a case for the difference", () => {
  const alone = (professionals: number) => {
    const norm = buildNorm({
      id: "own/alone",
      parameters: { professionals },
      duty: {
        ...{
          kind: "achieve",
          trigger: { type: "report" },
          within: "none-stated",
          before: { type: "transfer" },
        },
        act: { type: "contact", where: { fact: "act.individual", operator: "equal", value: true } },
      },
    });
    const title = { nl: "Alleen", en: "Alone" };
    return loadRuleset({
      id: `with-${professionals}`,
      title,
      norms: [norm],
      entries: [{ norm: "own/alone" }],
    });
  };
  const [stricter] = findWitness(alone(1), alone(2), { random: 0 }).results;
  const present = stricter?.witness?.record.events.flatMap((event) =>
    event.type === "contact" ? (event.participants ?? []).map(({ role }) => role) : [],
  );
  expect(present).toEqual(["child", "professional", "professional"]);
});

test("an option that is undefined is as one that was left out", () => {
  const options: object = { events: undefined, random: undefined, seed: undefined };
  expect(findWitness(proposal, proposal, options)).toEqual(findWitness(proposal, proposal));
});

test.each<[why: string, options: object, code: string]>([
  ["a norm that the base does not have", { protects: "proposal/disclosure-herd" }, "unknown-norm"],
  ["too many events", { events: 7 }, "bad-option"],
  ["no histories", { histories: 0 }, "bad-option"],
  ["a part of a history", { random: 1.5 }, "bad-option"],
  ["a place before the first", { seed: -1 }, "bad-option"],
  ["a misspelt option", { evnets: 2 }, "bad-option"],
])("%s is refused", (_why, options, code) => {
  try {
    findWitness(proposal, proposal, options);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    expect(error.code).toBe(code);
  }
});
