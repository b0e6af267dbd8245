/** What a document is, and all that is wrong with it: each row a change on a sound one, and the faults it must give. */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { checkDocument, type DocumentLibrary } from "../../src/norm/checkDocument.js";
import { type DocumentKind, documentKind } from "../../src/norm/documentKind.js";
import { Norm } from "../../src/norm/norm.js";
import { buildNorm } from "../support/build.js";

const TITLE = { nl: "T", en: "T" };
const achieve = (parts: object) => ({
  kind: "achieve",
  trigger: { type: "report" },
  act: { type: "contact" },
  within: { weeks: 6 },
  ...parts,
});
const norm = (parts: object = {}) => ({
  ...Object(buildNorm({ id: "drafts/own", duty: achieve({}) })),
  ...parts,
});
const waits = (other: string, id = "drafts/waits") =>
  buildNorm({ id, duty: achieve({ trigger: { actOf: other } }) });

const library = (
  parts: { norms?: readonly unknown[]; rulesets?: Record<string, unknown> } = {},
): DocumentLibrary => ({
  rulesets: { ...rulesets, ...parts.rulesets },
  norms: new Map(
    [...rulesets.proposal.norms, ...(parts.norms ?? [])]
      .map((one) => Norm.parse(one))
      .map((one) => [one.id, one]),
  ),
  sources: {},
});

describe("kinds", () => {
  test.each<[why: string, data: unknown, kind: DocumentKind | null]>([
    ["a record by its format", { format: "vertelrecht.record/1" }, "record"],
    ["a report is no record", { format: "vertelrecht.report/1", record: "r", findings: [] }, null],
    ["nor is a calendar", { format: "vertelrecht.calendar/1", id: "nl" }, null],
    ["nor a summary", { format: "vertelrecht.summary/1", norms: {} }, null],
    ["nor what is compared", { format: "vertelrecht.comparison/1" }, null],
    ["nor a suite", { format: "vertelrecht.conformance/1", cases: [] }, null],
    ["nor a run", { format: "vertelrecht.conformance-report/1", cases: [] }, null],
    ["a record with a slip in its format", { format: "vertelrecht.recrd/1" }, "record"],
    ["a record without one, by what it covers", { id: "r", covers: [], events: [] }, "record"],
    ["a norm by its duty", norm(), "norm"],
    ["worked cases", { norm: "a/b", base: {}, cases: [] }, "cases"],
    ["a profile by its numbers", { id: "p", extends: "nl-2025", numbers: {} }, "profile"],
    ["a ruleset by its entries", { id: "r", entries: [] }, "ruleset"],
    ["an amendment", { id: "r", amend: [] }, "ruleset"],
    ["one that only extends", { id: "r", extends: "proposal" }, "ruleset"],
    ["a typo in the one key that tells", { id: "r", extnds: "proposal" }, "ruleset"],
    ["a typo in a short one", { id: "a/b", dutty: {} }, "norm"],
    ["a key that is merely short too", { id: "x", data: {} }, null],
    ["something else", { name: "x" }, null],
    ["a list", [{ format: "vertelrecht.record/1" }], null],
    ["a text", "duty", null],
    ["nothing", null, null],
  ])("%s", (_why, data, kind) => expect(documentKind(data)).toBe(kind));
});

interface Row {
  readonly why: string;
  readonly kind: Exclude<DocumentKind, "profile">;
  readonly data: unknown;
  readonly library?: DocumentLibrary;
  /** Code and path of each fault, and what its mend must name. */
  readonly faults: readonly (readonly [code: string, path: string, mend?: string])[];
}

const ruleset = (parts: object) => ({ id: "own", title: TITLE, extends: "proposal", ...parts });
const cases = (parts: object) => ({
  norm: "proposal/heard-before-transfer",
  base: { format: "vertelrecht.record/1", holder: "vt", covers: [], children: [], childrenComplete: true },
  cases: [
    {
      id: "one",
      title: TITLE,
      why: TITLE,
      cites: [],
      record: { events: [] },
      moments: [{ asOf: "2026-01-01", expect: {} }],
      ...parts,
    },
  ],
});
const MEASURE = "proposal/contact-during-measure";

