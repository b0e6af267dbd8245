/**
 * F1, F3: three readings of one condition agree: ours, its trace, and json-rules-engine's; and all agree with a
 * reading as plain as it can be, at the bottom of this file, which settles every unknown by Kleene's tables.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTime } from "../../src/calendar/time.js";
import { compile } from "../../src/condition/compile.js";
import type { Condition, Leaf, Literal } from "../../src/condition/condition.js";
import { EngineClause } from "../../src/condition/engine.js";
import { type FactValue, PartialList, type Subject } from "../../src/condition/facts.js";
import { plainFact } from "../../src/condition/guardedRules.js";
import { TimelineChild } from "../../src/record/household.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { Timeline } from "../../src/record/timeline.js";
import { kindOf, type Missing, type Truth, Unknown } from "../../src/record/unknown.js";
import { buildRecord } from "../support/build.js";

const RUNS = 4000;
const TIMEOUT = 300_000;

/** Facts by type. Those of `parameter` are generated freely, the others come out of a generated report. */
const FACTS = {
  text: ["parameter.ground", "parameter.setting", "act.severity", "act.byKind", "record.holderKind"],
  number: ["parameter.fromAge", "parameter.untilAge", "child.age"],
  boolean: ["parameter.onlyAcute", "parameter.inPilot", "act.acute", "trigger.acute"],
  list: ["parameter.grounds", "parameter.ages", "act.toKind", "act.concern", "trigger.toKind"],
} as const;
type Kind = keyof typeof FACTS;

const WORDS = ["substantial", "limited", "neglect", "child-abuse", "veilig-thuis", "education", ""] as const;
const text = fc.constantFrom<string>(...WORDS);
const number = fc.constantFrom(-1, 0, 4, 9, 9.5, 10, 18);
const boolean = fc.boolean();
const listOf = <T extends Literal>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

const scalars = {
  "parameter.ground": text,
  "parameter.setting": text,
  "parameter.fromAge": number,
  "parameter.untilAge": number,
  "parameter.onlyAcute": boolean,
  "parameter.inPilot": boolean,
  "parameter.grounds": listOf(text),
  "parameter.ages": listOf(number),
};

/** Parameters, each absent now and then; absent is unknown. */
const parameters = fc.record(scalars, { requiredKeys: [] }).map((record) => {
  const named = Object.entries(record).map(
    ([name, value]) => [name.slice("parameter.".length), value] as const,
  );
  return new Map<string, unknown>(named);
});

/** A report to organisations of which `elsewhere` is not listed, so that its kind is unknown. */
const report = fc.record(
  {
    to: fc.oneof(
      fc.subarray(["vt-01", "school-01", "elsewhere"]),
      fc.constantFrom(null, "vt-01", "elsewhere"),
    ),
    by: fc.constantFrom("vt-01", "elsewhere", null),
    severity: fc.constantFrom("substantial", "limited", null),
    acute: fc.constantFrom(true, false, null),
    concern: fc.oneof(fc.subarray(["neglect", "child-abuse"]), fc.constant(null)),
  },
  { requiredKeys: [] },
);

const subject = fc
  .record({
    report,
    birthDate: fc.constantFrom("2016-04-02", "2015-12-31", null),
    holder: fc.constantFrom("vt-01", "elsewhere"),
  })
  .map(subjectOf);

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  comparison("text", ["equal", "notEqual"], fc.oneof(text, factOf("text"))),
  comparison("text", ["in", "notIn"], fc.oneof(listOf(text), factOf("list"))),
  comparison("number", ["equal", "notEqual"], fc.oneof(number, factOf("number"))),
  comparison("number", ["in", "notIn"], fc.oneof(listOf(number), factOf("list"))),
  comparison(
    "number",
    ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"],
    fc.oneof(number, factOf("number")),
  ),
  comparison("boolean", ["equal", "notEqual"], fc.oneof(boolean, factOf("boolean"))),
  comparison("list", ["contains", "doesNotContain"], fc.oneof(text, factOf("text"))),
);

const condition = conditionOfDepth(4);

test(
  "ours, its trace and json-rules-engine agree with the plainest reading",
  async () => {
    const seen = { true: 0, false: 0, unknown: 0 };
    const operators = new Set<string>();
    await fc.assert(
      fc.asyncProperty(condition, parameters, subject, async (asked, given, about) => {
        const clause = compile("proposal/test#applies", asked, given);
        const facts = clause.read(about);
        const expected = plainest(asked, facts);
        const judged = clause.judge(about);
        expect(judged instanceof Unknown ? "unknown" : judged).toBe(expected);
        expect(clause.trace(about).truth).toBe(expected);
        expect(await new EngineClause("proposal/test#applies", asked).judge(plainFacts(facts))).toBe(
          expected,
        );
        seen[`${expected}`]++;
        for (const operator of operatorsOf(asked)) operators.add(operator);
      }),
      { numRuns: RUNS },
    );
    // The generator must reach every answer and every operator, or the property says little.
    expect(Math.min(seen.true, seen.false, seen.unknown)).toBeGreaterThan(RUNS / 20);
    expect(operators.size).toBe(10);
  },
  TIMEOUT,
);

