/** Words of strangers in every form of a page, and what a page says of several entries, of what was late, and of what came later. */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { lawfulGaps } from "../../src/evaluate/lawfulGap.js";
import type { Duty, DutyStatus, Finding, Report } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import type { Block } from "../../src/report/blocks/blocks.js";
import { blocksAsMarkdown } from "../../src/report/blocks/blocksAsMarkdown.js";
import { describe as describeDuty } from "../../src/report/describe.js";
import { decisiveDuties } from "../../src/report/exchange/decisiveDuties.js";
import { escapeXml } from "../../src/report/exchange/escapeXml.js";
import { junitForm } from "../../src/report/exchange/junitForm.js";
import { blocksAsHtml } from "../../src/report/html/blocksAsHtml.js";
import { linesAsHtml } from "../../src/report/html/linesAsHtml.js";
import { recordHtml } from "../../src/report/html/recordHtml.js";
import { catalogueOf } from "../../src/report/renderCatalogue.js";
import { renderFoot } from "../../src/report/renderFoot.js";
import { renderGaps } from "../../src/report/renderGaps.js";
import { childrenOf, renderText } from "../../src/report/renderText.js";
import { buildNorm, buildRecord } from "../support/build.js";

const STRANGE = 'a|b *c* [d](e) <i f="g">&';
const BLOCKS: readonly Block[] = [
  { kind: "heading", level: 1, text: STRANGE },
  { kind: "lines", lines: [STRANGE] },
  { kind: "table", caption: STRANGE, head: [STRANGE], rows: [[STRANGE]] },
  { kind: "picture", caption: STRANGE, svg: "<svg/>" },
];

test("nothing of a stranger's words is HTML, wherever they stand", () => {
  const page = blocksAsHtml(BLOCKS, "en");
  expect(page).not.toContain("<i ");
  expect(page.split("&lt;i f=&quot;g&quot;&gt;&amp;").length - 1).toBe(7);
  const line = { tone: null, depth: 0, text: STRANGE };
  expect(linesAsHtml([line, { ...line, tone: "bad", depth: 1 }, { ...line, tone: "heading" }])).not.toContain(
    "<i ",
  );
});

