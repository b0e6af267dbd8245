/** Reads a suite from the texts of its files, wherever they come from. */

import type * as z from "zod";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, fault, refuse, VertelrechtError } from "../errors.js";
import { bundledCalendar } from "../evaluate/bundledCalendar.js";
import { needsOf } from "../evaluate/needs.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readJson } from "../readJson.js";
import { EVENT_TYPES, type EventType } from "../record/event.js";
import { checkSuite, type SuiteFile } from "./checkSuite.js";
import { weeksToShift } from "./shiftByWeeks.js";
import { Expected, Manifest, type Suite, SuiteCase } from "./suite.js";

/** A suite with its rulesets. */
export interface ReadSuite extends Suite {
  readonly rulesets: readonly Ruleset[];
}

/**
 * Reads a suite.
 *
 * @param textOf - gives the text of a file by its path below the folder of the suite, e.g. `manifest.json`
 * @returns the suite, frozen
 * @throws `VertelrechtError` with all faults of a file that is no part of a suite; `unknown-reference`, `duplicate-id` and
 * `bad-value` of a suite that is not whole, or of which a ruleset is another than the manifest says
 */
export async function readSuite(textOf: (path: string) => Promise<string>): Promise<ReadSuite> {
  const manifest = parse(Manifest, await textOf("manifest.json"), "manifest.json");
  const caseFiles: SuiteFile<SuiteCase>[] = [];
  const expectedFiles: SuiteFile<Expected>[] = [];
  const read = async <S extends z.ZodType>(schema: S, file: string): Promise<SuiteFile<z.output<S>>> => {
    const lines = linesOf(await textOf(file));
    return { file, items: lines.map((line) => parse(schema, line, file)) };
  };
  for (const file of manifest.files) {
    caseFiles.push(await read(SuiteCase, file.cases));
    expectedFiles.push(await read(Expected, file.expected));
  }
  refuse(checkSuite(manifest, caseFiles, expectedFiles));
  const cases = caseFiles.flatMap(({ items }) => items);
  const expected = new Map(expectedFiles.flatMap(({ items }) => items.map((one) => [one.id, one] as const)));
  const rulesets: Ruleset[] = [];
  for (const { id, digest, file } of manifest.rulesets) {
    const json = readJson(await textOf(file));
    if (!json.ok) throw new VertelrechtError(json.faults);
    const ruleset = loadRuleset(json.json);
    refuse(ruleset.id === id && ruleset.digest === digest ? [] : [otherRuleset(file)]);
    rulesets.push(ruleset);
  }
  const { calendar } = bundledCalendar();
  const weeks = new Map(
    cases.flatMap((one) => {
      const ruleset = rulesets.find(({ id }) => id === one.ruleset.id);
      const least = ruleset ? weeksToShift(one, expected.get(one.id), ruleset, calendar) : null;
      return least === null ? [] : [[one.id, least] as const];
    }),
  );
  return deepFreeze({ manifest, cases, expected, rulesets, irrelevant: irrelevantTypes(rulesets), weeks });
}

/** By norm, event types that decide nothing under it. */
function irrelevantTypes(rulesets: readonly Ruleset[]): Suite["irrelevant"] {
  const read = new Map<string, Set<string>>();
  for (const { norm, parts } of rulesets.flatMap(needsOf)) {
    const types = read.get(norm) ?? new Set();
    read.set(norm, types);
    for (const { of } of parts) types.add(of);
  }
  return new Map(
    [...read].map(([norm, types]) => [
      norm,
      new Set<EventType>(EVENT_TYPES.filter((type) => !types.has(type))),
    ]),
  );
}

function otherRuleset(file: string): Fault {
  return fault(
    "bad-value",
    file,
    "this is another ruleset than the manifest says",
    "take the files of one suite",
  );
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function parse<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  const read = readJson(text);
  if (!read.ok) throw new VertelrechtError(located(read.faults, file));
  const parsed = schema.safeParse(read.json);
  if (parsed.success) return parsed.data;
  const [first, ...rest] = located(faultsOfIssues(parsed.error.issues), file);
  throw new VertelrechtError(
    first
      ? [first, ...rest]
      : [fault("bad-value", file, "this is no part of a suite", "take the files of one suite")],
  );
}

function located(faults: readonly Fault[], file: string): [Fault, ...Fault[]] {
  const [first = fault("bad-value", "", "this cannot be read", "take the files of one suite"), ...rest] =
    faults;
  const there = (one: Fault): Fault => ({ ...one, path: `${file}: ${one.path}` });
  return [there(first), ...rest.map(there)];
}
