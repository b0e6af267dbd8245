/** What detail looks at beyond what decides a duty is told of no finding. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

const child = { role: "child", id: "c1" };
const worker = { role: "professional", id: "vt1" };
const other = { role: "professional", id: "p1" };
const evaluator = createEvaluator(loadRuleset(rulesets.proposal));

test("a later contact with two professionals, which only detail looks at, makes no duty rest on how many may be there", () => {
  const record = parseRecord(
    buildRecord({
      events: [
        {
          id: "r1",
          type: "report",
          at: "2026-01-05",
          by: "vt-01",
          to: "vt-01",
          children: ["c1"],
          severity: "substantial",
        },
        alone("k1", "2026-01-07", { by: "vt-01", participants: [child, worker] }),
        alone("k2", "2026-01-10", { by: "vt-01", participants: [child, worker, other] }),
      ],
    }),
  );
  const restsOn = (detail: boolean) =>
    evaluator
      .evaluate(record, { asOf: "2026-02-01", detail })
      .findings.flatMap(({ duties }) => duties.map(({ id, restsOn: names }) => [id, names]));
  expect(restsOn(true)).toEqual(restsOn(false));
  expect(restsOn(true)).toContainEqual(["proposal/heard-before-transfer#c1#r1", ["onlySubstantial"]]);
});
