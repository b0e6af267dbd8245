/** Checks without expected answers: each catches an implementation that is wrong in its way, and says nothing of the others. */
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { callsTo, type Implementation } from "../../src/conformance/connection.js";
import type { Relation } from "../../src/conformance/metamorphic.js";
import type { RunMessage } from "../../src/conformance/protocol.js";
import { type ReadSuite, readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { runSuite } from "../../src/conformance/runSuite.js";

vi.setConfig({ testTimeout: 120_000 });

let suite: ReadSuite;
let only: ReadonlySet<string>;
beforeAll(async () => {
  suite = await readSuite((path) =>
    readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
  );
  only = new Set(suite.cases.filter(({ norm }) => norm === "proposal/disclosure-heard").map(({ id }) => id));
});

type Event = Readonly<Record<string, unknown>>;

/** Our own engine, asked something else than was asked. */
function asking(
  change: (message: RunMessage, events: readonly Event[]) => Partial<RunMessage>,
): Implementation {
  const reference = referenceImplementation(suite.rulesets);
  return {
    start: () => reference.start(),
    run(message) {
      const events: readonly Event[] = Object(message.record).events;
      const asked = { ...message, ...change(message, events) };
      const answer: { results: readonly object[] } = Object(reference.run(asked));
      // The moments are told as they were asked.
      const results = answer.results.map((result, index) => ({ ...result, ...message.moments[index] }));
      return { seq: message.seq, results };
    },
  };
}

const withEvents = (message: RunMessage, events: readonly Event[]): Partial<RunMessage> => ({
  record: JSON.parse(JSON.stringify({ ...Object(message.record), events })),
});

async function caught(implementation: Implementation) {
  const { cases } = await runSuite(suite, [callsTo(implementation)], { only, sample: 1 });
  return {
    unstable: cases.some((one) => one.unstable),
    broken: [...new Set(cases.flatMap(({ broken }) => broken))],
  };
}

test("our own engine breaks none", async () => {
  expect(await caught(referenceImplementation(suite.rulesets))).toEqual({ unstable: false, broken: [] });
});

test.each<[why: string, relation: Relation, change: Parameters<typeof asking>[0]]>([
  [
    "reads only the first event that was entered",
    "events-in-another-order",
    (message, events) => withEvents(message, events.slice(0, 1)),
  ],
  [
    "gives up on an event that it does not know",
    "an-irrelevant-event",
    (message, events) =>
      withEvents(
        message,
        events.some(({ type }) => type === "incident" || type === "diagnostics") ? [] : events,
      ),
  ],
  [
    "goes by what events are called",
    "events-of-another-name",
    (message, events) =>
      withEvents(
        message,
        events.filter(({ id }) => !String(id).startsWith("zz-")),
      ),
  ],
  [
    "looks at what was recorded later",
    "recorded-later",
    (message, events) => withEvents(message, events.some(({ id }) => id === "zz-later") ? [] : events),
  ],
  [
    "forgets a breach at the end of the month",
    "as-of-later",
    (message, events) =>
      withEvents(
        message,
        message.moments.every(({ asOf }) => asOf.endsWith("-28"))
          ? events.slice(0, 1).map((one) => ({ ...one, about: "other" }))
          : events,
      ),
  ],
])("one that %s breaks '%s'", async (_why, relation, change) => {
  const { broken } = await caught(asking(change));
  expect(broken).toContain(relation);
});

test("one that answers otherwise when it is asked again is not stable", async () => {
  let asked = 0;
  const fickle = asking((message, events) => withEvents(message, ++asked % 2 === 0 ? [] : events));
  expect((await caught(fickle)).unstable).toBe(true);
});
