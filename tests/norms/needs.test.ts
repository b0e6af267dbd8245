/**
 * What each norm needs of a record, held against what evaluation does: every field is left open in every situation
 * that the tests know. What is not listed changes nothing; what is required leaves findings undetermined.
 */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { needsOf } from "../../src/evaluate/needs.js";
import type { Finding } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { type Hole, holesOf, uncovered, without } from "../support/holes.js";
import { caseSituations, evaluatorOf, type Situation, semanticsSituations } from "../support/situations.js";
import { variationsOf } from "../support/variations.js";
import { seldom } from "./seldom.js";

/** What came of a norm once a place was left open. */
interface Effect {
  readonly norm: string;
  readonly hole: Hole;
  readonly listed: "required" | "helps" | null;
  readonly undetermined: boolean;
  readonly situation: string;
}

const cases = caseSituations();
const bundled = [...cases, ...seldom, ...variationsOf(cases)];
const effects = [...bundled, ...semanticsSituations()].flatMap(effectsIn);

test("a field that a norm is not said to need decides nothing in it", () => {
  const unlisted = effects.filter(({ listed }) => listed === null);
  expect(
    unlisted.map(({ norm, hole, situation }) => `${norm} ${hole.of}.${hole.field}: ${situation}`),
  ).toEqual([]);
  expect(effects.length).toBeGreaterThan(1000);
});

describe.each(needsOf(loadRuleset(rulesets.proposal)).map((needs) => [needs.norm, needs] as const))(
  "%s",
  (norm, needs) => {
    const fields = needs.parts.flatMap(({ of, fields: list }) => list.map((field) => ({ of, ...field })));
    const of = (level: string) =>
      fields.filter((one) => one.level === level).map((one) => [one.of, one.field] as const);

    test.each(of("required"))("without %s.%s a finding becomes undetermined", (part, field) => {
      const seen = effects.filter(
        (one) => one.norm === norm && one.hole.of === part && one.hole.field === field,
      );
      expect(seen.some(({ undetermined }) => undetermined)).toBe(true);
    });

    test.each(of("helps"))("without %s.%s a finding of some norm changes", (part, field) => {
      const seen = effects.filter(
        ({ hole, listed }) => hole.of === part && hole.field === field && listed !== null,
      );
      expect(seen).not.toEqual([]);
    });

    const covers = needs.covers.flatMap(({ of: whose, types }) =>
      whose === "any-one-of" ? [types] : types.map((type) => [type]),
    );
    test.each(covers.map((types) => [types.join(" nor "), types] as const))(
      "more remains possible where nobody vouches for %s",
      (_names, types) => {
        const seen = bundled.some((situation) => {
          if (!situation.ruleset.norms.has(norm)) return false;
          const after = findingsOf(situation, uncovered(situation.record, types));
          return remainingIn(after) > remainingIn(findingsOf(situation, situation.record));
        });
        expect(seen).toBe(true);
      },
    );
  },
);

function effectsIn(situation: Situation): Effect[] {
  const { ruleset, record, name } = situation;
  const needs = needsOf(ruleset);
  const before = findingsOf(situation, record);
  return holesOf(record).flatMap((hole) => {
    const after = findingsOf(situation, without(record, hole));
    return needs.flatMap(({ norm, parts }): Effect[] => {
      const [old, now] = [before, after].map((findings) => findings.filter((one) => one.norm === norm));
      if (!old || !now || JSON.stringify(old) === JSON.stringify(now)) return [];
      const field = parts.find(({ of }) => of === hole.of)?.fields.find((one) => one.field === hole.field);
      const undetermined = openIn(now) > openIn(old);
      return [{ norm, hole, listed: field?.level ?? null, undetermined, situation: name }];
    });
  });
}

function findingsOf({ ruleset, options }: Situation, record: unknown): readonly Finding[] {
  return evaluatorOf(ruleset).evaluate(parseRecord(record), options).findings;
}

/** How many duties, and findings without duties, are undetermined. */
function openIn(findings: readonly Finding[]): number {
  return findings
    .flatMap(({ outcome, duties }) => (duties.length > 0 ? duties.map(({ status }) => status) : [outcome]))
    .filter((status) => status === "undetermined").length;
}

/** How many findings without duties are undetermined, and how many statuses remain possible of the duties. */
function remainingIn(findings: readonly Finding[]): number {
  return findings
    .flatMap(({ duties }) => duties.map(({ possible = [] }) => possible.length))
    .reduce((sum, count) => sum + count, findings.filter(isOpen).length);
}

function isOpen({ outcome, duties }: Finding): boolean {
  return outcome === "undetermined" && duties.length === 0;
}
