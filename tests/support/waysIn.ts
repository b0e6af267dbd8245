/** Every public way in for data from strangers, and what came of it: accepted, or refused with codes. */
import { expect } from "vitest";
import { fromAmsterdamLocal } from "../../src/calendar/fromAmsterdamLocal.js";
import { bundledProfiles } from "../../src/cli/bundledProfiles.js";
import { rulesets } from "../../src/entries/rules.js";
import { FAULT_CODES, type Fault, VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import type { EvaluateOptions } from "../../src/evaluate/readOptions.js";
import { generateRecord } from "../../src/generate/generateRecord.js";
import { loadProfile } from "../../src/generate/loadProfile.js";
import { checkDocument } from "../../src/norm/checkDocument.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { readDocument } from "../../src/norm/readDocument.js";
import { toRules } from "../../src/norm/toRules.js";
import { readJson } from "../../src/readJson.js";
import { type ParsedRecord, parseRecord, safeParseRecord } from "../../src/record/safeParseRecord.js";
import { describe } from "../../src/report/describe.js";
import { renderText } from "../../src/report/renderText.js";
import { buildRecord } from "./build.js";

const ruleset = loadRuleset(rulesets.proposal);
const evaluator = createEvaluator(ruleset);
const LIBRARY = { rulesets, norms: ruleset.norms, sources: {} };
const DOCUMENT_KINDS = ["record", "norm", "ruleset", "cases"] as const;
const plain = parseRecord(buildRecord({ events: [] }));

/** What came of it: the codes of all faults, none when it was accepted. */
export type Outcome = readonly string[];

/** The ways in, by name; each takes anything and gives what came of it. */
export const WAYS_IN = {
  /** A record as a value; what is accepted is judged, told and explained, twice the same. */
  record: (json: unknown) => ofRecord(safeParseRecord(json)),
  /** A record as text, as the command reads it. */
  recordText(text: string) {
    const read = readJson(text);
    return read.ok ? ofRecord(safeParseRecord(read.json)) : codesOf(read.faults);
  },
  ruleset: (json: unknown) => attempt(() => useRuleset(json)),
  rulesetJson: (text: string) => attempt(() => useRuleset(readDocument(text, "json").data)),
  rulesetYaml: (text: string) => attempt(() => useRuleset(readDocument(text, "yaml").data)),
  /** A document that a drafter wrote, as `check` looks at it, taken for each kind of document in turn. */
  document: (json: unknown) =>
    DOCUMENT_KINDS.flatMap((kind) => codesOf(checkDocument(json, kind, LIBRARY).faults)),
  norm: (json: unknown) => codesOf(checkDocument(json, "norm", LIBRARY).faults),
  cases: (json: unknown) => codesOf(checkDocument(json, "cases", LIBRARY).faults),
  /** A profile; records of what is accepted parse. */
  profile: (json: unknown) =>
    attempt(() => {
      const profile = loadProfile(json, bundledProfiles);
      for (const index of [0, 1, 2, 3])
        parseRecord(JSON.parse(JSON.stringify(generateRecord(profile, 1, index))));
    }),
  /** Options of whatever shape, as a caller without types may pass them. */
  anyOptions: (options: { asOf: string; knownAt?: string; since?: string; schoolCalendars?: unknown }) =>
    attempt(() => {
      Reflect.apply(evaluator.evaluate, evaluator, [plain, options]);
    }),
  options: (options: EvaluateOptions) =>
    attempt(() => {
      evaluator.evaluate(plain, options);
    }),
  calendar: (calendar: unknown) =>
    attempt(() => {
      createEvaluator(ruleset, { calendar }).evaluate(plain, { asOf: "2026-06-30" });
    }),
  localTime: (text: string) =>
    attempt(() => {
      fromAmsterdamLocal(text);
    }),
} as const;

function ofRecord(parsed: ParsedRecord): Outcome {
  if (!parsed.ok) return codesOf(parsed.faults);
  const options = { asOf: "2026-06-30", detail: true };
  const report = evaluator.evaluate(parsed.record, options);
  expect(JSON.stringify(evaluator.evaluate(parsed.record, options))).toBe(JSON.stringify(report));
  for (const lang of ["nl", "en"] as const) {
    renderText(report, { lang, ruleset });
    for (const duty of duties(report)) describe(duty, { lang, ruleset });
  }
  return [];
}

function useRuleset(json: unknown): void {
  const loaded = loadRuleset(json, { from: rulesets });
  createEvaluator(loaded).evaluate(plain, { asOf: "2026-06-30" });
  for (const norm of loaded.norms.values()) toRules(norm);
}

function attempt(work: () => void): Outcome {
  try {
    work();
    return [];
  } catch (error) {
    // Anything else is a defect, and fails the test.
    if (!(error instanceof VertelrechtError)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    return codesOf(error.faults);
  }
}

function codesOf(faults: readonly Fault[]): string[] {
  for (const { code, path, message, mend } of faults) {
    expect(FAULT_CODES).toContain(code);
    expect(typeof path).toBe("string");
    expect(message).not.toBe("");
    expect(mend).not.toBe("");
    expect(message.length + mend.length).toBeLessThan(2000);
  }
  return faults.map(({ code }) => code);
}

/** The own properties of what every object inherits from, to see that none was added, changed or removed. */
export function prototypes(): string {
  return JSON.stringify(
    [Object, Array, Function, String, Number, Boolean, Map, Set, Promise].map(({ prototype }) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(
        ([name, { value, writable, enumerable }]) => [name, typeof value, writable, enumerable],
      ),
    ),
  );
}
