/** What norms say and likely do not mean: each lint on a bundled norm with one thing otherwise, and none on the bundled ones. */
import { expect, test, vi } from "vitest";
import { type LintOptions, lintRuleset } from "../../src/drafting/lint/lintRuleset.js";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf } from "../../src/errors.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import type { Norm } from "../../src/norm/norm.js";
import { buildNorm } from "../support/build.js";
import { EVERY_NORM } from "../support/caseFiles.js";
import type { NormSketch } from "../support/table.js";

vi.setConfig({ testTimeout: 120_000 });

const norm = (id: string): Norm => {
  const found = EVERY_NORM.norms.get(id);
  if (!found) throw new Error(`no norm ${id}`);
  return found;
};

const sources = Object.fromEntries([...EVERY_NORM.sources].map(([id, title]) => [id, { title }]));

/** Lints of norms that are in force together, by code and place. */
function lints(norms: readonly object[], options: LintOptions = {}) {
  const ids = norms.map((one) => ({ norm: String(Reflect.get(one, "id")) }));
  const title = { nl: "Proef", en: "Trial" };
  return lintRuleset(loadRuleset({ id: "trial", title, norms, entries: ids, sources }), options);
}

/** A copy of a norm with some of its duty otherwise. */
function withDuty(id: string, changes: object): object {
  const own = norm(id);
  return { ...own, duty: { ...own.duty, ...changes } };
}

const CONTACT = norm("proposal/contact-during-measure");
const HEARD = norm("proposal/heard-before-transfer");
const SPOKEN = norm("veilig-thuis/child-spoken-to");
const SIGNAL = norm("handle-with-care/minimal-signal");
/** School is told within two days, without the hours that would be a lint of their own. */
const TOLD = {
  ...norm("proposal/school-told"),
  parameters: {
    ...norm("proposal/school-told").parameters,
    term: { ...norm("proposal/school-told").parameters.term, value: { days: 2 } },
  },
};
const AGE = (operator: string, value: number) => ({ fact: "child.age", operator, value });

