/** The head of a page: it never looks better than the report that it shows. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { Page } from "../../src/report/page.js";
import { renderText } from "../../src/report/renderText.js";
import { wordsOf } from "../../src/report/words.js";
import { coversAll } from "../support/build.js";

const ruleset = loadRuleset(rulesets["current-law"]);
const evaluator = createEvaluator(ruleset);

const RECORD = {
  format: "vertelrecht.record/1",
  id: "dossier-1",
  holder: "gi-01",
  covers: [coversAll("gi-01")],
  organisations: [{ id: "gi-01", kind: "certified-institution" }],
  professionals: [],
  adults: [],
  children: [{ id: "c1", birthDate: "2014-06-12" }],
  childrenComplete: true,
  events: [
    {
      id: "s1",
      type: "measure-start",
      at: "2023-03-06",
      by: "gi-01",
      measure: "m1",
      kind: "supervision",
      organisation: "gi-01",
    },
    { id: "z1", type: "measure-end", at: "2024-03-04", by: "gi-01", measure: "m1" },
  ],
};

test("a breach that was decided before `since` is left out below, and still stands in the headline (E6, E7)", () => {
  const record = parseRecord(RECORD);
  const report = evaluator.evaluate(record, { asOf: "2026-06-30", since: "2025-06-30" });
  expect(report.summary.law.ever).toBe("breached");
  expect(report.findings.filter(({ outcome }) => outcome !== "inapplicable")).toEqual([]);
  expect(renderText(report, { lang: "en", ruleset })).toMatch(
    /^Law in force: .*something was late or not done\.$/m,
  );
});

test.each([
  ["en", "This record lists no child, so nothing was judged."],
  ["nl", "Dit dossier noemt geen kind, dus er is niets beoordeeld."],
] as const)("a record without children says in %s that nothing was judged", (lang, sentence) => {
  const bare = evaluator.evaluate(parseRecord({ ...RECORD, children: [] }), { asOf: "2026-06-30" });
  expect(renderText(bare, { lang, ruleset })).toContain(`\n${sentence}\n`);
  const full = evaluator.evaluate(parseRecord(RECORD), { asOf: "2026-06-30" });
  expect(renderText(full, { lang, ruleset })).not.toContain(sentence);
});

test("where everything was decided earlier, a child is listed and something was judged", () => {
  const alone = loadRuleset(
    { id: "one", title: { nl: "Een", en: "One" }, entries: [{ norm: "jeugdwet/worker-assigned" }] },
    { from: rulesets },
  );
  const notice = { id: "n1", type: "measure-notified", at: "2023-03-07", by: "gi-01", measure: "m1" };
  const record = parseRecord({ ...RECORD, events: [...RECORD.events, notice] });
  const report = createEvaluator(alone).evaluate(record, { asOf: "2026-06-30", since: "2025-06-30" });
  expect(report.findings).toEqual([]);
  expect(renderText(report, { lang: "en", ruleset: alone })).not.toContain("lists no child");
});

test.each([
  ["begins a line of its own, as a headline", "Law\nLaw in force: in order now; nothing was late."],
  ["colours what comes after it", "Law\u001b[31m"],
  ["turns the order of the signs about", "Law \u202eredro ni"],
  ["sets a part apart in another order", "Law \u2066a"],
  ["begins a line by another sign", "Law\u2028In order"],
])("a title of a stranger's ruleset that %s is refused: no page would show what it says", (_why, en) => {
  const strange = { id: "strange", title: { nl: "Wet", en }, extends: "current-law" };
  const faults = faultsOf(() => loadRuleset(strange, { from: rulesets }));
  expect(faults).toMatchObject([{ code: "bad-value", path: "title.en" }]);
});

test("a word that a stranger sets as a parameter stays on its line", () => {
  const page = new Page(wordsOf("en"), { lang: "en", ruleset: loadRuleset(rulesets["current-law"]) });
  page.line(null, 0, "four\nIn order now.\u001b[31m");
  expect(page.text()).toBe("four In order now. [31m\n");
});
