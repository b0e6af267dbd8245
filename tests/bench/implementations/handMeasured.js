/** The six norms by hand, measured: with which clock, and with evidence or without. */
import { findingsOf, outcomesOf } from "../byHand/judge.js";
import { asOf, line, measure } from "./measure.js";

export async function measureHand(days, withEvidence) {
  await measure((texts) => {
    const records = texts.map((text) => JSON.parse(text));
    return {
      judge: withEvidence
        ? (place) => findingsOf(records[place], asOf, days)
        : (place) => outcomesOf(records[place], asOf, days),
      outcomes: () => records.flatMap((record) => linesOf(record, days, withEvidence)),
    };
  });
}

function linesOf(record, days, withEvidence) {
  const findings = findingsOf(record, asOf, days);
  const bare = outcomesOf(record, asOf, days);
  return findings.map(({ norm, child, outcome }, place) =>
    line(record.id, norm, child, withEvidence ? outcome : bare[place]),
  );
}