test("where no comparison comes out otherwise at a bound of an assumption, nor does the condition", () => {
  const seen = { alike: 0, perhaps: 0 };
  const bounds = new Map([
    ["fromAge", [0, 18] as const],
    ["untilAge", [9, 18] as const],
  ]);
  fc.assert(
    fc.property(condition, parameters, subject, (asked, given, about) => {
      const clause = compile("proposal/test#applies", asked, given, bounds);
      for (const assumed of clause.assumed) {
        if (assumed.mayDecide(about)) {
          seen.perhaps++;
          continue;
        }
        seen.alike++;
        const kinds = (assumed.otherwise() ?? []).map((other) => kindOf(other.judge(about)));
        expect(kinds).toEqual(kinds.map(() => kindOf(clause.judge(about))));
      }
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(seen.alike, seen.perhaps)).toBeGreaterThan(RUNS / 20);
});

test(
  "one engine asked many times, also at once, answers each question for itself",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        condition,
        parameters,
        fc.array(subject, { minLength: 2, maxLength: 6 }),
        async (asked, given, abouts) => {
          const clause = compile("proposal/test#applies", asked, given);
          const engine = new EngineClause("proposal/test#applies", asked);
          const answers = await Promise.all(
            abouts.map((about) => engine.judge(plainFacts(clause.read(about)))),
          );
          expect(answers).toEqual(abouts.map((about) => plainest(asked, clause.read(about))));
        },
      ),
      { numRuns: 300 },
    );
  },
  TIMEOUT,
);

test("a condition that cannot be decided says what is missing: nothing that a fact of it did not lack", () => {
  fc.assert(
    fc.property(condition, subject, (asked, about) => {
      const clause = compile("proposal/test#applies", asked, new Map());
      const judged = clause.judge(about);
      fc.pre(judged instanceof Unknown);
      const lacking = Object.values(clause.read(about)).flatMap(missingOf);
      const named = missingOf(judged);
      expect(named.length).toBeGreaterThan(0);
      for (const one of named) expect(lacking).toContainEqual(one);
    }),
    { numRuns: 500 },
  );
});

const edges: readonly (readonly [
  why: string,
  condition: Condition,
  to: unknown,
  truth: boolean | "unknown",
])[] = [
  [
    "a listed kind decides a partly known list",
    kinds("contains", "veilig-thuis"),
    ["vt-01", "elsewhere"],
    true,
  ],
  ["so it does denied", kinds("doesNotContain", "veilig-thuis"), ["vt-01", "elsewhere"], false],
  [
    "any other kind may be the unknown one",
    kinds("contains", "education"),
    ["vt-01", "elsewhere"],
    "unknown",
  ],
  ["so it may denied", kinds("doesNotContain", "education"), ["vt-01", "elsewhere"], "unknown"],
  [
    "not of an unknown is unknown",
    { not: kinds("contains", "education") },
    ["vt-01", "elsewhere"],
    "unknown",
  ],
  ["a known list decides", kinds("doesNotContain", "education"), ["vt-01"], true],
  ["an empty list holds nothing", kinds("contains", "education"), [], false],
  ["a field recorded as unknown decides nothing", kinds("doesNotContain", "education"), null, "unknown"],
  ["true in `any` beats an unknown", { any: [kinds("contains", "police"), adult("lessThan")] }, null, true],
  [
    "false in `all` beats an unknown",
    { all: [kinds("contains", "police"), adult("greaterThan")] },
    null,
    false,
  ],
  [
    "false in `any` leaves the unknown",
    { any: [kinds("contains", "police"), adult("greaterThan")] },
    null,
    "unknown",
  ],
  [
    "true in `all` leaves the unknown",
    { all: [kinds("contains", "police"), adult("lessThan")] },
    null,
    "unknown",
  ],
];

test.each(edges)("F3: %s", async (_why, asked, to, truth) => {
  const about = subjectOf({
    report: { to },
    birthDate: "2016-04-02",
    holder: "vt-01",
  });
  const clause = compile("proposal/test#applies", asked, new Map());
  const judged = clause.judge(about);
  const engine = new EngineClause("proposal/test#applies", asked);
  expect({
    ours: judged instanceof Unknown ? "unknown" : judged,
    trace: clause.trace(about).truth,
    engine: await engine.judge(plainFacts(clause.read(about))),
  }).toEqual({ ours: truth, trace: truth, engine: truth });
});

