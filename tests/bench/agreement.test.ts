/**
 * The library against six norms written by hand: the same outcomes, due days and acts, on records kept well and badly.
 *
 * Whatever differs is a mistake in one of the two, or in the rules that both were written from.
 */
import { describe, expect, it } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { Finding } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { IDS, profileWith, readPopulation } from "../generate/support.js";
import { days } from "./byHand/days.js";
import { findingsOf, type HandFinding, outcomesOf } from "./byHand/judge.js";
import sixNorms from "./six-norms.json" with { type: "json" };

const evaluator = createEvaluator(loadRuleset(sixNorms, { from: rulesets }));
const asOf = "2026-06-30";
/** Families have two children each, near enough: so many make more than 200 records. */
const children = 400;

describe("six norms by hand", () => {
  it.each(IDS)("agree on records of the profile %s", (profile) => {
    const records = readPopulation(profileWith(profile), children);
    expect(records.length).toBeGreaterThanOrEqual(200);
    for (const record of records) {
      const ours = evaluator.evaluate(record, { asOf }).findings.map(ofOurs);
      const byHand = findingsOf(record, asOf, days);
      expect(byHand.map(ofHand), record.id).toEqual(ours);
      expect(outcomesOf(record, asOf, days)).toEqual(ours.map(({ outcome }) => outcome));
    }
  });
});

function ofOurs({ norm, child, outcome, duties }: Finding) {
  const lines = duties.map(({ status, trigger, window, fulfilledBy = [] }) =>
    [status, trigger[0], window.opens, window.due ?? null, ...fulfilledBy].join(" "),
  );
  return { norm, child, outcome, duties: lines.sort() };
}

function ofHand({ norm, child, outcome, duties }: HandFinding) {
  const lines = duties.map(({ status, trigger, opens, due, acts }) =>
    [status, trigger[0], opens, due, ...acts].join(" "),
  );
  return { norm, child, outcome, duties: lines.sort() };
}