const ROWS: readonly Row[] = [
  { why: "a sound norm", kind: "norm", data: norm(), faults: [] },
  {
    why: "a key with a typo, wherever it stands",
    kind: "norm",
    data: norm({
      duty: { ...achieve({}), withinn: 1, trigger: { type: "report", were: {} } },
      sumary: TITLE,
    }),
    faults: [
      ["unknown-key", "duty.trigger.were", "'where'"],
      ["unknown-key", "duty.withinn", "leave it out"],
      ["unknown-key", "sumary", "leave it out"],
    ],
  },
  {
    why: "keys of another form of duty are not offered",
    kind: "norm",
    data: norm({ duty: { ...achieve({}), untill: { type: "transfer" } } }),
    faults: [["unknown-key", "duty.untill", "leave it out"]],
  },
  {
    why: "a norm that waits for the acts of one that is not there",
    kind: "norm",
    data: waits("proposal/heard-before-transfr"),
    faults: [["unknown-norm", "duty.trigger.actOf", "'proposal/heard-before-transfer'"]],
  },
  { why: "and for one that is", kind: "norm", data: waits("proposal/heard-before-transfer"), faults: [] },
  {
    why: "two norms that wait for each other",
    kind: "norm",
    data: waits("drafts/b", "drafts/a"),
    library: library({ norms: [waits("drafts/a", "drafts/b")] }),
    faults: [["cycle", "duty.trigger.actOf"]],
  },
  {
    why: "what is wrong with the norm that it waits for is not its own fault",
    kind: "norm",
    data: waits("drafts/b", "drafts/a"),
    library: library({
      norms: [buildNorm({ id: "drafts/b", parameters: { unused: 1 }, duty: achieve({}) })],
    }),
    faults: [],
  },
  {
    why: "a sound amendment",
    kind: "ruleset",
    data: ruleset({ amend: [{ norm: MEASURE, parameters: { every: { weeks: 6 }, anchor: "start" } }] }),
    faults: [],
  },
  {
    why: "values that do not go together are said once, by the whole",
    kind: "ruleset",
    data: ruleset({ amend: [{ norm: MEASURE, parameters: { every: { weeks: 6 } } }] }),
    faults: [["bad-anchor", `amend[0] (${MEASURE}) duty.every`]],
  },
  {
    why: "values out of range show beside names that are not there",
    kind: "ruleset",
    data: ruleset({
      amend: [
        { norm: "proposal/contact-during-measures", parameters: {} },
        { norm: MEASURE, parameters: { talkFromAge: 99, evry: 1 } },
      ],
    }),
    faults: [
      ["unknown-norm", "amend[0].norm", `'${MEASURE}'`],
      ["parameter-out-of-range", "amend[1].parameters.talkFromAge"],
      ["unknown-parameter", "amend[1].parameters.evry", "every"],
    ],
  },
  {
    why: "each of them once where loading comes that far",
    kind: "ruleset",
    data: ruleset({ amend: [{ norm: MEASURE, parameters: { talkFromAge: 99 } }] }),
    faults: [["parameter-out-of-range", "amend[0].parameters.talkFromAge"]],
  },
  {
    why: "a norm that it holds itself, at its place",
    kind: "ruleset",
    data: ruleset({
      norms: [norm({ sources: [{ source: "nowhere", locator: "1" }] })],
      entries: [{ norm: "drafts/own" }],
    }),
    faults: [["unknown-source", "norms[0].sources[0].source"]],
  },
  {
    why: "a norm that it adds",
    kind: "ruleset",
    data: ruleset({ amend: [{ add: norm({ tier: "statute", id: "proposal/own" }) }] }),
    faults: [["tier-not-allowed", "amend[0].add.tier"]],
  },
  {
    why: "one that it names, without the one for whose acts that waits",
    kind: "ruleset",
    data: ruleset({ extends: "current-law", entries: [{ norm: "drafts/waits" }] }),
    library: library({ norms: [waits("drafts/own"), norm()] }),
    faults: [["unknown-norm", "entries[0] (drafts/waits) duty.trigger.actOf"]],
  },
  {
    why: "a norm that is taken out while another waits for its acts: at the amendment that takes it out",
    kind: "ruleset",
    data: ruleset({ extends: "proposal", amend: [{ norm: "proposal/disclosure-heard", remove: true }] }),
    faults: [["unknown-norm", "amend[0]", "or take 'proposal/disclosure-documented' out as well"]],
  },
  {
    why: "what is wrong with what it extends is not its own fault",
    kind: "ruleset",
    data: ruleset({ extends: "base" }),
    library: library({ rulesets: { base: { id: "base", title: TITLE, entris: [] } } }),
    faults: [],
  },
  {
    why: "two that extend each other",
    kind: "ruleset",
    data: ruleset({ extends: "other" }),
    library: library({ rulesets: { other: { id: "other", title: TITLE, extends: "own" } } }),
    faults: [["cycle", "extends"]],
  },
  {
    why: "two others that do: their fault",
    kind: "ruleset",
    data: ruleset({ extends: "a" }),
    library: library({
      rulesets: { a: { id: "a", title: TITLE, extends: "b" }, b: { id: "b", title: TITLE, extends: "a" } },
    }),
    faults: [],
  },
  {
    why: "a ruleset that extends itself",
    kind: "ruleset",
    data: ruleset({ extends: "own" }),
    faults: [["cycle", "extends"]],
  },
  {
    why: "a key named like a prototype's",
    kind: "ruleset",
    data: JSON.parse('{"id":"own","entries":[],"__proto__":{}}'),
    faults: [["dangerous-key", "__proto__"]],
  },
  {
    why: "a misspelt key beside names that are not there, of a norm",
    kind: "norm",
    data: norm({ titel: TITLE, sources: [{ source: "nowhere", locator: "1" }] }),
    faults: [
      ["unknown-source", "sources[0].source"],
      ["unknown-key", "titel", "leave it out"],
    ],
  },
  {
    why: "the same of an amendment: what is set under a misspelt key is not looked for",
    kind: "ruleset",
    data: ruleset({
      amend: [
        { norm: MEASURE, paramters: { evrey: 1 } },
        { norm: "proposal/contact-during-measures", remove: "no" },
        { norm: MEASURE, parameters: { evry: 1 } },
      ],
    }),
    faults: [
      ["unknown-key", "amend[0].paramters", "'parameters'"],
      ["unknown-norm", "amend[1].norm", `'${MEASURE}'`],
      ["bad-value", "amend[1].remove", "write true"],
      ["unknown-parameter", "amend[2].parameters.evry"],
    ],
  },
  {
    why: "a term that is none hides nothing of another norm, not even a name that it has too",
    kind: "ruleset",
    data: ruleset({
      amend: [
        { norm: "proposal/school-told", parameters: { term: { hours: 0 } } },
        { norm: MEASURE, parameters: { every: { weeks: 6 }, anchor: "calendar" } },
        { norm: "proposal/child-informed", parameters: { term: { days: 3 } } },
      ],
    }),
    faults: [
      ["bad-value", "amend[0].parameters.term.hours"],
      ["bad-anchor", `amend[1] (${MEASURE}) duty.every`],
      ["unknown-parameter", "amend[2].parameters.term"],
    ],
  },
  {
    why: "an amendment that cannot be read: the next has its own place",
    kind: "ruleset",
    data: ruleset({
      amend: [
        { nrm: MEASURE, remove: true },
        { norm: MEASURE, parameters: { evry: 1 } },
      ],
    }),
    faults: [
      ["missing-key", "amend[0].norm"],
      ["unknown-key", "amend[0].nrm", "'norm'"],
      ["unknown-parameter", "amend[1].parameters.evry"],
    ],
  },
  {
    why: "the same of worked cases",
    kind: "cases",
    data: { ...cases({ titel: TITLE, parameters: { talkFrom: 4 } }), norms: [] },
    faults: [
      ["unknown-parameter", "cases[0].parameters.talkFrom"],
      ["unknown-key", "cases[0].titel"],
      ["unknown-key", "norms"],
    ],
  },
  { why: "sound cases", kind: "cases", data: cases({}), faults: [] },
  {
    why: "settings that the norm does not have",
    kind: "cases",
    data: cases({ parameters: { talkFrom: 4 }, exceptions: { danger: true } }),
    faults: [
      ["unknown-parameter", "cases[0].parameters.talkFrom"],
      ["unknown-exception", "cases[0].exceptions.danger"],
    ],
  },
  {
    why: "records that cannot be read: what the base says, and what the case lays over it",
    kind: "cases",
    data: {
      ...cases({ record: { events: [{ id: "e1", type: "reprot", at: "2026-01-01" }], children: 5 } }),
      base: { format: "x" },
    },
    faults: [
      ["bad-value", "base.format"],
      ["missing-key", "base.holder"],
      ["missing-key", "base.covers"],
      ["wrong-type", "cases[0].record.children"],
      ["missing-key", "base.childrenComplete"],
      ["bad-value", "cases[0].record.events[0].type", "'report'"],
    ],
  },
  {
    why: "a moment that is none",
    kind: "cases",
    data: cases({ moments: [{ asOf: "2026-01-01", knownAt: "noon", expect: {} }] }),
    faults: [["bad-time", "cases[0].moments[0].knownAt"]],
  },
  {
    why: "a record with a typo in a key that is not required",
    kind: "record",
    data: {
      ...cases({}).base,
      id: "r",
      events: [{ id: "e", type: "contact", at: "2026-01-01", recordedat: "2026-01-02" }],
    },
    faults: [["unknown-key", "events[0].recordedat", "'recordedAt'"]],
  },
];

