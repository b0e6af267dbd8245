/**
 * `--verify` where the two engines differ. They never do, so the second opinion is replaced here by one that gets
 * every record wrong whose id begins with `wrong`, and fails on those that begin with `broken`; the command runs inside this process.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { evaluateCommand } from "../../src/cli/evaluate.js";
import type { Report } from "../../src/evaluate/report.js";

vi.mock("../../src/entries/json-rules-engine.js", () => ({
  evaluateOnEngine: async (
    evaluator: { evaluate(record: unknown, options: unknown): Report },
    record: { id: string },
    options: unknown,
  ) => {
    const report = evaluator.evaluate(record, options);
    if (record.id.startsWith("broken")) throw new RangeError("Maximum call stack size exceeded");
    return record.id.startsWith("wrong") ? { ...report, findings: [] } : report;
  },
}));

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [family]: [Record<string, unknown>] = JSON.parse(
  readFileSync(new URL("./input/two-families.json", import.meta.url), "utf8"),
);
const path = join(folder, "records.ndjson");
const said = { out: "", err: "" };

beforeEach(() => {
  Object.assign(said, { out: "", err: "" });
  const hear =
    (key: "out" | "err") =>
    (text: string | Uint8Array, ...more: readonly unknown[]) => {
      said[key] += String(text);
      for (const done of more) if (typeof done === "function") done();
      return true;
    };
  vi.spyOn(process.stdout, "write").mockImplementation(hear("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(hear("err"));
});
afterEach(() => vi.restoreAllMocks());

test("a record on which the program itself fails is rejected with a code, and those beside it are judged", async () => {
  const ids = ["first", "broken", "last"];
  const code = await verify(
    ids.map((id) => JSON.stringify({ ...family, id })),
    "nl",
  );
  const judged = said.out.trim().split("\n");
  expect(judged.map((line) => JSON.parse(line).record)).toEqual(["first", "last"]);
  expect(said.err).toMatch(/line 2: the program itself failed \(RangeError.*\) \[internal-error\]/);
  expect(said.err).not.toContain("Maximum call stack");
  expect(said.err).toContain("\ngelezen: 3, beoordeeld: 2, afgewezen: 1\n");
  expect(code).toBe(3);
});

test("every record is judged, those that differ are named, the closing line is said, and 2 wins", async () => {
  const ids = ["first", "wrong-1", "between", "wrong-2", "last"];
  const code = await verify([...ids.map((id) => JSON.stringify({ ...family, id })), "{}"], "nl");
  const judged = said.out.trim().split("\n");
  expect(judged.map((line) => JSON.parse(line).record)).toEqual(ids);
  const differing = said.err.split("\n").filter((line) => line.includes("[engines-differ]"));
  expect(differing.map((line) => line.replace(/: the two.*/, ""))).toEqual([
    `${path}: line 2`,
    `${path}: line 4`,
  ]);
  expect(said.err).toContain(
    `\ngelezen: 6, beoordeeld: 5, afgewezen: 1, verschillend: 2 (${path}: line 2; ${path}: line 4)\n`,
  );
  expect(code).toBe(2);
});

test("in English", async () => {
  expect(await verify([JSON.stringify({ ...family, id: "wrong" })], "en")).toBe(2);
  expect(said.err).toContain(`read: 1, judged: 1, rejected: 0, differing: 1 (${path}: line 1)`);
});

test("where they agree nothing is said of it", async () => {
  expect(await verify([JSON.stringify(family)], "en")).toBe(0);
  expect(said.err).toBe("read: 1, judged: 1, rejected: 0\n");
});

function verify(lines: readonly string[], lang: string): Promise<number> {
  writeFileSync(path, `${lines.join("\n")}\n`);
  return evaluateCommand.run([path], {
    ruleset: "current-law",
    format: "ndjson",
    failOn: "never",
    force: ["law"],
    engine: "compiled",
    verify: true,
    lang,
  });
}
