/** A variant is never read as the norm itself: what it changed stands beside the title, and is no source's. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { lawfulGaps } from "../../src/evaluate/lawfulGap.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import { plansOf } from "../../src/norm/plansOf.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { forceLines } from "../../src/report/amendedWords.js";
import { describe } from "../../src/report/describe.js";
import { normPage } from "../../src/report/normPage.js";
import { catalogueOf } from "../../src/report/renderCatalogue.js";
import { renderFoot } from "../../src/report/renderFoot.js";
import { renderGaps } from "../../src/report/renderGaps.js";
import { renderText } from "../../src/report/renderText.js";
import { buildRecord } from "../support/build.js";

const MEASURE = {
  type: "measure-start",
  measure: "m1",
  kind: "supervision",
  organisation: "gi-01",
  by: "gi-01",
};
const record = parseRecord(buildRecord({ events: [{ id: "e1", at: "2026-01-05", ...MEASURE }] }));

function judge(id: "proposal" | "six-weekly") {
  const ruleset = loadRuleset(rulesets[id]);
  const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-03-31" });
  const monthly = duties(report).filter((duty) => duty.id.startsWith("proposal/contact-during-measure"));
  return { ruleset, report, monthly };
}

test("the six weeks of the variant stand beside the title and rest on an assumption", () => {
  const { ruleset, report, monthly } = judge("six-weekly");
  const [duty] = monthly;
  expect(duty?.restsOn).toContain("every");
  expect(report.assumptions).toContainEqual({ norm: "proposal/contact-during-measure", parameter: "every" });
  const told = duty ? describe(duty, { lang: "nl", ruleset }) : "";
  expect(told).toContain("gewijzigd in deze normenset");
  expect(told).toContain("6 weken");
  expect(renderFoot([report], { lang: "nl", ruleset })).toContain(
    "Deze normenset wijzigt dit; de norm zelf zegt: 1 maand.",
  );
});

test("under the proposal itself the month is the paper's, and nothing is changed", () => {
  const { ruleset, monthly } = judge("proposal");
  const [duty] = monthly;
  expect(duty?.restsOn).not.toContain("every");
  expect(duty ? describe(duty, { lang: "nl", ruleset }) : "").not.toContain("gewijzigd");
});

const MONTHLY = "proposal/contact-during-measure";

test("of a norm that was changed until a day a duty from after it is not told as changed", () => {
  const title = { nl: "Tot en met 2025 per kwartaal", en: "Every quarter through 2025" };
  const entries = [
    { norm: MONTHLY, from: "2026-01-01" },
    { norm: MONTHLY, through: "2025-12-31", parameters: { every: { months: 3 } } },
  ];
  const ruleset = loadRuleset({ id: "quarterly", title, entries }, { from: rulesets });
  const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-03-31" });
  expect(renderText(report, { lang: "nl", ruleset })).not.toContain("gewijzigd in deze normenset");
});

test("two entries that begin on one day are each told with their own frequency", () => {
  const title = { nl: "Twee", en: "Two" };
  const entries = [
    { norm: MONTHLY, from: "2026-01-01", parameters: { every: { months: 3 } } },
    { norm: MONTHLY, from: "2026-01-01" },
  ];
  const ruleset = loadRuleset({ id: "two", title, entries }, { from: rulesets });
  const told = renderGaps(lawfulGaps(ruleset), ruleset, { format: "text", lang: "nl" });
  const [, first = "", second = ""] = told.split(`\n${MONTHLY}\n`);
  expect(first).toContain("3 maanden");
  expect(second).not.toContain("3 maanden");
});

test("an exception that a ruleset switches on stands beside the title, in both languages", () => {
  const amend = [{ norm: "proposal/heard-before-transfer", exceptions: { "danger-to-child": true } }];
  const title = { nl: "Met uitzondering", en: "With an exception" };
  const ruleset = loadRuleset({ id: "waived", title, extends: "proposal", amend }, { from: rulesets });
  const reported = parseRecord(
    buildRecord({ events: [{ id: "e1", type: "report", at: "2026-05-04", to: "vt-01", from: "police" }] }),
  );
  const all = duties(createEvaluator(ruleset).evaluate(reported, { asOf: "2026-05-08" }));
  const [duty] = all.filter(({ id }) => id.startsWith("proposal/heard-before-transfer#"));
  const told = (lang: "nl" | "en") => (duty ? describe(duty, { lang, ruleset }).split("\n")[0] : "");
  expect(told("nl")).toContain("geldt hier wel");
  expect(told("en")).toContain("holds here");
});

const WISH = { nl: "Een wens", en: "A wish" };
const STRICTER = [{ norm: "jeugdwet/first-contact-child", parameters: { term: { workingDays: 1 } } }];
const DRAFT_ID = "drafts/investigation-started";

/** The line of the text that says how the law stands, and what the norm's own page and the catalogue call its force. */
function forceOf(ruleset: Ruleset, norm: string) {
  const options = { lang: "en", ruleset } as const;
  const text = renderText(createEvaluator(ruleset).evaluate(record, { asOf: "2026-03-31" }), options);
  const found = ruleset.norms.get(norm);
  return {
    headline: text.split("\n").find((line) => line.startsWith("Law in force")),
    page: found && normPage(found, ruleset, "en").force.words,
    catalogue: catalogueOf(ruleset, "en").forces.find(({ force }) => force.code === "law")?.force.words,
  };
}

test.each([
  [
    "a term of the decree that a ruleset shortens is that ruleset's wish",
    loadRuleset({ id: "wish", title: WISH, extends: "current-law", amend: STRICTER }, { from: rulesets }),
    "jeugdwet/first-contact-child",
    true,
  ],
  [
    "a draft is nobody's law, whatever tier it is meant for",
    loadRuleset(rulesets["investigation-from-establishment"]),
    DRAFT_ID,
    true,
  ],
  [
    "a changed proposal leaves the law as it is",
    loadRuleset(rulesets["six-weekly"]),
    "jeugdwet/first-contact-child",
    false,
  ],
])("%s", (_why, ruleset, norm, changed) => {
  const { headline, page, catalogue } = forceOf(ruleset, norm);
  for (const told of [headline, page, catalogue]) {
    expect(told).toContain("Law in force");
    expect(told?.includes("changed in part by this ruleset")).toBe(changed);
  }
});

test("a norm beside a changed one is law as it stands", () => {
  const ruleset = loadRuleset(
    { id: "wish", title: WISH, extends: "current-law", amend: STRICTER },
    { from: rulesets },
  );
  expect(forceOf(ruleset, "jeugdwet/plan").page).toBe("Law in force");
});

test("a standard that is changed keeps its notice, and says so", () => {
  const amend = [{ norm: "kpi/fixed-worker", parameters: { term: { workingDays: 3 } } }];
  const ruleset = loadRuleset(
    { id: "wish", title: WISH, extends: "current-practice", amend },
    { from: rulesets },
  );
  const plans = plansOf(ruleset).get("kpi/fixed-worker") ?? [];
  expect(forceLines("standard", plans, "en")).toEqual([
    expect.stringContaining("not law"),
    "Standards, changed in part by this ruleset.",
  ]);
});