const TABLE: readonly [
  why: string,
  norms: readonly object[],
  expected: readonly [code: string, norm: string, path: string][],
][] = [
  [
    "no age ends it (C7)",
    [withoutAge()],
    [["endless-recurrence", "proposal/contact-during-measure", "duty.during"]],
  ],
  [
    "an end that continues another measure never ends a single one (C6)",
    [
      withDuty(CONTACT.id, {
        during: {
          ...duringOf(),
          until: { type: "measure-end", where: { fact: "act.measure", operator: "equal", value: "another" } },
        },
      }),
    ],
    [["endless-recurrence", "proposal/contact-during-measure", "duty.during.until"]],
  ],
  [
    "24 hours from what may be recorded by the day alone (B7)",
    [withDuty("kpi/family-plan", { within: { hours: 24 } })].map(withoutTerm),
    [["term-finer-than-trigger", "kpi/family-plan", "duty.within"]],
  ],
  [
    "a later of two, one of them in hours (B10)",
    [withDuty("kpi/family-plan", { within: { laterOf: [{ hours: 24 }, { days: 1 }] } })].map(withoutTerm),
    [["term-finer-than-trigger", "kpi/family-plan", "duty.within"]],
  ],
  ["days are no finer than a day", [norm("kpi/family-plan")], []],
  [
    "what closes a duty is of its own child (A4)",
    [
      withDuty(HEARD.id, {
        before: [{ type: "transfer" }, { type: "case-closed", whom: "case" }],
      }),
    ],
    [["whom-without-effect", "proposal/heard-before-transfer", "duty.before[1].whom"]],
  ],
  [
    "one list with a single pattern",
    [withDuty(HEARD.id, { before: { type: "case-closed", whom: "case" } })],
    [["whom-without-effect", "proposal/heard-before-transfer", "duty.before.whom"]],
  ],
  [
    "below four by the one and from six by the other: four and five by neither (A11)",
    [
      { ...norm("proposal/every-child-heard"), applies: AGE("lessThan", 4), parameters: talkAlone() },
      { ...SPOKEN, applies: AGE("greaterThanInclusive", 6), parameters: {} },
    ],
    [["age-gap", "proposal/every-child-heard", "applies"]],
  ],
  [
    "below four by the one and from four by the other",
    [
      { ...norm("proposal/every-child-heard"), applies: AGE("lessThan", 4), parameters: talkAlone() },
      { ...SPOKEN, applies: AGE("greaterThanInclusive", 4), parameters: {} },
    ],
    [],
  ],
  [
    "below four by one norm and from six by one that asks something else: no gap between them",
    [
      { ...norm("proposal/every-child-heard"), applies: AGE("lessThan", 4), parameters: talkAlone() },
      { ...norm("proposal/child-informed"), applies: AGE("greaterThanInclusive", 6), parameters: {} },
    ],
    [],
  ],
  [
    "one norm that leaves an age out says so itself",
    [{ ...SPOKEN, applies: { any: [AGE("lessThan", 4), AGE("greaterThan", 6)] }, parameters: {} }],
    [],
  ],
  [
    "no child is below four and above twelve",
    [{ ...SPOKEN, applies: { all: [AGE("lessThan", 4), AGE("greaterThan", 12)] }, parameters: {} }],
    [["never-triggered", "veilig-thuis/child-spoken-to", "duty.trigger"]],
  ],
  [
    "an exception that always holds lifts every breach (D4)",
    [
      {
        ...SPOKEN,
        exceptions: [
          ...SPOKEN.exceptions,
          {
            id: "every-child",
            active: true,
            when: AGE("greaterThanInclusive", 0),
            title: { nl: "Elk kind", en: "Every child" },
            basis: "assumption",
            why: { nl: "Proef.", en: "Trial." },
          },
        ],
      },
    ],
    [["exception-swallows-rule", "veilig-thuis/child-spoken-to", "exceptions[2]"]],
  ],
  [
    "to tell the school is asked by the one and forbidden by the other (D6)",
    [TOLD, withDuty(SIGNAL.id, { act: { type: "school-told" }, trigger: { type: "report" } })],
    [["norms-conflict", "handle-with-care/minimal-signal", "duty.act"]],
  ],
];

function duringOf() {
  if (CONTACT.duty.kind !== "recur") throw new Error("it recurs");
  return CONTACT.duty.during;
}

function withoutAge(): object {
  const { untilAge: _untilAge, ...during } = duringOf();
  const { untilAge: _parameter, ...parameters } = CONTACT.parameters;
  return { ...CONTACT, parameters, duty: { ...CONTACT.duty, during } };
}

/** The parameters that `act.individual` and the ages of talk read. */
function talkAlone() {
  const { talkFromAge, professionals } = norm("proposal/every-child-heard").parameters;
  return { talkFromAge, professionals };
}

function withoutTerm(one: object): object {
  return { ...one, parameters: {} };
}

/** What a norm of one's own asks where nothing else is said: after a report to Veilig Thuis a plan within five days. */
const PLAN = { kind: "achieve", trigger: { type: "report" }, act: { type: "plan" }, within: { days: 5 } };

/** A norm of one's own, with some of its duty otherwise, or another duty whole. */
function own(id: string, sketch: Partial<NormSketch> = {}, duty: object = {}): object {
  const whole = "kind" in duty ? duty : { ...PLAN, ...duty };
  return Object(buildNorm({ id: `own/${id}`, bearer: "veilig-thuis", ...sketch, duty: whole }));
}
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const always = (id: string) => ({ id, when: AGE("greaterThanInclusive", 0), basis: "assumption", why: TEXT });
const TEXT = { nl: "Proef.", en: "Trial." };
const MONTHS = { within: { months: 9 } };