test("a record whose ids pass the test of a citizen service number is warned of", () => {
  // 111222333 passes it, 111222334 does not.
  const record = {
    ...cases({}).base,
    id: "r",
    holder: "vt",
    events: [],
    children: [{ id: "111222333" }, { id: "111222334" }],
  };
  const { faults, warnings } = checkDocument(record, "record", library());
  expect(faults).toEqual([]);
  expect(warnings.map(({ code, path }) => [code, path])).toEqual([["looks-like-bsn", "children[0].id"]]);
});

describe("faults", () => {
  test.each(ROWS)("$kind: $why", ({ kind, data, library: around = library({ norms: [norm()] }), faults }) => {
    const found = checkDocument(data, kind, around).faults;
    const sort = (all: readonly (readonly unknown[])[]) => all.map((one) => one.slice(0, 2).join(" ")).sort();
    expect(sort(found.map(({ code, path }) => [code, path]))).toEqual(sort(faults));
    for (const [code, path, mend = ""] of faults) {
      expect(found.find((one) => one.code === code && one.path === path)?.mend).toContain(mend);
    }
  });
});

test.each<
  [
    why: string,
    days: readonly (readonly [from?: string | undefined, through?: string])[],
    warned: readonly number[],
  ]
>([
  ["two that always hold", [[], []], [1]],
  ["the first ends before the second begins", [[undefined, "2026-12-31"], ["2027-01-01"]], []],
  ["the first ends on the day on which the second begins", [[undefined, "2027-01-01"], ["2027-01-01"]], [1]],
  ["the second holds from a day on, and the first for ever", [[], ["2027-01-01"]], [1]],
  ["the later stands first", [["2027-01-01"], [undefined, "2026-12-31"]], []],
  [
    "three, of which the last lies inside the first",
    [["2026-01-01", "2026-12-31"], ["2027-01-01"], ["2026-06-01", "2026-06-30"]],
    [2],
  ],
])("entries of one norm: %s", (_why, days, warned) => {
  const entries = days.map(([from, through]) => ({
    norm: "drafts/own",
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
  }));
  const data = { id: "dated", title: { nl: "Gedateerd", en: "Dated" }, entries };
  const { faults, warnings } = checkDocument(
    data,
    "ruleset",
    library({ norms: [norm({ id: "drafts/own" })] }),
  );
  expect(faults).toEqual([]);
  expect(warnings.map(({ code, path }) => [code, path])).toEqual(
    warned.map((index) => ["overlapping-entries", `entries[${index}]`]),
  );
});
