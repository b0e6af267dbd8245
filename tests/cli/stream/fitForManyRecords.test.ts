/** V8 takes the settings for many records without a word, in the process itself and in its threads. */
import { expect, test } from "vitest";
import { BATCH_SIZE } from "../../../src/cli/stream/batch.js";
import { manyRecords } from "../../support/manyRecords.js";
import { runCli } from "../../support/runCli.js";

test.each(["1", "2"])(
  "with --threads %s",
  async (threads) => {
    const records = manyRecords(400);
    const stdin = records.map((line) => `${line}\n`).join("");
    // Fewer bytes are judged without the settings.
    expect(stdin.length).toBeGreaterThan(2 * BATCH_SIZE);
    const { stdout, stderr } = await runCli(
      [
        "evaluate",
        "-",
        "--ruleset",
        "current-law",
        "--lang",
        "en",
        "--format",
        "ndjson",
        "--threads",
        threads,
      ],
      { stdin },
    );
    expect(stdout.split("\n")).toHaveLength(records.length + 1);
    expect(stderr).toBe(`read: ${records.length}, judged: ${records.length}, rejected: 0\n`);
  },
  60_000,
);
