/** What norms say and likely do not mean: each lint on a bundled norm with one thing otherwise, and none on the bundled ones. */
import { expect, test, vi } from "vitest";
import { type LintOptions, lintRuleset } from "../../src/drafting/lint/lintRuleset.js";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import type { Norm } from "../../src/norm/norm.js";
import { EVERY_NORM } from "../support/caseFiles.js";

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
    [["exception-swallows-rule", "veilig-thuis/child-spoken-to", "exceptions[1]"]],
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

/** Enough for each of these, and soon over where nothing is found. */
const BOUND = { events: 2, histories: 2500 };

test.each(TABLE)("%s", (_why, norms, expected) => {
  expect(lints(norms, BOUND).map(({ code, norm: of, path }) => [code, of, path])).toEqual(expected);
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
    { norm: "proposal/every-child-heard", outcome: "inapplicable" },
    { norm: "veilig-thuis/child-spoken-to", outcome: "inapplicable" },
  ]);
  expect(gap?.example?.record.events.map(({ type }) => type)).toEqual(["report"]);
});

test("a case in which one of two norms is kept, and the other for that reason is not", () => {
  const [conflict] = lints(
    [TOLD, withDuty(SIGNAL.id, { act: { type: "school-told" }, trigger: { type: "report" } })],
    BOUND,
  );
  expect(conflict?.example?.found).toEqual([
    { norm: "handle-with-care/minimal-signal", outcome: "breached" },
    { norm: "proposal/school-told", outcome: "satisfied" },
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