test.each<[why: string, norms: readonly object[], expected: readonly string[]]>([
  [
    "what fits only with two fields otherwise at once is found",
    [
      own(
        "phone-failed",
        {},
        {
          trigger: {
            type: "contact",
            where: {
              all: [leaf("trigger.status", "equal", "failed"), leaf("trigger.mode", "equal", "telephone")],
            },
          },
        },
      ),
    ],
    [],
  ],
  [
    "a measure that continues another takes two of them (C6)",
    [
      own(
        "continued",
        { bearer: "certified-institution" },
        {
          trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", true) },
        },
      ),
    ],
    [],
  ],
  ["who is in no pilot", [own("no-pilot", { applies: leaf("record.pilot", "equal", "none") })], []],
  [
    "who is in a pilot of a name",
    [own("pilot", { applies: leaf("record.pilot", "equal", "zilverlinde") })],
    [],
  ],
  [
    "a record that the police keep",
    [own("police", { applies: leaf("record.holderKind", "equal", "police") })],
    [],
  ],
  [
    "a term that only older children have is looked at to its end",
    [own("teens", { applies: AGE("greaterThanInclusive", 12), exceptions: [always("everybody")] }, MONTHS)],
    ["exception-swallows-rule exceptions[0]"],
  ],
  [
    "two exceptions that each take everything, so that neither does it alone",
    [own("twice", { exceptions: [always("everybody"), always("everybody-too")] })],
    ["exception-swallows-rule exceptions[0]"],
  ],
  [
    "a recurrence for toddlers alone ends as its measure does",
    [
      own(
        "toddlers",
        { applies: AGE("lessThan", 4), bearer: "certified-institution" },
        {
          kind: "recur",
          during: { from: { type: "measure-start" }, until: { type: "measure-end" }, untilAge: 18 },
          ...{ act: { type: "contact" }, atLeast: 1, every: { months: 1 }, anchor: "calendar" },
        },
      ),
    ],
    [],
  ],
  [
    "acts of different kinds do not take over from one another",
    [
      own("young", { applies: AGE("lessThan", 4) }, assessed("safety-assessment")),
      own("old", { applies: AGE("greaterThanInclusive", 6) }, assessed("investigation-needed")),
    ],
    [],
  ],
  [
    "nor do norms of different bearers",
    [
      own("young", { applies: AGE("lessThan", 4) }),
      own("old", { applies: AGE("greaterThanInclusive", 6), bearer: "police" }),
    ],
    [],
  ],
  [
    "monthly contacts below four and from six: a month is over before it is looked at",
    [
      own("young", { applies: AGE("lessThan", 4), bearer: "certified-institution" }, monthly("calendar")),
      own(
        "middle",
        { applies: AGE("greaterThanInclusive", 6), bearer: "certified-institution" },
        monthly("start"),
      ),
    ],
    ["age-gap applies"],
  ],
  [
    "what ends a span is of its own child (A4)",
    [
      own(
        "span",
        { bearer: "certified-institution" },
        {
          ...monthly("calendar"),
          during: {
            from: { type: "measure-start" },
            until: { type: "measure-end", whom: "case" },
            untilAge: 18,
          },
        },
      ),
    ],
    ["whom-without-effect duty.during.until.whom"],
  ],
  [
    "so is what ends a prohibition",
    [
      own(
        "no-transfer",
        {},
        {
          ...{ kind: "forbid", trigger: { type: "report" }, act: { type: "transfer" } },
          until: { type: "case-closed", whom: "case" },
        },
      ),
    ],
    ["whom-without-effect duty.until.whom"],
  ],
  [
    "fourteen and fifteen are ages of children too",
    [
      own("young", { applies: AGE("lessThan", 14) }),
      own("old", { applies: AGE("greaterThanInclusive", 16) }),
    ],
    ["age-gap applies"],
  ],
  [
    "what is explained to the young and what to the old are two things",
    [
      own("young", { applies: AGE("lessThan", 4) }, explained("procedure")),
      own("old", { applies: AGE("greaterThanInclusive", 6) }, explained("data")),
    ],
    [],
  ],
  [
    "nor do norms after different events take over from one another",
    [
      own("young", { applies: AGE("lessThan", 4) }),
      own("old", { applies: AGE("greaterThanInclusive", 6) }, { trigger: { type: "help-request" } }),
    ],
    [],
  ],
  [
    "nor norms on different acts",
    [
      own("young", { applies: AGE("lessThan", 4) }),
      own("old", { applies: AGE("greaterThanInclusive", 6) }, { act: { type: "assessment" } }),
    ],
    [],
  ],
  [
    "a recurrence that nothing begins",
    [
      own(
        "nobody",
        {
          applies: { all: [AGE("lessThan", 4), AGE("greaterThan", 12)] },
          bearer: "certified-institution",
        },
        monthly("calendar"),
      ),
    ],
    ["never-triggered duty.during.from"],
  ],
])("%s", (_why, norms, expected) => {
  expect(lints(norms, { events: 3, histories: 2500 }).map(({ code, path }) => `${code} ${path}`)).toEqual(
    expected,
  );
});

