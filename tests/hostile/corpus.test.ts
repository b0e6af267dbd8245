/**
 * Hostile input, one kind a row: each way in refuses it with a code or takes it for what it is. None of it crashes,
 * hangs, runs, or touches a prototype. Texts nested without end stand in `tests/norm/refusals.test.ts`.
 */
import { afterAll, describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { buildNorm, buildRecord } from "../support/build.js";
import { type Outcome, prototypes, WAYS_IN } from "../support/waysIn.js";

const before = prototypes();
afterAll(() => expect(prototypes()).toBe(before));

type Json = Readonly<Record<string, unknown>>;
type Row = readonly [why: string, outcome: () => Outcome, codes: readonly string[] | "refused" | "either"];

const record = (events: readonly unknown[], more: Json = {}): Json => ({
  ...Object(buildRecord({ events })),
  ...more,
});
const asText = (json: unknown) => JSON.stringify(json);
const {
  record: ofRecord,
  recordText,
  ruleset,
  rulesetJson,
  rulesetYaml,
  options,
  calendar,
  localTime,
} = WAYS_IN;

/** A list in a list, so many levels deep. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** A list that holds the same list twice, so many levels deep: few lists, and more places than can be looked at. */
function doubled(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value, value];
  return value;
}

function cyclic(): Json {
  const meta: Record<string, unknown> = {};
  meta.self = meta;
  return record([], { meta });
}

const report = (id: string, more: Json = {}) => ({
  id,
  type: "report",
  at: "2026-01-05",
  to: "vt-01",
  ...more,
});
const draft = (more: Json): Json => ({ id: "draft", title: { nl: "Ontwerp", en: "Draft" }, ...more });
const norm = (more: Json): Json => ({ ...Object(buildNorm({ duty: DUTY })), ...more });
const DUTY = {
  kind: "achieve",
  again: "each",
  trigger: { type: "report" },
  act: { type: "contact" },
  within: { days: 5 },
  extension: "none",
  afterDue: "still-owed",
};
const withNorm = (more: Json) => draft({ norms: [norm(more)], entries: [{ norm: "proposal/test" }] });

const depth: readonly Row[] = [
  ["64 levels are read", () => ofRecord(record([], { meta: { deep: nested(62) } })), []],
  ["65 levels are not", () => ofRecord(record([], { meta: { deep: nested(63) } })), ["too-deep"]],
  ["a hundred thousand levels of a value", () => ofRecord(nested(100_000)), ["too-deep"]],
  [
    "a list that holds the same list twice, sixty levels deep",
    () => ofRecord(record([], { meta: { x: doubled(60) } })),
    ["too-large"],
  ],
  ["a ruleset of such lists", () => ruleset({ ...draft({}), title: doubled(60) }), ["too-large"]],
  ["a value that holds itself", () => ofRecord(cyclic()), ["too-deep"]],
  ["a ruleset that holds itself", () => ruleset({ ...draft({}), title: cyclic() }), "refused"],
  ["conditions in conditions in conditions", () => ruleset(withNorm({ applies: nots(100) })), ["too-deep"]],
];

function nots(levels: number): unknown {
  let condition: unknown = { fact: "child.age", operator: "lessThan", value: 18 };
  for (let level = 0; level < levels; level++) condition = { not: condition };
  return condition;
}

