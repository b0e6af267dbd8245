/** Worked cases are judged by `check`: what differs is told at its place, and an exception that always holds. */
import { expect, test } from "vitest";
import file from "../../rules/norms/proposal/heard-before-transfer.cases.json" with { type: "json" };
import { rulesets } from "../../src/entries/rules.js";
import { judgeCases } from "../../src/evaluate/judgeCases.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";

const { norms } = loadRuleset(rulesets.proposal);
const norm = norms.get("proposal/heard-before-transfer");
if (!norm) throw new Error("the norm is not in the ruleset");
const library = { norms, sources: {} };
const whole = CaseFile.parse(file);

/** The file with only these cases, each with a change of what it expects. */
function only(ids: readonly string[], expect: Record<string, unknown> = {}): CaseFile {
  const cases = whole.cases
    .filter(({ id }) => ids.includes(id))
    .map((one) => ({
      ...one,
      moments: one.moments.map((moment) => ({ ...moment, expect: { ...Object(moment.expect), ...expect } })),
    }));
  return CaseFile.parse({ ...whole, cases });
}

const codesAt = (cases: CaseFile) => judgeCases(cases, norm, library).map(({ code, path }) => [code, path]);

test.each<[why: string, cases: CaseFile, faults: readonly (readonly string[])[]]>([
  ["all cases as they are", whole, []],
  [
    "a case that expects another outcome, and is told so at its place",
    only(["closed-unheard"], { outcome: "satisfied" }),
    [["case-differs", "cases[0].moments[0].expect.outcome"]],
  ],
  [
    "a case that expects a duty too many",
    only(["closed-unheard"], { duties: [{}, {}] }),
    [["case-differs", "cases[0].moments[0].expect.duties"]],
  ],
  [
    "a key that no finding has is no difference, and nothing is compared",
    only(["closed-unheard"], { status: "overdue", outcome: "satisfied" }),
    [["unknown-key", "cases[0].moments[0].expect.status"]],
  ],
  [
    "nor is a word that no status is, wherever it stands",
    only(["closed-unheard"], {
      outcome: "voldaan",
      duties: [{ status: "over-due", window: { du: "2026-01-01" } }],
    }),
    [
      ["bad-value", "cases[0].moments[0].expect.outcome"],
      ["bad-value", "cases[0].moments[0].expect.duties[0].status"],
      ["unknown-key", "cases[0].moments[0].expect.duties[0].window.du"],
    ],
  ],
  [
    "a case that expects a child who is not there",
    CaseFile.parse({
      ...whole,
      cases: only(["closed-unheard"]).cases.map((one) => ({
        ...one,
        moments: one.moments.map((moment) => ({ ...moment, child: "c9", expect: { outcome: "breached" } })),
      })),
    }),
    [["case-differs", "cases[0].moments[0].expect.outcome"]],
  ],
  [
    "a dormant exception that holds wherever it is switched on",
    only(["criminal-interview-switched-on", "closed-unheard"]),
    [["exception-always-holds", "cases"]],
  ],
  [
    "the same with a case in which it nearly holds",
    only(["criminal-interview-switched-on", "criminal-interview-nearly"]),
    [],
  ],
  ["one that no case switches on is for the case to come", only(["closed-unheard"]), []],
])("%s", (_why, cases, faults) => {
  expect(codesAt(cases)).toEqual(faults);
});

test("what is wanted and what is found stand in the message, the mend leads to source and calendar", () => {
  const [fault] = judgeCases(only(["closed-unheard"], { outcome: "satisfied" }), norm, library);
  expect(fault?.message).toBe('the case expects "satisfied", and "breached" is found');
  expect(fault?.mend).toContain("calendar");
});
