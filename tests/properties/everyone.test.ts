/** What holds for every record: order, time, detail, engines (style of the codebase, 17). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, formatDay } from "../../src/calendar/civilDay.js";
import { evaluateOnEngine } from "../../src/entries/json-rules-engine.js";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import type { Report } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { FORCES } from "../../src/norm/tiers.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { looseParts } from "../support/looseParts.js";
import { drawFrom, FIRST, listOf, pick, randomRecord } from "../support/randomCase.js";

const evaluators = (["proposal", "six-weekly", "month-since-last"] as const).map((id) =>
  createEvaluator(loadRuleset(rulesets[id])),
);
const [proposal] = evaluators;
const story = fc.record({
  seed: fc.nat(),
  events: fc.integer({ min: 1, max: 14 }),
  holes: fc.constantFrom(0, 0.2, 0.5),
});

test("the order of events in the file changes nothing", () => {
  fc.assert(
    fc.property(story, fc.nat(), ({ seed, events, holes }, shuffle) => {
      const draw = drawFrom(seed);
      const record = randomRecord(draw, events, holes);
      const evaluator = pick(draw, evaluators);
      const by = drawFrom(shuffle);
      const shuffled = listOf(record.events)
        .map((event) => ({ event, key: by() }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      const options = { asOf: "2026-04-20" };
      const one = evaluator.evaluate(parseRecord(record), options);
      const other = evaluator.evaluate(parseRecord({ ...record, events: shuffled }), options);
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
    { numRuns: 1000 },
  );
});

test("a breach once established stays, with its moment, at every later asOf", () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 1, max: 60 }), ({ seed, events, holes }, days) => {
      const draw = drawFrom(seed);
      const record = parseRecord(randomRecord(draw, events, holes));
      const evaluator = pick(draw, evaluators);
      const asOf = FIRST + 30 + Math.floor(draw() * 40);
      const later = new Map(
        duties(evaluator.evaluate(record, { asOf: formatDay(asOf + days) })).map((duty) => [duty.id, duty]),
      );
      for (const duty of duties(evaluator.evaluate(record, { asOf: formatDay(asOf) }))) {
        if (duty.breachedAt === undefined) continue;
        expect(later.get(duty.id)?.breachedAt, JSON.stringify([duty, later.get(duty.id)])).toBe(
          duty.breachedAt,
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test("how far one looks back changes no headline, and loses no duty", () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 0, max: 90 }), ({ seed, events, holes }, days) => {
      const draw = drawFrom(seed);
      const record = parseRecord(randomRecord(draw, events, holes));
      const evaluator = pick(draw, evaluators);
      const options = { asOf: "2026-04-20" };
      const whole = evaluator.evaluate(record, options);
      const part = evaluator.evaluate(record, { ...options, since: formatDay(FIRST + days) });
      for (const force of FORCES) {
        const [{ now, ever }, kept] = [whole.summary[force], part.summary[force]];
        expect([kept.now, kept.ever]).toEqual([now, ever]);
      }
      const counted = Object.values(part.earlier).flatMap((counts) => Object.values(counts ?? {}));
      expect(duties(part).length + counted.reduce((sum, count) => sum + count, 0)).toBe(duties(whole).length);
    }),
    { numRuns: 1000 },
  );
});

test("detail adds and changes nothing", () => {
  fc.assert(
    fc.property(story, ({ seed, events, holes }) => {
      const draw = drawFrom(seed);
      const record = parseRecord(randomRecord(draw, events, holes));
      const evaluator = pick(draw, evaluators);
      const plain = evaluator.evaluate(record, { asOf: "2026-04-20" });
      const detailed = evaluator.evaluate(record, { asOf: "2026-04-20", detail: true });
      expect(JSON.stringify(withoutDetail(detailed))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 1000 },
  );
});

test("same input, same bytes; and the report is frozen", () => {
  fc.assert(
    fc.property(story, ({ seed, events, holes }) => {
      const record = parseRecord(randomRecord(drawFrom(seed), events, holes));
      const request = { asOf: "2026-04-20", detail: seed % 2 === 0 };
      const report = proposal?.evaluate(record, request);
      expect(JSON.stringify(proposal?.evaluate(record, request))).toBe(JSON.stringify(report));
      expect(looseParts(report, "")).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("json-rules-engine, asked the same questions, gives the same report", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ seed, events, holes }) => {
      const draw = drawFrom(seed);
      const record = parseRecord(randomRecord(draw, events, holes));
      const evaluator = pick(draw, evaluators);
      const options = { asOf: "2026-04-20" };
      const other = await evaluateOnEngine(evaluator, record, options);
      expect(JSON.stringify(other)).toBe(JSON.stringify(evaluator.evaluate(record, options)));
    }),
    { numRuns: 300 },
  );
}, 240_000);

test("nothing changes before nextChangeAt, and something does at it", () => {
  fc.assert(
    fc.property(story, ({ seed, events }) => {
      const draw = drawFrom(seed);
      // Without events to come, and kept up beyond the horizon.
      const told = randomRecord(draw, events, 0);
      const covers = listOf(told.covers).map((entry) => ({ ...entry, through: "2040-12-31" }));
      const record = parseRecord({ ...told, covers });
      const evaluator = pick(draw, evaluators);
      const asOf = FIRST + 100;
      const report = evaluator.evaluate(record, { asOf: formatDay(asOf) });
      const next = report.nextChangeAt;
      if (next === null) {
        const far = evaluator.evaluate(record, { asOf: formatDay(addMonths(asOf, 3)) });
        expect(statuses(far)).toEqual(statuses(report));
        return;
      }
      const at = evaluator.evaluate(record, { asOf: next });
      expect(statuses(at)).not.toEqual(statuses(report));
      for (let day = asOf + 1; formatDay(day) < next.slice(0, 10); day++) {
        expect(statuses(evaluator.evaluate(record, { asOf: formatDay(day) }))).toEqual(statuses(report));
      }
    }),
    { numRuns: 300 },
  );
});

function statuses(report: Report): string[] {
  return duties(report).map(({ id, status }) => `${id} ${status}`);
}

function withoutDetail(report: Report): unknown {
  const findings = report.findings.map((finding) => ({
    ...finding,
    duties: finding.duties.map(({ considered: _considered, trace: _trace, window, ...duty }) => {
      const { derivation: _derivation, ...plain } = window;
      const { id, trigger, bearer, status, ...rest } = duty;
      return { id, trigger, bearer, status, window: plain, ...rest };
    }),
  }));
  const entries = Object.entries(report).map(([key, value]) => [key, key === "findings" ? findings : value]);
  return Object.fromEntries(entries);
}