const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const size: readonly Row[] = [
  ["20,001 events", () => ofRecord(record(many(20_001).map((n) => report(`e${n}`)))), ["too-many-events"]],
  [
    "100,000 participants",
    () =>
      ofRecord(
        record([{ id: "k", type: "contact", at: "2026-01-05", participants: many(100_000).map(() => ({})) }]),
      ),
    ["too-large"],
  ],
  [
    "a million children",
    () => ofRecord(record([], { children: many(1_000_000).map((n) => ({ id: `c${n}` })) })),
    ["too-large"],
  ],
  [
    "100,000 entries of covers",
    () =>
      ofRecord(
        record([], {
          covers: many(100_000).map(() => ({
            by: "vt-01",
            types: ["report"],
            from: "2026-01-01",
            through: "2026-01-02",
          })),
        }),
      ),
    ["too-large"],
  ],
  [
    "1,001 leaves in one condition",
    () =>
      ruleset(
        withNorm({
          applies: { any: many(1001).map(() => ({ fact: "child.age", operator: "lessThan", value: 18 })) },
        }),
      ),
    "refused",
  ],
  [
    "1,001 nodes over several conditions",
    () =>
      ruleset(
        withNorm({
          applies: { any: many(600).map(() => ({ fact: "child.age", operator: "lessThan", value: 18 })) },
          duty: {
            ...DUTY,
            act: {
              type: "contact",
              where: { any: many(600).map(() => ({ fact: "act.mode", operator: "equal", value: "chat" })) },
            },
          },
        }),
      ),
    ["too-many-conditions"],
  ],
  ["a text of 17 MB", () => rulesetJson(`"${"x".repeat(17_000_000)}"`), ["too-large"]],
  ["a key of a megabyte", () => ofRecord(record([], { [`x${"y".repeat(1_000_000)}`]: 1 })), ["unknown-key"]],
  [
    "a thousand keys that are unknown",
    () => ofRecord(record([], Object.fromEntries(many(1000).map((n) => [`k${n}`, n])))),
    "refused",
  ],
];

const KEYS = ["__proto__", "constructor", "prototype"];
const keys: readonly Row[] = KEYS.flatMap((key): Row[] => [
  [`${key} as a key of a record`, () => recordText(`{"${key}":{"polluted":1},"format":"x"}`), "refused"],
  [
    `${key} as a key in meta`,
    () => recordText(asText(record([])).replace(/\}$/, `,"meta":{"a":{"${key}":{"polluted":1}}}}`)),
    ["dangerous-key"],
  ],
  [`${key} as a key of a ruleset in YAML`, () => rulesetYaml(`${key}:\n  polluted: 1\n`), "refused"],
  [
    `${key} as a key of parameters`,
    () => rulesetJson(asText(withNorm({})).replace('"parameters":{}', `"parameters":{"${key}":1}`)),
    "refused",
  ],
]);