function explained(topic: string) {
  return { act: { type: "rights-explained", where: leaf("act.topics", "contains", topic) } };
}

function assessed(kind: string) {
  return { act: { type: "assessment", where: leaf("act.kind", "equal", kind) } };
}

function monthly(anchor: string) {
  return {
    kind: "recur",
    during: { from: { type: "measure-start" }, until: { type: "measure-end" }, untilAge: 18 },
    act: { type: "contact" },
    atLeast: 1,
    every: { months: 1 },
    anchor,
  };
}

test("norms of which the one has expired before the other begins cannot be in each other's way", () => {
  const forbids = withDuty(SIGNAL.id, { act: { type: "school-told" }, trigger: { type: "report" } });
  const dated = (through: string, from: string) =>
    lintRuleset(
      loadRuleset({
        ...{ id: "dated", title: TEXT, norms: [forbids, TOLD], sources },
        entries: [
          { norm: SIGNAL.id, through },
          { norm: TOLD.id, from },
        ],
      }),
      BOUND,
    ).map(({ code }) => code);
  expect(dated("2026-12-31", "2027-01-01")).toEqual([]);
  expect(dated("2027-01-01", "2027-01-01")).toEqual(["norms-conflict"]);
});

test("of several entries the one that holds last is looked at, in whatever order they stand (C1)", () => {
  const hours = { norm: TOLD.id, from: "2027-01-01", parameters: { term: { hours: 24 } } };
  const days = { norm: TOLD.id, through: "2026-12-31" };
  for (const entries of [
    [hours, days],
    [days, hours],
  ])
    expect(
      lintRuleset(loadRuleset({ id: "dated", title: TEXT, norms: [TOLD], entries, sources }), BOUND).map(
        ({ code }) => code,
      ),
    ).toEqual(["term-finer-than-trigger"]);
});

/** Enough for each of these, and soon over where nothing is found. */
const BOUND = { events: 2, histories: 2500 };

test.each(TABLE)("%s", (_why, norms, expected) => {
  expect(lints(norms, BOUND).map(({ code, norm: of, path }) => [code, of, path])).toEqual(expected);
});

test("exceptions that do it together alone are named together", () => {
  const [lint] = lints([own("twice", { exceptions: [always("everybody"), always("everybody-too")] })], BOUND);
  expect(lint?.message).toMatch(/^with 'everybody' and 'everybody-too' no case was found/);
});

const FORBIDDEN = withDuty(SIGNAL.id, { act: { type: "school-told" }, trigger: { type: "report" } });
const [YOUNG, OLD] = [
  own("young", { applies: AGE("lessThan", 4) }),
  own("old", { applies: AGE("greaterThanInclusive", 6) }),
];
const BYSTANDER = own("bystander", {}, { trigger: { type: "help-request" } });
test.each<[why: string, norms: readonly object[], only: string, expected: readonly string[]]>([
  ["the norm that asks what another forbids", [TOLD, FORBIDDEN, BYSTANDER], TOLD.id, ["norms-conflict"]],
  ["the norm that forbids it", [TOLD, FORBIDDEN, BYSTANDER], SIGNAL.id, ["norms-conflict"]],
  ["a norm beside them", [TOLD, FORBIDDEN, BYSTANDER], "own/bystander", []],
  ["a norm with a gap beside it", [YOUNG, OLD, BYSTANDER], "own/old", ["age-gap"]],
  ["a norm beside two with a gap between them", [YOUNG, OLD, BYSTANDER], "own/bystander", []],
])("asked of one norm alone: %s", (_why, norms, only, expected) => {
  expect(lints(norms, { ...BOUND, norms: [only] }).map(({ code }) => code)).toEqual(expected);
});

