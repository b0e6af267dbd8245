/**
 * Every code of the reference is alive: the sources give it, and some other test or golden file expects it.
 *
 * Codes that no room of its own asks for by name are produced here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { FAULT_CODES, type FaultCode, VertelrechtError } from "../../src/errors.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { MAX_EVENTS } from "../../src/record/record.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { buildNorm, buildRecord } from "../support/build.js";
import { filesBelow, ROOT } from "../support/pages.js";
import { runCli } from "../support/runCli.js";

const files = filesBelow();
const textOf = (chosen: readonly string[]) =>
  chosen.map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
const sources = textOf(
  files.filter((file) => /^src\/.*\.ts$/.test(file) && !/^src\/(errors|faultMeanings)\.ts$/.test(file)),
);
const tests = textOf(files.filter((file) => file.startsWith("tests/")));

test.each(FAULT_CODES)("%s is given by the sources and expected by a test", (code) => {
  const quoted = new RegExp(`["'\`]${code}["'\`]`);
  expect(sources).toMatch(quoted);
  expect(quoted.test(tests) || tests.includes(`[${code}]`)).toBe(true);
});

describe("refused by the library", () => {
  const draft = (duty: unknown, more: object = {}) => ({
    ...Object(buildNorm({ id: "drafts/own", duty })),
    ...more,
  });
  const own = (...norms: readonly unknown[]) => ({
    id: "own",
    title: { nl: "T", en: "T" },
    norms,
    entries: [{ norm: "drafts/own" }],
  });
  const duty = {
    kind: "achieve",
    trigger: { type: "report" },
    act: { type: "contact" },
    within: { weeks: 6 },
  };
  const leaf = { fact: "act.status", operator: "equal", value: "held" };
  const many = { all: [{ any: Array(600).fill(leaf) }, { any: Array(600).fill(leaf) }] };

  test.each<[code: FaultCode, why: string, ruleset: unknown]>([
    ["duplicate-norm", "a norm that stands twice", own(draft(duty), draft(duty))],
    [
      "bad-duty",
      "an exception without ground",
      own(draft(duty, { exceptions: [{ id: "never", active: true, title: { nl: "T", en: "T" } }] })),
    ],
    ["too-many-conditions", "1,203 of them", own(draft({ ...duty, act: { type: "contact", where: many } }))],
  ])("%s: %s", (code, _why, ruleset) => {
    expect(codesOf(() => loadRuleset(ruleset, { from: rulesets }))).toContain(code);
  });

  test("too-many-events: one more than a record holds", () => {
    const events = Array.from({ length: MAX_EVENTS + 1 }, (_, n) => ({
      id: `e${n}`,
      type: "incident",
      at: "2026-01-05",
    }));
    expect(safeParseRecord(buildRecord({ events }))).toMatchObject({ faults: [{ code: "too-many-events" }] });
  });
});

describe.concurrent("refused by the command", () => {
  test.each<[code: FaultCode, why: string, stdin: string | Uint8Array]>([
    ["empty-input", "nothing", ""],
    ["not-utf8", "a byte that no text has", Uint8Array.of(0x22, 0xff, 0x22)],
    ["as-of-needed", "a record that covers nothing", JSON.stringify(buildRecord({ covers: [], events: [] }))],
  ])("%s: %s", async (code, _why, stdin) => {
    expect(await runCli(["evaluate", "-"], { stdin })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`[${code}]`),
    });
  });
});

function codesOf(work: () => unknown): readonly FaultCode[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return error.faults.map((fault) => fault.code);
  }
}
