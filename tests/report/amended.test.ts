/** A variant is never read as the norm itself: what it changed stands beside the title, and is no source's. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { describe } from "../../src/report/describe.js";
import { renderFoot } from "../../src/report/renderFoot.js";
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