test("nor a mark of Markdown", () => {
  const page = blocksAsMarkdown(BLOCKS);
  expect(page).not.toMatch(/[^\\]<i|[^\\]\[d|a\|b/);
  expect(page.split("a\\|b \\*c\\* \\[d\\](e) \\<i").length - 1).toBe(5);
});

test.each<[why: string, text: string, written: string]>([
  ["half of a pair", "a\ud800b", "ab"],
  ["a whole pair", "a\u{1f9d2}b", "a\u{1f9d2}b"],
  ["a sign that is none", "a\uffffb\u0000c", "abc"],
  ["a line and a tab", "a\n\tb", "a\n\tb"],
  ["both quotes", `"'`, "&quot;&#39;"],
])("XML holds %s", (_why, text, written) => {
  expect(escapeXml(text)).toBe(written);
});

const MONTHLY = "proposal/contact-during-measure";
const START = {
  ...{ id: "e1", type: "measure-start", at: "2025-02-10", by: "gi-01" },
  ...{ measure: "m1", kind: "supervision", organisation: "gi-01" },
};
const TITLE = { nl: "Twee", en: "Two" };

describe("two entries of one norm: three months through 2025, and a month since", () => {
  const ruleset = loadRuleset(
    {
      ...{ id: "two", title: TITLE },
      entries: [
        { norm: MONTHLY, from: "2026-01-01" },
        { norm: MONTHLY, through: "2025-12-31", parameters: { every: { months: 3 } } },
      ],
    },
    { from: rulesets },
  );
  const report = createEvaluator(ruleset).evaluate(parseRecord(buildRecord({ events: [START] })), {
    asOf: "2026-06-30",
  });

  test.each([
    ["2025-04-01", true],
    ["2026-03-01", false],
  ])("a unit from %s is explained by the entry of its day", (from, changed) => {
    const duty = duties(report).find(({ unit }) => unit?.from === from);
    const told = duty ? describeDuty(duty, { lang: "en", ruleset }) : "";
    expect(told).not.toBe("");
    expect(told.split("\n")[0]?.includes("3 months")).toBe(changed);
  });

  test("both values stand among the assumptions", () => {
    const foot = renderFoot([report], { lang: "en", ruleset });
    expect(foot).toContain("how often: 1 month [");
    expect(foot).toContain("how often: 3 months [");
  });

  test("of each longest time it is told when it holds", () => {
    const text = renderGaps(lawfulGaps(ruleset), ruleset, { format: "text", lang: "en" });
    expect(text).toContain("In force from 2026-01-01");
    expect(text).toContain("In force through 2025-12-31");
  });
});

test("a family is a whole word of an id", () => {
  const duty = { kind: "achieve", trigger: { type: "report" }, act: { type: "plan" }, within: { days: 5 } };
  const norms = ["own/one", "owners/two"].map((id) => buildNorm({ id, duty }));
  const entries = [{ norm: "own/one" }, { norm: "owners/two" }];
  const { forces } = catalogueOf(loadRuleset({ id: "own", title: TITLE, norms, entries }), "en", {
    family: "own",
  });
  expect(forces.flatMap(({ norms: found }) => found.map(({ id }) => id))).toEqual(["own/one"]);
});

test("the ruleset of a report is known by its digest, not by its name", () => {
  const law = loadRuleset(rulesets["current-law"]);
  const entries = [{ norm: "jeugdwet/plan" }];
  const other = loadRuleset({ id: law.id, title: TITLE, entries }, { from: rulesets });
  const report = createEvaluator(law).evaluate(parseRecord(buildRecord({ events: [] })), {
    asOf: "2026-06-30",
  });
  expect(
    faultsOf(() => renderText(report, { lang: "en", ruleset: other })).map(({ code, path }) => [code, path]),
  ).toEqual([["bad-option", "ruleset"]]);
});

test("what was done late before the look back is told as late or not done", () => {
  const ruleset = loadRuleset(
    { id: "one", title: TITLE, entries: [{ norm: "jeugdwet/worker-assigned" }] },
    { from: rulesets },
  );
  const events = [
    { ...START, at: "2024-03-04" },
    { id: "e2", type: "measure-notified", at: "2024-03-05", by: "gi-01", measure: "m1" },
    { id: "e3", type: "assignment", at: "2024-04-02", by: "gi-01", measure: "m1", professional: "p1" },
  ];
  const report = createEvaluator(ruleset).evaluate(parseRecord(buildRecord({ events })), {
    ...{ asOf: "2026-06-30", since: "2025-06-30" },
  });
  expect(report.earlier).toEqual({ law: { "fulfilled-late": 1 } });
  expect(renderText(report, { lang: "en", ruleset })).toMatch(
    /Law in force[^\n]*\b1\b[^\n]*late or not done/,
  );
});

test("the household as a whole stands last, wherever it was found first", () => {
  const finding = (child: string | null): Finding => ({
    ...{ norm: MONTHLY, force: "proposal", child, outcome: "inapplicable", duties: [] },
  });
  const report: Report = { ...JSON.parse("{}"), findings: [finding(null), finding("c2"), finding("c1")] };
  expect(childrenOf(report)).toEqual(["c2", "c1", null]);
});

test("the gravest duties of a breach come first, then the others", () => {
  const duty = (status: DutyStatus): Duty => ({
    ...{ id: status, trigger: [], bearer: null, status, window: { opens: "2026-01-05" }, restsOn: [] },
  });
  const statuses = ["fulfilled", "fulfilled-late", "violated", "overdue"] as const;
  const { decisive, others } = decisiveDuties({
    ...{ norm: MONTHLY, force: "proposal", child: "c1", outcome: "breached", duties: statuses.map(duty) },
  });
  expect([decisive, others].map((list) => list.map(({ id }) => id))).toEqual([
    ["overdue", "violated", "fulfilled-late"],
    ["fulfilled"],
  ]);
});

test("JUnit has local times: an instant without its offset", () => {
  const ruleset = loadRuleset(rulesets.proposal);
  const record = parseRecord(buildRecord({ events: [START] }));
  const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-18T12:30:15.250+02:00" });
  expect(junitForm.part({ record, report }, { ruleset, lang: "en" })).toContain(
    'timestamp="2026-06-18T12:30:15"',
  );
});

test("the page of a record shows what was known then, and marks what may have been recorded later", () => {
  const ruleset = loadRuleset(rulesets.proposal);
  const events = [
    { ...START, recordedAt: "2025-02-11" },
    { id: "later", type: "plan", at: "2025-03-03", by: "gi-01", measure: "m1", recordedAt: "2026-06-20" },
    { id: "perhaps", type: "plan-review", at: "2025-03-04", by: "gi-01", measure: "m1" },
  ];
  const record = parseRecord(buildRecord({ events }));
  const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-30", knownAt: "2026-06-01" });
  const page = recordHtml(record, report, { lang: "en", ruleset });
  expect(page).not.toContain("later:");
  expect(page).not.toContain(">later<");
  expect(page).toMatch(/<th scope="row">perhaps<\/th><td>[^<]*<\/td><td>[^<]+ \([^<)]+\)<\/td>/);
  expect(page).toMatch(/<th scope="row">e1<\/th><td>[^<]*<\/td><td>[^<(]+<\/td>/);
});
