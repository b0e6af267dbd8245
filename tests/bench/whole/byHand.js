/** A whole process by hand: reads a file of records, trusts it, judges, and writes the findings. */
import { readFileSync } from "node:fs";
import { days } from "../byHand/days.js";
import { findingsOf } from "../byHand/judge.js";

let out = "";
for (const text of readFileSync(process.argv[2], "utf8").split("\n")) {
  if (text === "") continue;
  const record = JSON.parse(text);
  out += `${JSON.stringify({ record: record.id, findings: findingsOf(record, "2026-06-30", days) })}\n`;
  if (out.length < 1 << 16) continue;
  process.stdout.write(out);
  out = "";
}
process.stdout.write(out);
