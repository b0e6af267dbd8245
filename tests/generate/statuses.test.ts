/** What a population is for: norms of every kind meet every way in which they can turn out. */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import type { DutyStatus } from "../../src/evaluate/report.js";
import { generatePopulation } from "../../src/generate/generatePopulation.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { profileWith, readPopulation } from "./support.js";

const ALL = [
  "pending",
  "fulfilled",
  "fulfilled-late",
  "overdue",
  "violated",
  "excused",
  "undetermined",
] as const satisfies readonly DutyStatus[];
/** Without a stated term nothing is late. */
const UNTIMED = ALL.filter((status) => status !== "fulfilled-late" && status !== "overdue");

/** Each norm with its statuses; its reason where it lacks one. */
const NORMS: Readonly<Record<string, readonly DutyStatus[]>> = {
  "jeugdwet/first-contact-child": ALL,
  "kpi/family-plan": ALL,
  "proposal/contact-during-measure": UNTIMED, // a month that has passed is over
  "meldcode/disclosure-reported": UNTIMED.filter((status) => status !== "excused"), // but for a child that died
  "proposal/disclosure-heard": ALL,
  "proposal/heard-before-transfer": UNTIMED,
};

const title = { nl: "Zes normen", en: "Six norms" };
const evaluator = createEvaluator(
  loadRuleset({
    id: "six",
    title,
    entries: Object.keys(NORMS).map((norm) => ({ norm })),
    norms: rulesets.proposal.norms,
  }),
);

test("under nl-2025 every status of six norms occurs", () => {
  const wanted = new Set(Object.entries(NORMS).flatMap(([norm, all]) => all.map((one) => `${norm} ${one}`)));
  const strange = new Set<string>();
  for (const record of generatePopulation(profileWith("nl-2025"), { children: 12_000, seed: 1 })) {
    // Reports alone bring no status that is not seen soon.
    const rare = record.events.some(({ type }) =>
      /^(measure-start|disclosure|help-request)$/.test(String(type)),
    );
    if (!rare && !wanted.has("proposal/heard-before-transfer excused")) continue;
    const report = evaluator.evaluate(parseRecord(JSON.parse(JSON.stringify(record))), {
      asOf: "2026-06-30",
    });
    for (const { norm, duties: all } of report.findings) {
      for (const { status } of all) {
        if (!NORMS[norm]?.includes(status)) strange.add(`${norm} ${status}`);
        wanted.delete(`${norm} ${status}`);
      }
    }
    if (wanted.size === 0) break;
  }
  expect([...wanted], "do not occur").toEqual([]);
  expect([...strange], "cannot occur").toEqual([]);
});

describe("how much is undetermined", () => {
  test.each<[why: string, id: string, least: number, most: number]>([
    ["well-kept records leave hardly anything open", "well-kept", 0, 0.005],
    ["ordinary records leave some of it open", "nl-2025", 0.03, 0.2],
    ["sparse records leave most of it open", "sparse-records", 0.5, 0.8],
  ])("%s", (_why, id, least, most) => {
    const all = readPopulation(profileWith(id), 600).flatMap((record) =>
      duties(evaluator.evaluate(record, { asOf: "2026-06-30" })),
    );
    const share = all.filter(({ status }) => status === "undetermined").length / all.length;
    expect(all.length).toBeGreaterThan(500);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });
});
