/** What is told of an event that did not do: the test that it failed, in the words of a norm that asks or that forbids. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import type { Duty } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { describe } from "../../src/report/describe.js";
import { alone, buildNorm, buildRecord } from "../support/build.js";
import type { NormSketch, RecordSketch } from "../support/table.js";

const text = (en: string) => ({ nl: en, en });
const proposal = loadRuleset(rulesets.proposal);
const child = { role: "child", id: "c1" };
const worker = { role: "professional", id: "gi1" };
const parent = { role: "parent", id: "a1" };
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const start = (kind: string) => ({
  ...{ id: "m1", type: "measure-start", at: "2026-03-02", measure: "m1", kind, organisation: "gi-01" },
  children: ["c1"],
});
const notified = { id: "m2", type: "measure-notified", at: "2026-03-02", measure: "m1", by: "gi-01" };
const assigned = {
  ...{ id: "m3", type: "assignment", at: "2026-03-02", measure: "m1", by: "gi-01" },
  ...{ professional: "gi1", children: ["c1"] },
};
const report = {
  ...{ id: "r1", type: "report", at: "2026-03-02", by: "vt-01", to: "vt-01", children: ["c1"] },
};
const explained = (id: string, topics: readonly string[], at = "2026-03-04") => ({
  ...{ id, type: "rights-explained", at, by: "vt-01", to: "child", topics, children: ["c1"] },
});
const seen = alone("k1", "2026-03-04", {
  by: "vt-01",
  participants: [child, { role: "professional", id: "vt1" }],
});

/** A norm that asks for a contact as `where` says. */
const asking = (where: unknown, more: Partial<NormSketch> = {}): NormSketch => ({
  duty: {
    ...{ kind: "achieve", trigger: { type: "measure-start" }, within: { workingDays: 5 } },
    act: { type: "contact", where },
  },
  ...more,
});

function told(norm: string | NormSketch, record: RecordSketch, asOf = "2026-06-30"): string {
  const entries = [{ norm: "proposal/test" }];
  const ruleset =
    typeof norm === "string"
      ? proposal
      : loadRuleset({ id: "told", title: text("Told"), norms: [buildNorm(norm)], entries });
  const parsed = parseRecord(buildRecord(record));
  const found = duties(createEvaluator(ruleset).evaluate(parsed, { asOf, detail: true }));
  const duty = found.find(({ id }) =>
    id.startsWith(typeof norm === "string" ? `${norm}#` : "proposal/test#"),
  );
  if (!duty) throw new Error(`no duty: ${found.map(({ id }) => id).join(", ")}`);
  return describe(duty, { lang: "en", ruleset });
}

/** The line about one event. */
const lineOf = (lines: string, event: string) =>
  lines.split("\n").find((line) => line.includes(`(${event})`)) ?? "";

/** A norm that asks for a contact that was held, and of which something does not hold. */
const askingNot = (fact: string, operator: string, value: unknown) =>
  asking({ all: [leaf("act.status", "equal", "held"), { not: leaf(fact, operator, value) }] });

