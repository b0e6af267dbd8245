/** The line of progress: what it says, how often, and that it can be taken away. */
import { expect, test } from "vitest";
import { Progress } from "../../../src/cli/stream/progress.js";
import { runCli } from "../../support/runCli.js";

const WIPE = "\r\u001b[K";

function drawn(total: number | null, lang: "nl" | "en") {
  const texts: string[] = [];
  const clock = { now: 1000 };
  const terminal = { write: (text: string) => texts.push(text) };
  return { texts, clock, progress: new Progress(terminal, total, lang, () => clock.now) };
}

test.each<[why: string, total: number | null, lang: "nl" | "en", seconds: number, line: string]>([
  [
    "a quarter of a file in ten seconds",
    40_000,
    "en",
    10,
    "[#####---------------] 25%, 12,500 records, 1,250/s, 0:30 left",
  ],
  ["in Dutch", 40_000, "nl", 10, "[#####---------------] 25%, 12.500 dossiers, 1.250/s, nog 0:30"],
  ["over an hour", 40_000, "en", 2000, "[#####---------------] 25%, 12,500 records, 6/s, 1:40:00 left"],
  ["of a pipe nobody knows the end", null, "en", 10, "12,500 records, 1,250/s"],
  [
    "a file that grows while it is read",
    5000,
    "en",
    10,
    "[####################] 100%, 12,500 records, 1,250/s, 0:00 left",
  ],
])("%s", (_why, total, lang, seconds, line) => {
  const { texts, clock, progress } = drawn(total, lang);
  progress.bytes(10_000);
  clock.now += seconds * 1000;
  progress.records(12_500);
  expect(texts).toEqual([`${WIPE}${line}`]);
});

test("it is drawn a few times a second, however many records there are, and wiped before others speak", () => {
  const { texts, clock, progress } = drawn(null, "en");
  progress.clear();
  expect(texts).toEqual([]);
  for (let step = 0; step < 1000; step++) {
    clock.now += 1;
    progress.records(1);
  }
  expect(texts).toHaveLength(5);
  progress.clear();
  expect(texts.at(-1)).toBe(WIPE);
});

test("where nobody looks nothing is drawn", async () => {
  const { stderr } = await runCli(["evaluate", "examples/cases.ndjson", "--summary", "--lang", "en"]);
  expect(stderr).toMatch(/^read: \d+, judged: \d+, rejected: 0\n$/);
});