const NAMES = [...KEYS, "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
const names: readonly Row[] = NAMES.flatMap((name): Row[] => [
  [
    `${name} as an id of everything`,
    () =>
      ofRecord(
        record([report(name, { to: name, by: name })], {
          holder: name,
          covers: [{ by: name, types: ["report"], from: "2026-01-01", through: "2026-12-31" }],
          organisations: [{ id: name, kind: "veilig-thuis" }],
          professionals: [{ id: name, organisation: name }],
          adults: [{ id: name, parentOf: ["c1"] }],
        }),
      ),
    name.startsWith("_") ? "refused" : [],
  ],
  [
    `${name} as the kind of an event`,
    () => ofRecord(record([{ id: "e1", type: name, at: "2026-01-05" }])),
    ["bad-value"],
  ],
  [
    `${name} as a fact`,
    () => ruleset(withNorm({ applies: { fact: name, operator: "equal", value: 1 } })),
    ["unknown-fact"],
  ],
  [
    `act.${name} as a fact`,
    () => ruleset(withNorm({ applies: { fact: `act.${name}`, operator: "equal", value: 1 } })),
    ["unknown-fact"],
  ],
  [
    `parameter.${name} as a fact`,
    () => ruleset(withNorm({ applies: { fact: `parameter.${name}`, operator: "equal", value: 1 } })),
    ["unknown-fact"],
  ],
  [
    `${name} as an operator`,
    () => ruleset(withNorm({ applies: { fact: "child.age", operator: name, value: 1 } })),
    "refused",
  ],
  [`${name} as a ruleset to extend`, () => ruleset(draft({ extends: name })), "refused"],
  [`${name} as a norm to put in force`, () => ruleset(draft({ entries: [{ norm: name }] })), "refused"],
  [`${name} as a source`, () => ruleset(withNorm({ sources: [{ source: name, locator: "1" }] })), "refused"],
  [
    `${name} as an exception to switch on`,
    () =>
      ruleset(
        draft({
          extends: "proposal",
          amend: [{ norm: "proposal/heard-before-transfer", exceptions: { [name]: true } }],
        }),
      ),
    "refused",
  ],
]);

const twice: readonly Row[] = [
  ["a key twice in a record", () => recordText('{"id":"a","id":"b"}'), ["duplicate-key"]],
  ["the same key written with an escape", () => recordText('{"id":"a","\\u0069d":"b"}'), ["duplicate-key"]],
  ["a key twice in YAML", () => rulesetYaml("id: a\nid: b\n"), ["duplicate-key"]],
  ["two events with one id", () => ofRecord(record([report("e1"), report("e1")])), ["duplicate-id"]],
];

const texts: readonly Row[] = [
  ["half a surrogate pair in an id", () => ofRecord(record([report("e\ud800")])), ["bad-id"]],
  ["half a surrogate pair in meta", () => ofRecord(record([], { meta: { note: "\udfff" } })), []],
  ["half a surrogate pair as an escape", () => recordText('"\\ud800"'), "refused"],
  ["NUL in an id", () => ofRecord(record([report("e\u0000")])), ["bad-id"]],
  ["NUL in JSON", () => recordText('{"id":"a\u0000"}'), ["json-syntax"]],
  ["NUL in YAML", () => rulesetYaml("id: a\u0000b\n"), "refused"],
  ["a mark that turns text round, in an id", () => ofRecord(record([report("e\u202e1")])), ["bad-id"]],
  [
    "a line separator in a time",
    () => ofRecord(record([report("e1", { at: "2026-01-05\u2028" })])),
    ["bad-time"],
  ],
  ["a byte order mark twice", () => recordText(`\ufeff\ufeff${asText(record([]))}`), ["json-syntax"]],
  [
    "full-width digits in a day",
    () => ofRecord(record([report("e1", { at: "２０２６-01-05" })])),
    ["bad-time"],
  ],
  ["Arabic digits in a time without offset", () => localTime("٢٠٢٦-٠١-٠٥T١٠:٠٠"), "refused"],
];

const numbers: readonly Row[] = [
  [
    "1e400 for a term",
    () => rulesetJson(asText(withNorm({})).replace('"days":5', '"days":1e400')),
    "refused",
  ],
  [
    "1e400 as a value of meta",
    () => recordText(asText(record([])).replace(/\}$/, ',"meta":{"n":1e400}}')),
    "refused",
  ],
  ["minus zero days", () => ruleset(withNorm({ duty: { ...DUTY, within: { days: -0 } } })), "refused"],
  ["half a day", () => ruleset(withNorm({ duty: { ...DUTY, within: { days: 0.5 } } })), "refused"],
  [
    "a term that is no number",
    () => ruleset(withNorm({ duty: { ...DUTY, within: { days: Number.NaN } } })),
    "refused",
  ],
  ["a term of a hundred years", () => ruleset(withNorm({ duty: { ...DUTY, within: { years: 100 } } })), []],
  ["a term of 101 years", () => ruleset(withNorm({ duty: { ...DUTY, within: { years: 101 } } })), "refused"],
  [
    "an age beyond exact numbers",
    () => ruleset(withNorm({ applies: { fact: "child.age", operator: "lessThan", value: 2 ** 60 } })),
    [],
  ],
  ["a bigint for an id", () => ofRecord(record([report("e1", { by: 1n })])), ["wrong-type"]],
];

