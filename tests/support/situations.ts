/** Every situation that the tests know: rows of the semantics, worked cases, bundled cases; to try something on all. */
import { readdirSync, readFileSync } from "node:fs";
import { SchoolCalendars } from "../../src/calendar/schoolCalendar.js";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator, type Evaluator } from "../../src/evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../../src/evaluate/readOptions.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import { cases as partA } from "../semantics/a-record.js";
import { cases as partB } from "../semantics/b-time.js";
import { cases as partC } from "../semantics/c-duties.js";
import { cases as partD } from "../semantics/d-acts.js";
import { cases as partE } from "../semantics/e-deciding.js";
import { cases as partF } from "../semantics/f-conditions.js";
import { buildNorm, buildRecord } from "./build.js";

/** A record to be judged by a ruleset at a moment. */
export interface Situation {
  readonly name: string;
  /** The norm whose case it is; empty for a row of the semantics. */
  readonly norm: string;
  readonly ruleset: Ruleset;
  readonly record: Record<string, unknown>;
  readonly options: EvaluateOptions;
  /** What the case expects then; absent in a row of the semantics. */
  readonly outcome?: unknown;
}

const TITLE = { nl: "Test", en: "Test" };
const bundled = loadRuleset(rulesets.proposal).norms;

/** Rows of the semantics whose records and norms are accepted. */
export function semanticsSituations(): Situation[] {
  return [partA, partB, partC, partD, partE, partF].flat().flatMap((row) => {
    if (row.refused || row.normsRefused) return [];
    const norms = row.norms.map(buildNorm);
    const entries = row.entries ?? norms.map((norm) => ({ norm: String(Reflect.get(Object(norm), "id")) }));
    const schoolCalendars = SchoolCalendars.optional().parse(row.schoolCalendars);
    const situation: Situation = {
      name: row.why,
      norm: "",
      ruleset: loadRuleset({ id: "test", title: TITLE, norms, entries }),
      record: Object(buildRecord(row.record)),
      options: {
        asOf: row.asOf,
        ...(row.knownAt === undefined ? {} : { knownAt: row.knownAt }),
        ...(schoolCalendars === undefined ? {} : { schoolCalendars }),
      },
    };
    return [situation];
  });
}

/** A norm in force with these values, and the norms whose acts set it off (C1a). */
export function caseRuleset(norm: string, parameters: object = {}, exceptions: object = {}): Ruleset {
  const key = JSON.stringify([norm, parameters, exceptions]);
  const known = loaded.get(key) ?? loadCase(norm, parameters, exceptions);
  loaded.set(key, known);
  return known;
}

const loaded = new Map<string, Ruleset>();

/** The evaluator of a ruleset, compiled once. */
export function evaluatorOf(ruleset: Ruleset): Evaluator {
  const known = evaluators.get(ruleset) ?? createEvaluator(ruleset);
  evaluators.set(ruleset, known);
  return known;
}

const evaluators = new WeakMap<Ruleset, Evaluator>();

function loadCase(norm: string, parameters: object, exceptions: object): Ruleset {
  const upstream = (id: string): string[] => {
    const duty = bundled.get(id)?.duty;
    const next = duty && duty.kind !== "recur" && "actOf" in duty.trigger ? duty.trigger.actOf : null;
    return next === null ? [] : [next, ...upstream(next)];
  };
  const entries = [{ norm, parameters, exceptions }, ...upstream(norm).map((other) => ({ norm: other }))];
  const from = { proposal: rulesets.proposal };
  return loadRuleset({ id: "case", title: TITLE, entries }, { from });
}

/** Every moment of every worked case of every norm. */
export function caseSituations(): Situation[] {
  const folder = new URL("../../rules/norms/", import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".cases.json"),
  );
  return paths.sort().flatMap((path) => {
    const { norm, base, cases } = CaseFile.parse(JSON.parse(readFileSync(new URL(path, folder), "utf8")));
    return cases.flatMap(
      ({ id, record, parameters = {}, exceptions = {}, schoolCalendars = {}, moments }) => {
        const ruleset = caseRuleset(norm, parameters, exceptions);
        return moments.map(({ asOf, knownAt, expect }): Situation => {
          const options = { asOf, schoolCalendars, ...(knownAt === undefined ? {} : { knownAt }) };
          const outcome = expect.outcome;
          return {
            name: `${norm}: ${id}`,
            norm,
            ruleset,
            record: { ...base, id, ...record },
            options,
            outcome,
          };
        });
      },
    );
  });
}
