/** Worked variants: what each changes on a case that its base judges otherwise. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

const HEARD = "proposal/heard-before-transfer";

/** Reported on 5 January 2026 and handed over on 20 January; in between Veilig Thuis saw the child, in this form. */
function seen(birthDate: string, form: string) {
  return parseRecord(
    buildRecord({
      children: [{ id: "c1", birthDate }],
      events: [
        { id: "r1", type: "report", at: "2026-01-05", to: "vt-01" },
        alone("k1", "2026-01-12", {
          by: "vt-01",
          form,
          participants: [
            { role: "child", id: "c1" },
            { role: "professional", id: "vt1" },
          ],
        }),
        { id: "t1", type: "transfer", at: "2026-01-20", by: "vt-01", from: "vt-01" },
      ],
    }),
  );
}

test.each<[why: string, birthDate: string, form: string, outcomes: Record<string, string>]>([
  [
    "a baby of seven months, seen at play: enough at four, not where every child is asked for a conversation",
    "2025-06-01",
    "play",
    { proposal: "satisfied", "talk-from-0": "breached", "talk-from-12": "satisfied" },
  ],
  [
    "a child of nine, seen at play: too old for that at four, not at twelve",
    "2016-04-02",
    "play",
    { proposal: "breached", "talk-from-0": "breached", "talk-from-12": "satisfied" },
  ],
  [
    "a child that turned twelve on the day of the report, seen at play",
    "2014-01-05",
    "play",
    { proposal: "breached", "talk-from-0": "breached", "talk-from-12": "breached" },
  ],
  [
    "a child of nine, in a conversation: enough under each",
    "2016-04-02",
    "conversation",
    { proposal: "satisfied", "talk-from-0": "satisfied", "talk-from-12": "satisfied" },
  ],
])("%s", (_why, birthDate, form, outcomes) => {
  const found = Object.keys(outcomes).map((id) => {
    const file = Object.entries(rulesets).find(([name]) => name === id)?.[1];
    const { findings } = createEvaluator(loadRuleset(file)).evaluate(seen(birthDate, form), {
      asOf: "2026-01-31",
    });
    return [id, findings.find(({ norm }) => norm === HEARD)?.outcome];
  });
  expect(Object.fromEntries(found)).toEqual(outcomes);
});
