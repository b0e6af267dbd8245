/** Messages and answers under the schemas that others read them by. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { exportedMessages, seqOf } from "../../src/cli/conformance/exportedMessages.js";
import { RunMessage } from "../../src/conformance/protocol.js";
import { readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { faultsUnder } from "../support/schemaOf.js";

const suite = await readSuite((path) =>
  readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
);
const messages = exportedMessages(suite.cases)
  .trim()
  .split("\n")
  .map((line): unknown => JSON.parse(line));
const reference = referenceImplementation(suite.rulesets);

test("every message that is sent", () => {
  const faults = faultsUnder("conformance-message.schema.json");
  for (const message of [{ cmd: "start", protocol: "1" }, ...messages, { cmd: "stop" }])
    expect(faults(message)).toEqual([]);
  expect(faults({ cmd: "run" })).not.toEqual([]);
  expect(faults({ cmd: "start", protocol: "2" })).not.toEqual([]);
});

test("no message calls its record or ruleset after its case, whose name may say what comes of it", () => {
  const asked = messages.map((message) => RunMessage.parse(message));
  const named = asked.map(({ record }) => String(Object(record).id));
  expect(named.filter((id) => !/^record-[0-9a-f]{12}$/.test(id))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  const names = new Set(suite.cases.map(({ id }) => id.split("/")[2]));
  expect(asked.filter(({ ruleset }) => names.has(ruleset.id))).toEqual([]);
});

test("every answer of the library's own engine, and its declaration", async () => {
  const faults = faultsUnder("conformance-answer.schema.json");
  const declaration = await reference.start();
  expect(faultsUnder("conformance-declaration.schema.json")(declaration)).toEqual([]);
  expect(faults({ protocol: "1", declaration })).toEqual([]);
  for (const message of messages) expect(faults(await reference.run(RunMessage.parse(message)))).toEqual([]);
});

describe("other answers", () => {
  const faults = faultsUnder("conformance-answer.schema.json");
  test.each<[why: string, answer: object, taken: boolean]>([
    ["skipped", { seq: 1, skipped: true, message: "nog niet gebouwd" }, true],
    ["gone wrong", { seq: 1, errored: true, message: "daar ging het mis" }, true],
    ["more than is asked", { seq: 1, results: [], took: 5 }, true],
    ["without a number", { results: [] }, false],
    ["a status that is none", answerWith({ status: "late" }), false],
    ["a duty without its norm", answerWith({ norm: undefined }), false],
  ])("%s", (_why, answer, taken) => {
    expect(faults(JSON.parse(JSON.stringify(answer))).length === 0).toBe(taken);
  });

  function answerWith(more: object) {
    const duty = { norm: "kpi/family-plan", child: "c1", trigger: ["m1"], status: "overdue", ...more };
    return { seq: 1, results: [{ asOf: "2026-03-01", knownAt: null, duties: [duty] }] };
  }
});

test("a case has its own number, whatever else is in the suite, and one that JavaScript and others can hold", () => {
  const numbers = suite.cases.map(seqOf);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every(Number.isSafeInteger)).toBe(true);
  // SHA-256 of "kpi/family-plan/continued" in quotes, as another tool takes it.
  expect(seqOf({ id: "kpi/family-plan/continued" }).toString(16)).toBe("47b2daf0b335");
});