const DAYS = [
  "0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
  "2026-1-5", "26-01-05", "+02026-01-05", "-2026-01-05", "2026-W02-1", "2026-005", "2026-01-05T24:00:00Z", "2026-01-05T23:59:60Z",
  "2026-01-05T10:00:00+24:00", "2026-01-05T10:00:00.1234567890Z", "2026-01-05T10:00:00", "2026-01-05 10:00:00Z", "2026-01-05T10Z", "",
  "now", "2026-01-05T10:00:00z", "9".repeat(100_000),
]; // biome-ignore format: a list of dates
const dates: readonly Row[] = DAYS.flatMap((day): Row[] => [
  [
    `${day.slice(0, 40)} as the time of an event`,
    () => ofRecord(record([report("e1", { at: day })])),
    "refused",
  ],
  [
    `${day.slice(0, 40)} as a birth date`,
    () => ofRecord(record([], { children: [{ id: "c1", birthDate: day }] })),
    "refused",
  ],
  [`${day.slice(0, 40)} as the moment of judgement`, () => options({ asOf: day }), "refused"],
  [
    `${day.slice(0, 40)} as what was known`,
    () => options({ asOf: "2026-06-30", knownAt: day, since: day }),
    "refused",
  ],
  [
    `${day.slice(0, 40)} as a local time`,
    () => localTime(day),
    day === "2026-01-05T10:00:00" ? [] : "refused",
  ],
  [
    `${day.slice(0, 40)} in a school calendar`,
    () =>
      options({ asOf: "2026-06-30", schoolCalendars: { north: { from: day, through: day, closed: [day] } } }),
    "refused",
  ],
  [`${day.slice(0, 40)} as a holiday`, () => calendar({ days: [{ day }] }), "refused"],
]);

const LOL = ["a: &a [x,x,x]", "b: &b [*a,*a,*a]", "c: &c [*b,*b,*b]", "d: [*c,*c,*c]"].join("\n");
const yaml: readonly Row[] = [
  ["aliases that multiply", () => rulesetYaml(LOL), "refused"],
  ["an alias that holds itself", () => rulesetYaml("a: &a [*a]\n"), ["yaml-not-allowed"]],
  ["a merge key", () => rulesetYaml("<<: { id: a }\n"), "refused"],
  [
    "a tag for a function",
    () => rulesetYaml("id: !!js/function 'function () { throw 1 }'\n"),
    ["yaml-not-allowed"],
  ],
  ["a tag for bytes", () => rulesetYaml("id: !!binary aGk=\n"), ["yaml-not-allowed"]],
  ["a tag of one's own", () => rulesetYaml("id: !run rm\n"), ["yaml-not-allowed"]],
  ["two documents", () => rulesetYaml("id: a\n---\nid: b\n"), ["yaml-syntax"]],
  ["a list as a key", () => rulesetYaml("? [a, b]\n: c\n"), ["yaml-not-allowed"]],
  ["a directive", () => rulesetYaml("%TAG ! tag:example.org,2000:\n---\nid: a\n"), ["yaml-not-allowed"]],
  [
    "another YAML, in which `no` is none",
    () => rulesetYaml("%YAML 1.1\n---\nid: no\n"),
    ["yaml-not-allowed"],
  ],
  ["nothing at all", () => rulesetYaml(""), "refused"],
];