test.each<[why: string, norm: string | NormSketch, record: RecordSketch, event: string, line: string]>([
  [
    "a talk with the parents alone is no talk about another child",
    "jeugdwet/first-contact-child",
    {
      events: [
        start("supervision"),
        notified,
        assigned,
        alone("k1", "2026-03-04", { participants: [parent, worker] }),
      ],
    },
    "k1",
    "this child took no part",
  ],
  [
    "a plan of a sister is not about this child",
    "kpi/family-plan",
    {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2018-04-02" },
      ],
      events: [
        { ...start("supervision"), children: ["c1"] },
        { id: "p1", type: "plan", at: "2026-03-20", by: "gi-01", measure: "m1", children: ["c2"] },
      ],
    },
    "p1",
    "this is not about this child",
  ],
  [
    "guardianship is asked for as little as supervision: what lacks is the parent",
    "jeugdwet/first-contact-parents",
    {
      events: [
        start("guardianship"),
        notified,
        { ...assigned, professional: "p1" },
        alone("k1", "2026-03-04"),
      ],
    },
    "k1",
    "no parent of the child took part. The norm asks: a parent of the child took part",
  ],
  [
    "of several ways that of which most holds",
    asking({
      any: [
        { all: [leaf("act.status", "equal", "cancelled"), leaf("act.mode", "equal", "telephone")] },
        { all: [leaf("act.status", "equal", "held"), leaf("act.form", "equal", "play")] },
      ],
    }),
    { events: [start("supervision"), alone("k1", "2026-03-04")] },
    "k1",
    "the contact is a conversation. The norm would ask: the contact is playing together",
  ],
  [
    "of two ways that both fail on what lies before the event the first",
    asking({ any: [leaf("trigger.kind", "equal", "probation"), leaf("child.age", "lessThan", 4)] }),
    { events: [start("supervision"), alone("k1", "2026-03-04")] },
    "k1",
    "it is a supervision order. The norm would ask: it is probation",
  ],
  [
    "what is asked not to be is not what is asked",
    askingNot("act.mode", "equal", "telephone"),
    { events: [start("supervision"), alone("k1", "2026-03-04", { mode: "telephone" })] },
    "k1",
    "the contact is by telephone. The norm would ask: the contact is not by telephone",
  ],
  [
    "nor is what is not asked twice over",
    askingNot("act.mode", "notEqual", "telephone"),
    { events: [start("supervision"), alone("k1", "2026-03-04", { mode: "video" })] },
    "k1",
    "the contact is by video. The norm would ask: the contact is by telephone",
  ],
  [
    "what a prohibition does not reach is no request for it",
    "proposal/no-waiver-other-professional",
    {
      events: [
        { ...report, at: "2026-03-02" },
        {
          id: "w1",
          type: "contact-waived",
          at: "2026-03-04",
          by: "vt-01",
          ground: "child-unreachable",
          children: ["c1"],
        },
      ],
    },
    "w1",
    "the ground is that the child cannot be reached. The norm would forbid only: the ground is that another professional has sight of safety",
  ],
  [
    "what was passed on is told with all of it",
    "handle-with-care/minimal-signal",
    {
      events: [
        { ...report, from: "police" },
        {
          id: "s1",
          type: "school-told",
          at: "2026-03-04",
          by: "vt-01",
          contents: ["name", "birth-date", "code-word"],
          children: ["c1"],
        },
      ],
    },
    "s1",
    "what was passed on holds the name, the date of birth and the code word. The norm forbids only: what was passed on holds something else",
  ],
  [
    "one of several acts that are needed is not all",
    "wmo/information-at-first-contact",
    { events: [report, seen, explained("x1", ["procedure", "data"])] },
    "x1",
    "this counts, but is not all that is needed",
  ],
  [
    "an act of the second kind counts, though it is none of the first",
    "wmo/information-at-first-contact",
    { events: [report, seen, explained("x1", ["data"])] },
    "x1",
    "this counts, but is not all that is needed",
  ],
  [
    "once all is done each counts",
    "wmo/information-at-first-contact",
    {
      events: [
        report,
        seen,
        explained("x1", ["data"]),
        explained("x2", ["procedure", "complaint"], "2026-03-20"),
      ],
    },
    "x1",
    "this counts",
  ],
])("%s", (_why, norm, record, event, line) => {
  expect(lineOf(told(norm, record), event)).toMatch(new RegExp(`\\(${event}\\): ${line}\\.$`));
});

test("a duty that opened before its norm held is told as the norm stands then", () => {
  const norms = [proposal.norms.get("kpi/family-plan")];
  const entries = [{ norm: "kpi/family-plan", from: "2027-01-01" }];
  const ruleset = loadRuleset({ id: "later", title: text("Later"), norms, entries });
  const duty: Duty = {
    ...{ id: "kpi/family-plan#c1#m1", trigger: ["m1"], bearer: null, status: "pending", restsOn: [] },
    window: { opens: "2026-01-05", due: "2026-02-16" },
  };
  expect(describe(duty, { lang: "en", ruleset })).toMatch(/^A family plan within six weeks/);
});

test("what came when it no longer counted stands under a heading of its own", () => {
  const closed = { id: "z1", type: "case-closed", at: "2026-03-20", by: "vt-01", children: ["c1"] };
  const lines = told("proposal/heard-before-transfer", {
    events: [{ ...report, severity: "substantial" }, closed, { ...seen, id: "k1", at: "2026-03-25" }],
  }).split("\n");
  const heading = lines.findIndex((line) =>
    line.startsWith("This is in the record from Monday 2 March 2026 through"),
  );
  expect(lines.slice(heading, heading + 4)).toEqual([
    "This is in the record from Monday 2 March 2026 through Friday 20 March 2026:",
    "- Not recorded in this time: contact.",
    "Afterwards:",
    "- Wednesday 25 March 2026 (k1): this is after the closing.",
  ]);
});
