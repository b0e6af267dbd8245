/** Implementations that would have a claim hold that does not, or are blamed for what they do right: what the kit must see through. */
import { readFile } from "node:fs/promises";
import { describe, expect, test, vi } from "vitest";
import { writeReport } from "../../src/cli/conformance/writeReport.js";
import { callsTo, type Implementation } from "../../src/conformance/connection.js";
import { holdDeviations } from "../../src/conformance/deviations.js";
import { failuresOf } from "../../src/conformance/outcome.js";
import type { Declaration, RunMessage } from "../../src/conformance/protocol.js";
import { readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { junitReport } from "../../src/conformance/reports/junit.js";
import { badgeReport } from "../../src/conformance/reports/machineReports.js";
import { type RunOptions, runSuite } from "../../src/conformance/runSuite.js";
import { CaseRecord } from "../../src/record/record.js";

vi.setConfig({ testTimeout: 120_000 });

const suite = await readSuite((path) =>
  readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
);
const reference = referenceImplementation(suite.rulesets);
type Json = Readonly<Record<string, unknown>>;
interface Answer {
  readonly seq: number;
  readonly results: readonly (Json & { readonly duties: readonly Json[] })[];
}

/** Our own engine, which claims some of it, and answers otherwise. */
function claiming(
  supports: Partial<Declaration["supports"]>,
  change: (answer: Answer, message: RunMessage) => unknown = (answer) => answer,
  more: Partial<Declaration> = {},
): Implementation {
  return {
    async start() {
      const declaration = await reference.start();
      return { ...declaration, ...more, supports: { ...declaration.supports, ...supports } };
    },
    run: (message) => change(JSON.parse(JSON.stringify(reference.run(message))), message),
  };
}

async function outcome(implementation: Implementation, options: RunOptions = { sample: 0 }) {
  const report = await runSuite(suite, [callsTo(implementation)], options);
  const deviated = holdDeviations(report, []);
  return {
    verdicts: Object.fromEntries(report.verdicts.map(({ norm, verdict }) => [norm, verdict])),
    failures: failuresOf(report, deviated),
    badge: JSON.parse(badgeReport({ report, deviated, manifest: suite.manifest })),
    details: report.cases.flatMap(({ detail }) => detail ?? []),
    cases: report.cases,
  };
}

const duties = (answer: Answer, change: (duty: Json) => Json): Answer => ({
  ...answer,
  results: answer.results.map((result) => ({ ...result, duties: result.duties.map(change) })),
});

describe("a claim does not hold", () => {
  test("of a norm of which nothing was asked", async () => {
    const norms = ["kpi/family-plan", "meldcode/disclosure-reported"];
    const { verdicts, failures, badge } = await outcome(claiming({ norms, reads: ["child-died"] }));
    expect(verdicts).toEqual({ "kpi/family-plan": "untested", "meldcode/disclosure-reported": "untested" });
    expect(failures).toHaveLength(2);
    expect(badge.color).toBe("red");
  });

  test("where it crashes on cases in which nothing is owed", async () => {
    const norms = ["proposal/perspective-documented"];
    const crashes = claiming({ norms }, (answer) => {
      if (answer.results.every((result) => result.duties.length === 0)) throw new Error("nothing there");
      return answer;
    });
    const { verdicts, failures } = await outcome(crashes);
    expect(verdicts[norms[0] ?? ""]).toBe("partial");
    expect(failures.length).toBeGreaterThan(0);
  });

  test("of one that always answers 'pending', and is asked nothing else", async () => {
    const norms = ["proposal/every-child-heard", "wmo/confidant-explained", "veilig-thuis/child-spoken-to"];
    const always = claiming(
      { norms, levels: ["duties"], reads: ["disclosure", "report"] },
      (answer) => duties(answer, (duty) => ({ ...duty, status: "pending" })),
      { rulesets: "built-in" },
    );
    const { verdicts, failures } = await outcome(always);
    expect(new Set(Object.values(verdicts))).toEqual(new Set(["untested"]));
    expect(failures.length).toBeGreaterThan(0);
  });

  test("of one that never says anything but that it cannot be told, however well one such answer is known", async () => {
    const doubtful = claiming({ norms: ["kpi/family-plan"], levels: ["terms", "duties"] }, (answer) =>
      duties(answer, (duty) => ({ ...duty, status: "undetermined" })),
    );
    const report = await runSuite(suite, [callsTo(doubtful)], { sample: 0 });
    const [one] = report.cases.flatMap(({ id, moments }) =>
      moments.flatMap(({ asOf, knownAt, duties: grades }) =>
        grades.flatMap(({ grade, expected }) =>
          grade === "cautious" && expected ? [{ id, asOf, knownAt, expected }] : [],
        ),
      ),
    );
    if (!one) throw new Error("nothing is answered cautiously");
    const { asOf, knownAt, expected } = one;
    const deviated = holdDeviations(report, [
      {
        ...{ case: one.id, asOf, knownAt, child: expected.child, trigger: [...expected.trigger] },
        ...{ unit: expected.unit?.from ?? null, status: "undetermined", url: "https://example.org/issues/1" },
      },
    ]);
    expect(deviated.known.size).toBe(1);
    expect(failuresOf(report, deviated)).toContain("kpi/family-plan: inconsistent");
  });

  test("of one that moves a breach to another day later on", async () => {
    const forgetful = claiming({ norms: ["kpi/family-plan"] }, (answer, { moments }) =>
      moments.every(({ asOf }) => asOf.endsWith("-28"))
        ? duties(answer, (duty) => ("breachedAt" in duty ? { ...duty, breachedAt: "2099-01-01" } : duty))
        : answer,
    );
    const { verdicts, cases } = await outcome(forgetful, { sample: 1 });
    expect(verdicts["kpi/family-plan"]).toBe("inconsistent");
    expect(cases.flatMap(({ broken }) => broken)).toContain("as-of-later");
  });

  test("of one that answers nothing once events come newest first, for any norm, in a run as it is by default", async () => {
    const ordered = claiming({}, (answer, { record }) => {
      const { events }: { readonly events?: readonly { readonly at: string }[] } = Object(record);
      const days = (events ?? []).map(({ at }) => at.slice(0, 10));
      const isForward = days.every((day, place) => day >= (days[place - 1] ?? day));
      return isForward
        ? answer
        : { ...answer, results: answer.results.map((one) => ({ ...one, duties: [] })) };
    });
    const { verdicts } = await outcome(ordered, {});
    const complete = Object.entries(verdicts).filter(([, verdict]) => verdict === "complete");
    // At once: all that happens in its cases happens on one day.
    expect(complete.map(([norm]) => norm)).toEqual(["proposal/objection-explained"]);
  });

  test("of one that crashes as soon as a case is told otherwise", async () => {
    const hard = claiming({ norms: ["kpi/family-plan"] }, (answer, { record }) => {
      if (JSON.stringify(record).includes("zz-")) throw new Error("never seen");
      return answer;
    });
    const { verdicts, details } = await outcome(hard, { sample: 1 });
    expect(verdicts["kpi/family-plan"]).toBe("inconsistent");
    expect(details.join()).toContain("not answered: exited: never seen");
  });

  test.each<[field: string, change: (duty: Json) => Json]>([
    ["window.opens", (duty) => ({ ...duty, window: { ...Object(duty.window), opens: "1999-01-01" } })],
    ["fulfilledBy", (duty) => ({ ...duty, fulfilledBy: ["nonsense"] })],
    ["derivation", (duty) => ({ ...duty, derivation: [] })],
  ])("of one that answers another %s when it is asked again", async (_field, change) => {
    const seen = new Set<string>();
    const fickle = claiming({ norms: ["jeugdwet/plan"] }, (answer, { record, moments }) => {
      const key = JSON.stringify([record, moments]);
      if (!seen.has(key)) return seen.add(key) && answer;
      return duties(answer, change);
    });
    const { verdicts, failures, details } = await outcome(fickle, { sample: 1 });
    expect(verdicts["jeugdwet/plan"]).toBe("inconsistent");
    expect(failures.length).toBeGreaterThan(0);
    expect(details.join()).toMatch(/asked again: c1 · .*, where it had been c1 · /);
  });

  test("of one that goes by the order of events, and it is told what it answered otherwise", async () => {
    const first = claiming({ norms: ["kpi/family-plan"] }, (answer, { record }) => {
      const [event, ...others] = CaseRecord.parse(record).events;
      const isFirst = others.every(({ at }) => at >= (event?.at ?? ""));
      return isFirst ? answer : duties(answer, (duty) => ({ ...duty, status: "pending" }));
    });
    const { details } = await outcome(first, { sample: 1 });
    expect(details.join("\n")).toMatch(
      /events-in-another-order: as of 2026-\S+ answered c1 · \S+ pending due 2026-\S+, where it had been c1 · \S+ (fulfilled|overdue)/,
    );
  });

  test.each<[why: string, change: (answer: Answer) => unknown, told: string]>([
    [
      "answers a moment twice, once right",
      ({ seq, results }) => ({
        seq,
        results: [...results, ...results.map((one) => ({ ...one, duties: [] }))],
      }),
      "two results for",
    ],
    ["leaves moments out", ({ seq }) => ({ seq, results: [] }), "no result for"],
    [
      "tells moments otherwise",
      ({ seq, results }) => ({
        seq,
        results: results.map((one) => ({ ...one, asOf: `${one.asOf}T00:00:00+01:00` })),
      }),
      "no result for",
    ],
    ["answers and skips at once", (answer) => ({ ...answer, skipped: true, message: "" }), "results"],
    ["gives a number as text", ({ seq, results }) => ({ seq: String(seq), results }), "this must be"],
  ])("of one that %s, and it is told why", async (_why, change, told) => {
    const { failures, details } = await outcome(claiming({ norms: ["kpi/family-plan"] }, change));
    expect(failures.length).toBeGreaterThan(0);
    expect(details.join()).toContain(told);
  });
});

describe("a claim is not said to hold of more than was asked", () => {
  test("where cases were chosen, its badge is grey and says how many", async () => {
    const only = new Set(["jeugdwet/first-contact-child/last-evening"]);
    const { badge } = await outcome(claiming({}), { only, sample: 0 });
    expect(badge).toMatchObject({
      color: "lightgrey",
      message: expect.stringContaining("in 1 of 899 cases"),
    });
  });
});

test("an order to a terminal in an answer reaches no text", async () => {
  const rude = claiming({ norms: ["kpi/family-plan"] }, (answer) =>
    duties(answer, (duty) => ({ ...duty, child: "\u001b]0;title\u0007\u202e" })),
  );
  const report = await runSuite(suite, [callsTo(rude)], { sample: 0 });
  const reported = { report, deviated: holdDeviations(report, []), manifest: suite.manifest };
  for (const format of ["text", "markdown"] as const) {
    const text = writeReport(reported, suite, { format, lang: "en" });
    expect(text).toContain("]0;title");
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  }
});

describe("nobody is blamed", () => {
  const norms = ["kpi/family-plan"];
  test.each<[why: string, change: (answer: Answer) => unknown]>([
    [
      "for writing what is absent as null or false",
      (answer) => ({
        ...duties(answer, (duty) => ({ possible: null, missing: null, exception: null, ...duty })),
        ...{ skipped: false, errored: false },
      }),
    ],
    [
      "for more than was asked, however deep",
      (answer) => duties(answer, (duty) => ({ ...duty, more: deep(5000) })),
    ],
    [
      "for telling instants in another offset",
      (answer) => JSON.parse(JSON.stringify(answer).replaceAll(/T(\d\d:\d\d:\d\d)\+00:00/g, "T$1Z")),
    ],
  ])("%s", async (_why, change) => {
    const { verdicts, failures, cases } = await outcome(claiming({ norms }, change), { sample: 3 });
    expect([verdicts, failures]).toEqual([{ "kpi/family-plan": "complete" }, []]);
    expect(() => JSON.stringify(cases)).not.toThrow();
  });

  test("for asking that each reference names an event, in a case told with other names", async () => {
    const strict = claiming({ norms: ["proposal/heard-before-transfer"] }, (answer, { record }) => {
      const { events }: { readonly events?: readonly Json[] } = Object(record);
      const ids = new Set(events?.map(({ id }) => id));
      const named = events?.flatMap(({ followUpOf }) => followUpOf ?? []) ?? [];
      if (!named.every((id) => ids.has(id))) throw new Error("names no event");
      return answer;
    });
    const only = new Set(["proposal/heard-before-transfer/follow-up-joins"]);
    expect((await outcome(strict, { only, sample: 1 })).failures).toEqual([]);
  });

  test("by a build for what the claim allows: late, told as what cannot be told", async () => {
    const careful = claiming({ norms: ["kpi/family-plan"], levels: ["terms", "duties"] }, (answer) =>
      duties(answer, (duty) =>
        duty.status === "fulfilled-late" ? { ...duty, status: "undetermined" } : duty,
      ),
    );
    const report = await runSuite(suite, [callsTo(careful)], { sample: 0 });
    const deviated = holdDeviations(report, []);
    expect([report.verdicts[0]?.verdict, failuresOf(report, deviated)]).toEqual(["partial", []]);
    const xml = junitReport({ report, deviated, manifest: suite.manifest });
    expect(xml).toContain("<skipped");
    expect(xml).not.toContain("<failure");
    // Which child it is about stands there too.
    expect(xml).toMatch(/cautious: [\d-]+: c1 · /);
  });

  test("for nulls in the steps of a derivation", async () => {
    const nulls = claiming({ norms: ["kpi/family-plan"] }, (answer) =>
      duties(answer, ({ derivation, ...duty }) => ({
        ...duty,
        derivation: [derivation ?? []]
          .flat()
          .map((step) => ({ from: null, to: null, skipped: null, ...Object(step) })),
      })),
    );
    const { verdicts, failures } = await outcome(nulls);
    expect([verdicts, failures]).toEqual([{ "kpi/family-plan": "complete" }, []]);
  });

  test("for what it was never told: no event of a type that it does not read", async () => {
    const reads = ["measure-start", "measure-end", "plan", "child-died"] as const;
    const strict = claiming({ norms, reads: [...reads] }, (answer, { record }) => {
      const told: readonly Json[] = Object(record).events;
      if (told.some(({ type }) => !reads.some((one) => one === type))) throw new Error("never declared");
      return answer;
    });
    expect((await outcome(strict, { sample: 1 })).failures).toEqual([]);
  });

  test("for a case in which nothing is owed, when it is asked alone", async () => {
    const only = new Set(["meldcode/disclosure-reported/eighteen"]);
    expect((await outcome(claiming({}), { only, sample: 1 })).failures).toEqual([]);
  });

  test("for changing what it was told, which is its own", async () => {
    const meddles = claiming({ norms }, (answer, message) => {
      message.moments.length = 0;
      return answer;
    });
    const before = JSON.stringify(suite.cases);
    expect((await outcome(meddles, { sample: 2 })).failures).toEqual([]);
    expect(JSON.stringify(suite.cases)).toBe(before);
  });

  function deep(levels: number): unknown {
    let inner: unknown = {};
    for (let level = 0; level < levels; level++) inner = { inner };
    return inner;
  }
});