test("lints stand in the order of their norms, what norms are together among them", () => {
  const hours = own("works-by-the-hour", {}, { act: { type: "assessment" }, within: { hours: 24 } });
  const said = lints([hours, YOUNG, OLD], BOUND);
  expect(said.map(({ code, norm: of }) => `${code} ${of}`)).toEqual([
    "age-gap own/old",
    "term-finer-than-trigger own/works-by-the-hour",
  ]);
});

test("an example shows what is said: at four and five neither norm holds, whatever the report", () => {
  const [gap] = lints(
    [
      { ...norm("proposal/every-child-heard"), applies: AGE("lessThan", 4), parameters: talkAlone() },
      { ...SPOKEN, applies: AGE("greaterThanInclusive", 6), parameters: {} },
    ],
    BOUND,
  );
  expect(gap?.message).toContain("at the age of 4, 5");
  expect(gap?.example?.found).toEqual([
    { norm: "proposal/every-child-heard", forbids: false, outcome: "inapplicable" },
    { norm: "veilig-thuis/child-spoken-to", forbids: false, outcome: "inapplicable" },
  ]);
  expect(gap?.example?.record.events.map(({ type }) => type)).toEqual(["report"]);
});

test("a case in which one of two norms is kept, and the other for that reason is not", () => {
  const [conflict] = lints(
    [TOLD, withDuty(SIGNAL.id, { act: { type: "school-told" }, trigger: { type: "report" } })],
    BOUND,
  );
  expect(conflict?.example?.found).toEqual([
    { norm: "handle-with-care/minimal-signal", forbids: true, outcome: "breached" },
    { norm: "proposal/school-told", forbids: false, outcome: "satisfied" },
  ]);
});

test("what was looked for and not found says how far", () => {
  const never = [
    { ...SPOKEN, applies: { all: [AGE("lessThan", 4), AGE("greaterThan", 12)] }, parameters: {} },
  ];
  const [whole] = lints(never, { events: 1 });
  const { histories, events } = whole?.searched ?? { histories: 0, events: 0 };
  expect(events).toBe(1);
  expect(histories).toBeGreaterThan(10);
  expect(whole?.message).toContain(`${histories} invented histories tried, among them all of up to 1 event`);
  // A bound within the first size: no size was tried whole.
  const [cut] = lints(never, { events: 1, histories: 10 });
  expect(cut?.searched).toEqual({ histories: 10, events: 0 });
});

test("a norm that comes into force in a later year is looked at as if it were in force", () => {
  const file = {
    id: "later",
    title: { nl: "Later", en: "Later" },
    norms: [SPOKEN],
    entries: [{ norm: SPOKEN.id, from: "2031-01-01" }],
    sources,
  };
  expect(lintRuleset(loadRuleset(file), BOUND)).toEqual([]);
});

test("of the bundled norms nothing is said but that two count in hours", () => {
  const said = lintRuleset(loadRuleset(rulesets.proposal));
  expect(said.map(({ code, norm: of }) => [code, of])).toEqual([
    ["term-finer-than-trigger", "proposal/school-told"],
    ["term-finer-than-trigger", "proposal/support-at-school"],
  ]);
});

test.each<[string, LintOptions, string]>([
  ["not a number", { events: Number.NaN }, "bad-option events"],
  ["none", { events: 0 }, "bad-option events"],
  ["more than are tried", { events: 7 }, "bad-option events"],
  ["part of an event", { events: 1.5 }, "bad-option events"],
  ["fewer than none", { histories: -1 }, "bad-option histories"],
  ["a misspelt one", Object({ evnts: 1 }), "bad-option "],
  ["a misspelt norm is not a clean one", { norms: ["proposal/disclosure-hear"] }, "unknown-norm norms[0]"],
])("bounds are refused that are none: %s", (_why, options, expected) => {
  const found = faultsOf(() => lintRuleset(EVERY_NORM, options));
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
});