function kinds(operator: "contains" | "doesNotContain", value: string): Leaf {
  return { fact: "act.toKind", operator, value };
}

function adult(operator: "lessThan" | "greaterThan"): Leaf {
  return { fact: "child.age", operator, value: 18 };
}

function factOf(kind: Kind): fc.Arbitrary<{ fact: string }> {
  return fc.record({ fact: fc.constantFrom<string>(...FACTS[kind]) });
}

function comparison(
  kind: Kind,
  operators: readonly Leaf["operator"][],
  value: fc.Arbitrary<Leaf["value"]>,
): fc.Arbitrary<Leaf> {
  return fc.record({ fact: fc.constantFrom(...FACTS[kind]), operator: fc.constantFrom(...operators), value });
}

function conditionOfDepth(depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const inner = conditionOfDepth(depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(leaf, fc.record({ all: parts }), fc.record({ any: parts }), fc.record({ not: inner }));
}

function subjectOf(parts: {
  readonly report: Readonly<Record<string, unknown>>;
  readonly birthDate: string | null;
  readonly holder: string;
}): Subject {
  const child = { id: "c1", birthDate: parts.birthDate };
  const events = [{ id: "e1", type: "report", at: "2026-01-05", children: ["c1"], ...parts.report }];
  const parsed = safeParseRecord(buildRecord({ holder: parts.holder, children: [child], events }));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message, path }) => `${path}: ${message}`).join("; "));
  const timeline = new Timeline(parsed.record, { asOf: readTime("2026-06-30"), knownAt: null });
  const [act = null] = timeline.events;
  return {
    timeline,
    child: new TimelineChild(child),
    day: readTime("2026-01-05").day,
    trigger: { events: [act], types: [["report"]] },
    act,
    from: null,
    professional: null,
  };
}

function plainFacts(facts: Readonly<Record<string, FactValue>>): Record<string, unknown> {
  const plain = Object.entries(facts).map(([name, value]) => [name, plainFact(value)] as const);
  return Object.fromEntries(plain.filter(([, value]) => value !== undefined));
}

function operatorsOf(asked: Condition): string[] {
  if ("all" in asked) return asked.all.flatMap(operatorsOf);
  if ("any" in asked) return asked.any.flatMap(operatorsOf);
  return "not" in asked ? operatorsOf(asked.not) : [asked.operator];
}

/** Kleene's tables: false is 0, unknown ½, true 1; `all` takes the least, `any` the most, `not` the rest of 1. */
function plainest(asked: Condition, facts: Readonly<Record<string, FactValue>>): boolean | "unknown" {
  const degree = degreeOf(asked, facts);
  return degree === 0.5 ? "unknown" : degree === 1;
}

function degreeOf(asked: Condition, facts: Readonly<Record<string, FactValue>>): number {
  if ("all" in asked) return Math.min(...asked.all.map((part) => degreeOf(part, facts)));
  if ("any" in asked) return Math.max(...asked.any.map((part) => degreeOf(part, facts)));
  if ("not" in asked) return 1 - degreeOf(asked.not, facts);
  const found = facts[asked.fact];
  const wanted =
    typeof asked.value === "object" && "fact" in asked.value ? facts[asked.value.fact] : asked.value;
  if (unknownSide(found) || unknownSide(wanted)) return 0.5;
  switch (asked.operator) {
    case "equal":
      return Number(Object.is(found, wanted));
    case "notEqual":
      return 1 - Number(Object.is(found, wanted));
    case "in":
      return membership(found, wanted);
    case "notIn":
      return 1 - membership(found, wanted);
    case "contains":
      return membership(wanted, found);
    case "doesNotContain":
      return 1 - membership(wanted, found);
    default: {
      const sign = Math.sign(Number(found) - Number(wanted));
      return Number((SIGNS[asked.operator] ?? []).includes(sign));
    }
  }
}

const SIGNS: Readonly<Record<string, readonly number[]>> = {
  lessThan: [-1],
  lessThanInclusive: [-1, 0],
  greaterThan: [1],
  greaterThanInclusive: [0, 1],
};

function missingOf(value: FactValue | Truth): readonly Missing[] {
  if (value instanceof PartialList) return value.rest.missing;
  return value instanceof Unknown ? value.missing : [];
}

function unknownSide(value: unknown): boolean {
  return value === undefined || value instanceof Unknown;
}

function membership(item: unknown, list: unknown): number {
  if (list instanceof PartialList) return list.items.some((one) => one === item) ? 1 : 0.5;
  return Array.isArray(list) && new Set<unknown>(list).has(item) ? 1 : 0;
}