const loops: readonly Row[] = [
  ["a ruleset that extends itself", () => ruleset(draft({ extends: "draft" })), "refused"],
  [
    "an event that corrects itself",
    () => ofRecord(record([report("e1", { corrects: "e1", recordedAt: "2026-01-06" })])),
    ["bad-correction"],
  ],
  [
    "two events that correct each other",
    () =>
      ofRecord(
        record([
          report("e1", { corrects: "e2", recordedAt: "2026-01-06" }),
          report("e2", { corrects: "e1", recordedAt: "2026-01-06" }),
        ]),
      ),
    "refused",
  ],
  [
    "a chain of 10,000 corrections",
    () =>
      ofRecord(
        record(
          many(10_000).map((n) =>
            report(`e${n}`, n === 0 ? {} : { corrects: `e${n - 1}`, recordedAt: "2026-01-06" }),
          ),
        ),
      ),
    [],
  ],
  [
    "a ring of 10,000 corrections",
    () =>
      ofRecord(
        record(
          many(10_000).map((n) =>
            report(`e${n}`, { corrects: `e${(n + 1) % 10_000}`, recordedAt: "2026-01-06" }),
          ),
        ),
      ),
    "refused",
  ],
  ["a report that follows itself", () => ofRecord(record([report("e1", { followUpOf: "e1" })])), []],
  [
    "two accounts, each of the other",
    () =>
      ofRecord(
        record([
          { id: "a", type: "perspective-documented", at: "2026-01-05", of: "b" },
          { id: "b", type: "perspective-documented", at: "2026-01-05", of: "a" },
        ]),
      ),
    [],
  ],
  [
    "a hundred measures, each continued by the next",
    () =>
      ofRecord(
        record(
          many(100).flatMap((n) => [
            {
              id: `s${n}`,
              type: "measure-start",
              at: "2026-01-05",
              measure: `m${n}`,
              organisation: "gi-01",
              kind: "supervision",
            },
            { id: `x${n}`, type: "measure-end", at: "2026-01-05", measure: `m${n}` },
          ]),
        ),
      ),
    [],
  ],
  ["a parameter that is a parameter", () => ruleset(withParameter({ parameter: "term" })), "refused"],
  [
    "two parameters, each the other",
    () =>
      ruleset(
        withNorm({
          duty: { ...DUTY, within: { parameter: "one" } },
          parameters: { one: parameter({ parameter: "two" }), two: parameter({ parameter: "one" }) },
        }),
      ),
    "refused",
  ],
  [
    "two norms, each set off by the other's act",
    () =>
      ruleset(
        draft({
          norms: [
            norm({ duty: { ...DUTY, trigger: { actOf: "proposal/other" } } }),
            norm({ id: "proposal/other", duty: { ...DUTY, trigger: { actOf: "proposal/test" } } }),
          ],
          entries: [{ norm: "proposal/test" }, { norm: "proposal/other" }],
        }),
      ),
    ["cycle", "cycle"],
  ],
];

function parameter(value: unknown): Json {
  const words = { nl: "termijn", en: "term" };
  return { value, basis: "assumption", why: words, label: words };
}

function withParameter(value: unknown): Json {
  return withNorm({
    duty: { ...DUTY, within: { parameter: "term" } },
    parameters: { term: parameter(value) },
  });
}

/** What only a program can hand over, no text. */
const things: readonly Row[] = [
  undefined,
  null,
  true,
  0,
  "",
  Symbol("x"),
  1n,
  () => 1,
  new Date(0),
  new Map(),
  /x/,
  new Error("x"),
  new Array(3),
].flatMap((thing): Row[] => [
  [`${kindOf(thing)} as a record`, () => ofRecord(thing), "refused"],
  [`${kindOf(thing)} as an event`, () => ofRecord(record([thing])), "refused"],
  [`${kindOf(thing)} as a ruleset`, () => ruleset(thing), "refused"],
  [`${kindOf(thing)} as a norm`, () => ruleset(draft({ norms: [thing], entries: [] })), "refused"],
  [`${kindOf(thing)} as any document`, () => WAYS_IN.document(thing), "refused"],
  [`${kindOf(thing)} as a calendar`, () => calendar(thing ?? {}), "refused"],
]);

function kindOf(thing: unknown): string {
  return Object.prototype.toString.call(thing);
}

describe.each([
  ["depth", depth],
  ["size", size],
  ["keys that touch prototypes", keys],
  ["names that prototypes have", names],
  ["things that stand twice", twice],
  ["texts", texts],
  ["numbers", numbers],
  ["dates", dates],
  ["YAML", yaml],
  ["loops", loops],
  ["what is no JSON", things],
] as const)("%s", (_kind, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))("%s", (_why, [, outcome, codes]) => {
    const found = outcome();
    if (codes === "refused") expect(found).not.toEqual([]);
    else if (codes !== "either") expect(found).toEqual(codes);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

test("the rows go in by rulesets that are right but for what is hostile", () => {
  expect(ruleset(withNorm({}))).toEqual([]);
  expect(ruleset(draft({ extends: "proposal" }))).toEqual([]);
  expect(Object.keys(rulesets)).toContain("proposal");
  expect(ofRecord(record([report("e1")]))).toEqual([]);
});
