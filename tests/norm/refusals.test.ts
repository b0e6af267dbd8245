/** What loading a ruleset refuses, with code, place and mend; what an extending ruleset changes; what a digest tells. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type Fault, fault, VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { type LoadOptions, loadRuleset } from "../../src/norm/loadRuleset.js";
import { readDocument } from "../../src/norm/readDocument.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { buildNorm, buildRecord } from "../support/build.js";

type Json = Readonly<Record<string, unknown>>;

/** Codes with which a text that is nested too deep may be refused, closed or not. */
const REFUSED = ["too-deep", "json-syntax", "yaml-syntax", "yaml-not-allowed"];
const ID = "proposal/spoken-to";
const TITLE = { nl: "Proef", en: "Trial" };
const REPORT = { type: "report" };
const CONTACT = { type: "contact" };
const ACHIEVE = { kind: "achieve", trigger: [REPORT], act: [CONTACT], within: { workingDays: 5 } };
const FORBID = { kind: "forbid", trigger: [REPORT], act: [{ type: "contact-waived" }] };
const RECUR = {
  kind: "recur",
  during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
  act: [CONTACT],
  atLeast: 1,
  every: { months: 1 },
  anchor: "calendar",
};

/** A condition on a field of contacts, which are not every norm's trigger. */
const VIDEO_ONLY = { applies: leaf("trigger.mode", "equal", "video") };

describe("a norm is refused:", () => {
  /** `faults`: code and place inside the norm, all of them, in order. `mend`: a part of the first fault's mend. */
  const rows: readonly (readonly [why: string, norm: Json, faults: readonly string[], mend?: string])[] = [
    // facts
    [
      "a fact that does not exist",
      { applies: leaf("trigger.severty", "equal", "limited") },
      ["unknown-fact applies.fact"],
      "'trigger.severity'",
    ],
    [
      "a misspelt fact of an act",
      acting(leaf("act.mod", "equal", "video")),
      ["unknown-fact duty.act[0].where.fact"],
      "'act.mode'",
    ],
    [
      "the same deep inside",
      acting({
        all: [leaf("act.mode", "equal", "video"), { not: { any: [leaf("act.frm", "equal", "play")] } }],
      }),
      ["unknown-fact duty.act[0].where.all[1].not.any[0].fact"],
      "'act.form'",
    ],
    [
      "a fact as value that does not exist",
      { applies: leaf("child.age", "lessThan", { fact: "child.ages" }) },
      ["unknown-fact applies.value.fact"],
      "'child.age'",
    ],
    [
      "a parameter as fact that does not exist",
      { applies: leaf("child.age", "lessThan", { fact: "parameter.untilAge" }) },
      ["unknown-fact applies.value.fact"],
    ],
    [
      "`act` where no event is tested",
      { applies: leaf("act.mode", "equal", "video") },
      ["unknown-fact applies.fact"],
    ],
    [
      "`from` where the term has no start of its own",
      acting(leaf("from.kind", "equal", "safety-assessment")),
      ["unknown-fact duty.act[0].where.fact"],
    ],
    [
      "a field that not every type has",
      {
        duty: {
          ...ACHIEVE,
          act: [{ type: ["contact", "help-start"], where: leaf("act.mode", "equal", "video") }],
        },
      },
      ["unknown-fact duty.act[0].where.fact"],
    ],
    [
      "a name of JavaScript's own",
      { applies: leaf("child.toString", "equal", "x") },
      ["unknown-fact applies.fact"],
    ],
    [
      "in an exception's event",
      {
        exceptions: [
          exception({ event: { type: "contact", where: leaf("act.stats", "equal", "declined") } }),
        ],
      },
      ["unknown-fact exceptions[0].event.where.fact"],
      "'act.status'",
    ],
    [
      "in an exception's condition",
      { exceptions: [exception({ when: leaf("child.aged", "lessThan", 4) })] },
      ["unknown-fact exceptions[0].when.fact"],
      "'child.age'",
    ],
    [
      "in an event that closes the window",
      { duty: { ...ACHIEVE, before: [{ type: "transfer", where: leaf("act.ton", "contains", "lt-01") }] } },
      ["unknown-fact duty.before[0].where.fact"],
      "'act.to'",
    ],
    [
      "in an event that ends a prohibition",
      { duty: { ...FORBID, until: [{ type: "transfer", where: leaf("act.ton", "contains", "lt-01") }] } },
      ["unknown-fact duty.until[0].where.fact"],
      "'act.to'",
    ],
    [
      "in an act that is written without a list",
      { duty: { ...ACHIEVE, act: { type: "contact", where: leaf("act.mod", "equal", "video") } } },
      ["unknown-fact duty.act.where.fact"],
      "'act.mode'",
    ],
    [
      "in one of all acts",
      {
        duty: {
          ...ACHIEVE,
          act: { allOf: [CONTACT, { type: "advice", where: leaf("act.too", "contains", "child") }] },
        },
      },
      ["unknown-fact duty.act.allOf[1].where.fact"],
      "'act.to'",
    ],
    [
      "in the later of two triggers",
      {
        duty: {
          ...ACHIEVE,
          trigger: {
            latestOf: [
              { type: "measure-start", where: leaf("trigger.knd", "equal", "probation") },
              { type: "measure-notified" },
            ],
          },
        },
      },
      ["unknown-fact duty.trigger.latestOf[0].where.fact"],
      "'trigger.kind'",
    ],
    // operators
    [
      "a word is not less than another",
      { applies: leaf("trigger.severity", "lessThan", "limited") },
      ["wrong-operator applies.operator"],
      "equal",
    ],
    [
      "a list is not equal",
      { applies: leaf("trigger.concern", "equal", "neglect") },
      ["wrong-operator applies.operator"],
      "contains",
    ],
    [
      "a number contains nothing",
      { applies: leaf("child.age", "contains", 4) },
      ["wrong-operator applies.operator"],
      "lessThan",
    ],
    [
      "yes or no is not in a list",
      { applies: leaf("trigger.acute", "in", [true]) },
      ["wrong-operator applies.operator"],
      "equal",
    ],
    [
      "an operator that does not exist",
      { applies: leaf("child.age", "lesThan", 4) },
      ["bad-value applies.operator"],
      "'lessThan'",
    ],
    // types of values
    [
      "a number for a word",
      acting(leaf("act.mode", "equal", 5)),
      ["wrong-operator duty.act[0].where.value"],
      "text",
    ],
    [
      "a word for a number",
      { applies: leaf("child.age", "lessThan", "12") },
      ["wrong-operator applies.value"],
      "number",
    ],
    [
      "a word for yes or no",
      { applies: leaf("trigger.acute", "equal", "true") },
      ["wrong-operator applies.value"],
      "boolean",
    ],
    [
      "one word where a list is asked",
      acting(leaf("act.mode", "in", "video")),
      ["wrong-operator duty.act[0].where.value"],
      "list",
    ],
    [
      "a list where one word is asked",
      acting(leaf("act.mode", "equal", ["video"])),
      ["wrong-operator duty.act[0].where.value"],
      "one text",
    ],
    [
      "a number in a list of words",
      acting(leaf("act.mode", "in", ["video", 5])),
      ["wrong-operator duty.act[0].where.value"],
      "text",
    ],
    [
      "in a fact that is no list",
      {
        parameters: { mode: parameter("video") },
        ...acting(leaf("act.mode", "in", { fact: "parameter.mode" })),
      },
      ["wrong-operator duty.act[0].where.value"],
      "list",
    ],
    [
      "a fact of another type",
      { applies: leaf("child.age", "lessThan", { fact: "trigger.severity" }) },
      ["wrong-operator applies.value"],
      "number",
    ],
    ["null as a value", { applies: leaf("trigger.severity", "equal", null) }, ["wrong-type applies.value"]],
    // closed lists
    [
      "a mode that there is not",
      acting(leaf("act.mode", "equal", "face-to-fase")),
      ["bad-value duty.act[0].where.value"],
      "'face-to-face'",
    ],
    [
      "one of a list that there is not",
      acting(leaf("act.mode", "in", ["video", "telefone"])),
      ["bad-value duty.act[0].where.value"],
      "'telephone'",
    ],
    [
      "a kind of organisation that there is not",
      { applies: leaf("trigger.toKind", "contains", "veilig-thuys") },
      ["bad-value applies.value"],
      "'veilig-thuis'",
    ],
    [
      "an event type that there is not",
      { duty: { ...ACHIEVE, act: [{ type: "contct" }] } },
      ["bad-value duty.act[0].type"],
      "'contact'",
    ],
    [
      "a bearer that there is not",
      { bearer: "certified-instituton" },
      ["bad-value bearer"],
      "'certified-institution'",
    ],
    ["a tier that there is not", { tier: "statutes" }, ["bad-value tier"], "'statute'"],
    // grammar
    ["an empty `all`", { applies: { all: [] } }, ["bad-condition applies.all"]],
    ["an empty `any`", { applies: { any: [] } }, ["bad-condition applies.any"]],
    [
      "an empty `any` inside",
      acting({ all: [leaf("act.mode", "equal", "video"), { any: [] }] }),
      ["bad-condition duty.act[0].where.all[1].any"],
    ],
    ["a leaf without operator and value", { applies: { fact: "child.age" } }, ["bad-condition applies"]],
    [
      "a misspelt key of a leaf",
      { applies: { ...leaf("child.age", "lessThan", 12), path: "$.age" } },
      ["unknown-key applies.path"],
    ],
    ["a misspelt key of a duty", { duty: { ...ACHIEVE, extention: "none" } }, ["unknown-key duty.extention"]],
    [
      "a duty without term",
      { duty: { kind: "achieve", trigger: [REPORT], act: [CONTACT] } },
      ["missing-key duty.within"],
    ],
    [
      "a kind of duty that there is not",
      { duty: { ...ACHIEVE, kind: "acheive" } },
      ["bad-value duty.kind"],
      "'achieve'",
    ],
    ["1001 nodes of conditions", { applies: { all: many(1000) } }, ["too-many-conditions "]],
    [
      "1001 nodes in two conditions",
      { applies: { all: many(499) }, ...acting({ all: many(500) }) },
      ["too-many-conditions "],
    ],
    // parameters
    [
      "a parameter that nothing uses",
      { parameters: { term: parameter({ days: 5 }) } },
      ["unused-parameter parameters.term"],
    ],
    [
      "a duty with a parameter that is not there",
      { duty: { ...ACHIEVE, within: { parameter: "term" } } },
      ["unknown-parameter duty.within"],
    ],
    [
      "the same with one of nearly that name",
      { parameters: { term: parameter({ days: 5 }) }, duty: { ...ACHIEVE, within: { parameter: "trem" } } },
      ["unused-parameter parameters.term", "unknown-parameter duty.within"],
    ],
    [
      "a value below its range",
      termed({ value: 3, range: [4, 12] }),
      ["parameter-out-of-range parameters.age.value"],
      "between",
    ],
    [
      "a value above its range",
      termed({ value: 13, range: [4, 12] }),
      ["parameter-out-of-range parameters.age.value"],
      "between",
    ],
    [
      "a value outside its choices",
      again({ value: "always", oneOf: ["each", "while-closed"] }),
      ["parameter-out-of-range parameters.again.value"],
      "while-closed",
    ],
    ["an assumption without why", termed({ why: undefined }), ["missing-key parameters.age.why"]],
    [
      "an assumption without why, in an exception",
      { exceptions: [exception({ when: leaf("child.age", "lessThan", 4), basis: "assumption" })] },
      ["missing-key exceptions[0].why"],
    ],
    [
      "a number that is none",
      termed({ value: Number.POSITIVE_INFINITY }),
      ["wrong-type parameters.age.value"],
    ],
    // sources and tiers
    [
      "a source that is not registered",
      { sources: [{ source: "jeugdwett", locator: "art. 4.1.3" }] },
      ["unknown-source sources[0].source"],
      "'jeugdwet'",
    ],
    [
      "the same in an exception",
      {
        exceptions: [
          exception({
            when: leaf("child.age", "lessThan", 4),
            sources: [{ source: "crcc", locator: "art. 12" }],
          }),
        ],
      },
      ["unknown-source exceptions[0].sources[0].source"],
      "'crc'",
    ],
    ["no source at all", { sources: [] }, ["bad-value sources"]],
    ["a proposal in the family of a statute", { id: "jeugdwet/spoken-to" }, ["tier-not-allowed tier"]],
    [
      "a standard in the family of a statute",
      { id: "wmo/spoken-to", tier: "field-standard" },
      ["tier-not-allowed tier"],
    ],
    ["a statute among the proposals", { tier: "statute" }, ["tier-not-allowed tier"]],
    ["an id without family", { id: "spoken-to" }, ["bad-id id", "bad-id entries[0].norm"]],
    // exceptions
    [
      "an exception with event and condition",
      { exceptions: [exception({ event: CONTACT, when: leaf("child.age", "lessThan", 4) })] },
      ["bad-duty exceptions[0]"],
      "'event' or 'when'",
    ],
    [
      "an exception with neither",
      { exceptions: [exception({})] },
      ["bad-duty exceptions[0]"],
      "'event' or 'when'",
    ],
    [
      "an exception while the start is awaited, of a term that starts with the trigger",
      { duty: ACHIEVE, exceptions: [exception({ event: CONTACT, onlyWhileAwaited: true })] },
      ["bad-duty exceptions[0].onlyWhileAwaited"],
      "'from'",
    ],
    [
      "an exception while the start is awaited, of a start before the trigger",
      {
        duty: { ...ACHIEVE, from: { ...REPORT, pick: "before" } },
        exceptions: [exception({ event: CONTACT, onlyWhileAwaited: true })],
      },
      ["bad-duty exceptions[0].onlyWhileAwaited"],
      "'from'",
    ],
    [
      "an exception while the start is awaited, of a span",
      { duty: RECUR, exceptions: [exception({ event: CONTACT, onlyWhileAwaited: true })] },
      ["bad-duty exceptions[0].onlyWhileAwaited"],
      "'from'",
    ],
    [
      "a condition while the start is awaited",
      {
        duty: { ...ACHIEVE, from: CONTACT },
        exceptions: [exception({ when: leaf("child.age", "lessThan", 4), onlyWhileAwaited: true })],
      },
      ["bad-duty exceptions[0].onlyWhileAwaited"],
    ],
    [
      "an exception while the start of no term is awaited",
      {
        duty: { ...ACHIEVE, from: CONTACT, within: "none-stated" },
        exceptions: [exception({ event: CONTACT, onlyWhileAwaited: true })],
      },
      ["bad-duty duty.within"],
      "state a term",
    ],
    [
      "two exceptions of one id",
      { exceptions: [exception({ event: CONTACT }), exception({ event: CONTACT })] },
      ["duplicate-id exceptions[1].id"],
    ],
    // duties
    [
      "the later of two events without a common key",
      { duty: { ...ACHIEVE, trigger: { latestOf: [REPORT, { type: "measure-start" }] } } },
      ["bad-duty duty.trigger.latestOf"],
    ],
    [
      "the later of a measure and a placement",
      {
        duty: { ...ACHIEVE, trigger: { latestOf: [{ type: "placement-start" }, { type: "measure-start" }] } },
      },
      ["bad-duty duty.trigger.latestOf"],
    ],
    [
      "a span without a key",
      { duty: { ...RECUR, during: { from: REPORT, until: { type: "case-closed" } } } },
      ["bad-duty duty.during"],
    ],
    [
      "a span whose start and end have another key",
      { duty: { ...RECUR, during: { from: { type: "measure-start" }, until: { type: "placement-end" } } } },
      ["bad-duty duty.during"],
    ],
    [
      "five months on the calendar",
      { duty: { ...RECUR, every: { months: 5 } } },
      ["bad-anchor duty.every"],
      "'start'",
    ],
    [
      "two weeks on the calendar",
      { duty: { ...RECUR, every: { weeks: 2 } } },
      ["bad-anchor duty.every"],
      "such a unit",
    ],
    ["two years on the calendar", { duty: { ...RECUR, every: { years: 2 } } }, ["bad-anchor duty.every"]],
    ["thirty days on the calendar", { duty: { ...RECUR, every: { days: 30 } } }, ["bad-anchor duty.every"]],
    [
      "an act every 48 hours",
      { duty: { ...RECUR, every: { hours: 48 }, anchor: "start" } },
      ["bad-term duty.every"],
    ],
    [
      "an act every five working days",
      { duty: { ...RECUR, every: { workingDays: 5 }, anchor: "last-act" } },
      ["bad-term duty.every"],
    ],
    [
      "an anchor that there is not",
      { parameters: { anchor: parameter("birthday") }, duty: { ...RECUR, anchor: { parameter: "anchor" } } },
      ["bad-anchor duty.anchor"],
    ],
    [
      "a word as a term",
      { parameters: { term: parameter("soon") }, duty: { ...ACHIEVE, within: { parameter: "term" } } },
      ["bad-term duty.within"],
    ],
    [
      "a number as a term",
      { parameters: { term: parameter(5) }, duty: { ...ACHIEVE, within: { parameter: "term" } } },
      ["bad-term duty.within"],
    ],
    [
      "days that hours extend",
      { duty: { ...ACHIEVE, within: { days: 5 }, extendable: { hours: 48 } } },
      ["bad-term duty.extendable"],
      "hours by hours",
    ],
    [
      "hours that days extend",
      { duty: { ...ACHIEVE, within: { hours: 48 }, extendable: { days: 2 } } },
      ["bad-term duty.extendable"],
      "hours by hours",
    ],
    [
      "a term that is not stated, extended",
      { duty: { ...ACHIEVE, within: "none-stated", extendable: { weeks: 2 } } },
      ["bad-term duty.extendable"],
    ],
    [
      "the later of two terms, extended by days",
      {
        duty: {
          ...ACHIEVE,
          within: { laterOf: [{ days: 2 }, { workingDays: 1 }] },
          extendable: { days: 1 },
        },
      },
      ["bad-term duty.extendable"],
    ],
    [
      "days that school days extend",
      { duty: { ...ACHIEVE, within: { days: 5 }, extendable: { schoolDays: 1 } } },
      ["bad-term duty.extendable"],
    ],
    [
      "the later of two terms, extended",
      {
        duty: {
          ...ACHIEVE,
          within: { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
          extendable: { hours: 24 },
        },
      },
      ["bad-term duty.extendable"],
    ],
    // chains
    [
      "the act of a norm that is not there",
      { duty: { ...ACHIEVE, trigger: { actOf: "proposal/spoken-two" } } },
      [`unknown-norm duty.trigger.actOf`],
      "'proposal/spoken-to'",
    ],
    ["its own act", { duty: { ...ACHIEVE, trigger: { actOf: ID } } }, ["cycle duty.trigger.actOf"]],
    // several at once
    [
      "all faults of a norm at once",
      {
        ...termed({ why: undefined }),
        sources: [{ source: "wet", locator: "1" }],
        duty: { ...FORBID, act: [{ type: "advice", where: leaf("act.to", "equal", "child") }] },
        exceptions: [exception({})],
      },
      [
        "unknown-source sources[0].source",
        "missing-key parameters.age.why",
        "wrong-operator duty.act[0].where.operator",
        "bad-duty exceptions[0]",
      ],
    ],
    [
      "of a filled-in duty too, though the norm itself has faults",
      {
        parameters: { times: { ...parameter(1.5), range: [1, 4] }, spare: parameter(3) },
        duty: { ...RECUR, atLeast: { parameter: "times" }, every: { hours: 3 } },
      },
      ["unused-parameter parameters.spare", "bad-duty duty.atLeast", "bad-term duty.every"],
    ],
    [
      "how many times, which is a number that is not whole",
      { parameters: { times: parameter(1.5) }, duty: { ...RECUR, atLeast: { parameter: "times" } } },
      ["bad-duty duty.atLeast"],
      "a whole number of 1 to 1000",
    ],
    // faults of shape hide none of the others, and make none
    [
      "a misspelt key, and what else is wrong",
      { titel: TITLE, sources: [{ source: "wet", locator: "1" }], applies: leaf("child.aeg", "lessThan", 4) },
      ["unknown-source sources[0].source", "unknown-key titel", "unknown-fact applies.fact"],
    ],
    [
      "a term of no unit, and what else is wrong in the duty",
      {
        duty: {
          ...ACHIEVE,
          within: { fortnights: 1 },
          act: [{ type: "contact", where: leaf("act.mod", "equal", "video") }],
        },
      },
      ["unknown-fact duty.act[0].where.fact", "bad-term duty.within"],
    ],
    [
      "a citation that cannot be read: the next one has its own place",
      {
        sources: [
          { sourc: "wmo", locator: "1" },
          { source: "wet", locator: "1" },
        ],
      },
      ["missing-key sources[0].source", "unknown-key sources[0].sourc", "unknown-source sources[1].source"],
    ],
    [
      "a parameter that cannot be read is there all the same",
      { ...termed({ basis: "guess" }), duty: { ...ACHIEVE, within: { parameter: "term" } } },
      ["bad-value parameters.age.basis", "unknown-parameter duty.within"],
    ],
    ["a parameter without a value too", termed({ value: undefined }), ["missing-key parameters.age.value"]],
    [
      "what a condition that cannot be read may use is not called unused",
      { ...termed({}), applies: { fact: "child.age", operator: "under", value: { fact: "parameter.age" } } },
      ["bad-value applies.operator"],
    ],
    [
      "an exception whose event cannot be read has one",
      { exceptions: [{ ...exception({}), event: { typ: "contact-waived" } }] },
      ["missing-key exceptions[0].event.type", "unknown-key exceptions[0].event.typ"],
    ],
    [
      "a term in words: the parameter that was meant is not called unused, nor the lengthening a fault",
      { ...termed({}), applies: undefined, duty: { ...ACHIEVE, within: "5 days", extendable: { days: 5 } } },
      ["bad-term duty.within"],
    ],
    [
      "an anchor that is none is not held against the length of the unit",
      { duty: { ...RECUR, every: { days: 10 }, anchor: "strt" } },
      ["bad-value duty.anchor"],
    ],
    [
      "choices that cannot all be read are not held against the value",
      {
        parameters: { again: { ...parameter("each"), oneOf: ["eahc", 5] } },
        duty: { ...ACHIEVE, again: { parameter: "again" } },
      },
      ["wrong-type parameters.again.oneOf[1]"],
    ],
    [
      "an unknown key that may be a name stands there in short, and hides nothing",
      { Extra: 1, sources: [{ source: "wet", locator: "1" }] },
      ["unknown-key …", "unknown-source sources[0].source"],
    ],
    [
      "a tier that is none, of a norm among the law",
      { id: "wmo/spoken-to", tier: "law", sources: [{ source: "wet", locator: "1" }] },
      ["bad-value tier", "unknown-source sources[0].source"],
    ],
  ];

  test.each(rows.map((row) => [row[0], row] as const))("%s", (_why, [, changes, faults, mend = ""]) => {
    const id = String(changes.id ?? ID);
    const found = faultsOf({ norms: [norm(changes)], entries: [{ norm: id }] });
    const places = found.map(({ code, path }) => `${code} ${path.replace(/^norms\[0\]\.?/, "")}`);
    expect(places).toEqual(faults);
    expect(found[0]?.mend).toContain(mend);
    for (const { message, mend: written } of found) expect([message, written]).not.toContain("");
  });

  test("what stands in for one norm is not changed by another", () => {
    const strange = {
      summary: 5,
      parameters: { age: { ...parameter(8), title: { value: 5 }, label: null } },
    };
    const loads = [strange, { title: 5 }, { title: 5, summary: { nl: "x" } }].map((changes) =>
      placesOf(faultsOf({ norms: [norm(changes)], entries: [{ norm: ID }] })),
    );
    expect(loads.slice(1)).toEqual([
      ["wrong-type norms[0].title"],
      ["wrong-type norms[0].title", "missing-key norms[0].summary.en"],
    ]);
  });

  test("a condition that is wrong fifty levels down is refused", () => {
    let deep: unknown = { fact: 1 };
    for (let level = 0; level < 50; level++) deep = { not: deep };
    const [found] = faultsOf({ norms: [norm({ applies: deep })], entries: [{ norm: ID }] });
    expect(found?.path).toMatch(/^norms\[0\]\.applies(\.not){50}/);
  });

  test("norms that wait for each other's acts", () => {
    const norms = [
      norm({ id: "proposal/heard", duty: { ...ACHIEVE, trigger: { actOf: "proposal/written" } } }),
      norm({ id: "proposal/written", duty: { ...ACHIEVE, trigger: { actOf: "proposal/heard" } } }),
    ];
    const entries = [{ norm: "proposal/heard" }, { norm: "proposal/written" }];
    expect(placesOf(faultsOf({ norms, entries }))).toEqual([
      "cycle norms[0].duty.trigger.actOf",
      "cycle norms[1].duty.trigger.actOf",
    ]);
  });
});

describe("a norm is accepted, though it comes near a refusal:", () => {
  const rows: readonly (readonly [why: string, norm: Json])[] = [
    ["the norm that all these rows change", {}],
    ["1000 nodes of conditions", { applies: { all: many(999) } }],
    ["`act` in the condition on an act", acting(leaf("act.mode", "equal", "video"))],
    ["`other`, which every closed list has", acting(leaf("act.mode", "equal", "other"))],
    [
      "a list of parameters as the value of `in`",
      {
        parameters: { modes: parameter(["video"]) },
        ...acting(leaf("act.mode", "in", { fact: "parameter.modes" })),
      },
    ],
    [
      "`from` where the term has a start of its own",
      {
        duty: {
          ...ACHIEVE,
          from: { type: "assessment", where: leaf("from.kind", "equal", "safety-assessment") },
        },
      },
    ],
    [
      "a field that every type has",
      {
        duty: {
          ...ACHIEVE,
          act: [{ type: ["contact", "help-start"], where: leaf("act.byKind", "equal", "health") }],
        },
      },
    ],
    ["a value on the lower bound", termed({ value: 4, range: [4, 12] })],
    ["a value on bounds that are one", termed({ value: 12, range: [12, 12] })],
    ["a value on the upper bound", termed({ value: 12, range: [4, 12] })],
    ["a value with a source needs no why", termed({ basis: "source", why: undefined })],
    [
      "`professionals` is used by `individual`",
      { parameters: { professionals: parameter(1) }, ...acting(leaf("act.individual", "equal", true)) },
    ],
    ["a proposal in a family of its own", { id: "drafts/spoken-to" }],
    ["a standard in the family of Veilig Thuis", { id: "veilig-thuis/spoken-to", tier: "field-standard" }],
    ["an order in council among the law", { id: "jeugdwet/spoken-to", tier: "order-in-council" }],
    [
      "the later of two events of a measure",
      {
        duty: {
          ...ACHIEVE,
          trigger: { latestOf: [{ type: "measure-start" }, { type: "measure-notified" }] },
        },
      },
    ],
    ["five months from the start", { duty: { ...RECUR, every: { months: 5 }, anchor: "start" } }],
    ...[1, 2, 3, 4, 6, 12].map(
      (months) => [`${months} months on the calendar`, { duty: { ...RECUR, every: { months } } }] as const,
    ),
    ["a year on the calendar", { duty: { ...RECUR, every: { years: 1 } } }],
    ["a week on the calendar", { duty: { ...RECUR, every: { weeks: 1 } } }],
    ["hours that hours extend", { duty: { ...ACHIEVE, within: { hours: 48 }, extendable: { hours: 24 } } }],
    ["weeks that days extend", { duty: { ...ACHIEVE, within: { weeks: 6 }, extendable: { days: 3 } } }],
  ];

  test.each(rows)("%s", (_why, changes) => {
    const id = String(changes.id ?? ID);
    expect(faultsOf({ norms: [norm(changes)], entries: [{ norm: id }] })).toEqual([]);
  });
});

describe("a ruleset is refused:", () => {
  const base = file({
    id: "base",
    norms: [termNorm(), norm({ id: "proposal/written", duty: { ...ACHIEVE, trigger: { actOf: ID } } })],
    entries: [{ norm: ID }, { norm: "proposal/written" }],
  });
  const from = {
    base,
    circle: file({ id: "circle", extends: "round" }),
    round: file({ id: "round", extends: "circle" }),
    broken: file({ id: "broken", entries: [{ nrm: ID }] }),
    faulty: file({
      id: "faulty",
      norms: [
        norm({
          id: "drafts/heard",
          exceptions: [exception({})],
          applies: leaf("child.aeg", "lessThan", 4),
        }),
      ],
      entries: [{ norm: "drafts/heard" }],
    }),
    adding: file({
      id: "adding",
      amend: [{ add: norm({ id: "drafts/heard", applies: leaf("child.aeg", "lessThan", 4) }) }],
    }),
  };
  const rows: readonly (readonly [why: string, ruleset: Json, faults: readonly string[], mend?: string])[] = [
    ["no id", { id: undefined, extends: "base" }, ["missing-key id"]],
    ["no title", { title: undefined, extends: "base" }, ["missing-key title"]],
    ["a title in one language", { title: { nl: "Proef" }, extends: "base" }, ["missing-key title.en"]],
    ["an id with a capital", { id: "Trial", extends: "base" }, ["bad-id id"]],
    ["an id with a capital, and nothing in force", { id: "Trial" }, ["missing-key entries", "bad-id id"]],
    ["a key that does not exist, and may be the one that is missed", { entrys: [] }, ["unknown-key entrys"]],
    [
      "a key of an entry that does not exist",
      { entries: [{ norm: ID, form: "2026-01-01" }] },
      ["unknown-key entries[0].form"],
    ],
    [
      "a key of an amendment that does not exist",
      { extends: "base", amend: [{ norm: ID, parametres: {} }] },
      ["unknown-key amend[0].parametres"],
    ],
    ["a list where an object is asked", { entries: {} }, ["wrong-type entries"]],
    ["a ruleset that is not there", { extends: "bass" }, ["unknown-ruleset extends"], "'base'"],
    ["a circle", { extends: "circle" }, ["cycle (circle) extends"]],
    [
      "a fault in what it extends",
      { extends: "broken" },
      ["missing-key (broken) entries[0].norm", "unknown-key (broken) entries[0].nrm"],
    ],
    [
      "a norm in an entry that is not there",
      { entries: [{ norm: "proposal/spoken-two" }] },
      ["unknown-norm entries[0].norm"],
      "'proposal/spoken-to'",
    ],
    [
      "a norm in an amendment that is not there",
      { extends: "base", amend: [{ norm: "proposal/spoken-two", remove: true }] },
      ["unknown-norm amend[0].norm"],
      "'proposal/spoken-to'",
    ],
    [
      "a removal with the yes of older YAML",
      { extends: "base", amend: [{ norm: ID, remove: "yes" }] },
      ["bad-value amend[0].remove"],
      "write true",
    ],
    [
      "an undefined removal is none: what is set for the norm is looked at",
      { extends: "base", amend: [{ norm: ID, remove: undefined, parameters: { trm: { weeks: 1 } } }] },
      ["unknown-parameter amend[0] (proposal/spoken-to) parameters.trm"],
    ],
    [
      "a norm to be amended that is known but not in force",
      { amend: [{ norm: ID, remove: true }] },
      ["unknown-norm amend[0].norm"],
    ],
    [
      "a norm that is amended after it was removed",
      {
        extends: "base",
        amend: [
          { norm: "proposal/written", remove: true },
          { norm: "proposal/written", exceptions: {} },
        ],
      },
      ["unknown-norm amend[1].norm"],
    ],
    [
      "one parameter set twice, once to the same and once to another value",
      {
        extends: "base",
        amend: [
          { norm: ID, parameters: { age: 8 } },
          { norm: ID, parameters: { age: 8 } },
          { norm: ID, parameters: { age: 10 } },
        ],
      },
      ["duplicate-norm amend[1].parameters.age", "duplicate-norm amend[2].parameters.age"],
    ],
    [
      "an exception switched on and off again",
      {
        extends: "base",
        amend: [
          { norm: ID, exceptions: { "child-declines": true } },
          { norm: ID, exceptions: { "child-declines": false } },
        ],
      },
      ["duplicate-norm amend[1].exceptions.child-declines"],
    ],
    [
      "a norm changed and then removed",
      {
        extends: "base",
        amend: [
          { norm: "proposal/written", exceptions: { "child-declines": true } },
          { norm: "proposal/written", remove: true },
        ],
      },
      ["duplicate-norm amend[1].remove"],
    ],
    [
      "a norm removed twice: the second finds none",
      {
        extends: "base",
        amend: [
          { norm: "proposal/written", remove: true },
          { norm: "proposal/written", remove: true },
        ],
      },
      ["unknown-norm amend[1].norm"],
    ],
    [
      "a norm removed on whose act another waits",
      { extends: "base", amend: [{ norm: ID, remove: true }] },
      ["unknown-norm (proposal/written) duty.trigger.actOf"],
    ],
    [
      "a norm added that is there",
      { extends: "base", amend: [{ add: termNorm() }] },
      ["duplicate-norm amend[0].add.id"],
    ],
    [
      "one norm added twice",
      { amend: [{ add: norm({ id: "drafts/heard" }) }, { add: norm({ id: "drafts/heard" }) }] },
      ["duplicate-norm amend[1].add.id"],
    ],
    [
      "two norms of one id",
      { norms: [norm({ id: "drafts/heard" }), norm({ id: "drafts/heard", duty: FORBID })] },
      ["duplicate-norm norms[1].id"],
    ],
    [
      "a fault in a norm that is added",
      { amend: [{ add: norm({ id: "drafts/heard", applies: leaf("child.aeg", "lessThan", 4) }) }] },
      ["unknown-fact amend[0].add.applies.fact"],
      "'child.age'",
    ],
    [
      "an exception that is not there, in an amendment",
      { extends: "base", amend: [{ norm: ID, exceptions: { "child-decline": true } }] },
      [`unknown-exception amend[0] (${ID}) exceptions.child-decline`],
      "child-declines",
    ],
    [
      "an exception that is not there, in an entry",
      { entries: [{ norm: ID, exceptions: { other: true } }] },
      [`unknown-exception entries[0] (${ID}) exceptions.other`],
      "child-declines",
    ],
    [
      "a parameter that is not there, in an entry",
      { entries: [{ norm: ID, parameters: { trem: { days: 5 } } }] },
      [`unknown-parameter entries[0] (${ID}) parameters.trem`],
      "term",
    ],
    [
      "a parameter that is not there, in an amendment",
      { extends: "base", amend: [{ norm: ID, parameters: { toString: 5 } }] },
      [`unknown-parameter amend[0] (${ID}) parameters.toString`],
      "term",
    ],
    [
      "a parameter out of range, in an entry",
      { entries: [{ norm: ID, parameters: { age: 13 } }] },
      [`parameter-out-of-range entries[0] (${ID}) parameters.age`],
    ],
    [
      "a parameter out of range, in an amendment",
      { extends: "base", amend: [{ norm: ID, parameters: { age: 3 } }] },
      [`parameter-out-of-range amend[0] (${ID}) parameters.age`],
    ],
    [
      "none of the choices",
      { entries: [{ norm: ID, parameters: { again: "always" } }] },
      [`parameter-out-of-range entries[0] (${ID}) parameters.again`],
      "while-closed",
    ],
    [
      "a word for a number",
      { entries: [{ norm: ID, parameters: { age: "12" } }] },
      [`wrong-type entries[0] (${ID}) parameters.age`],
    ],
    [
      "a number for a term",
      { entries: [{ norm: ID, parameters: { term: 5 } }] },
      [`wrong-type entries[0] (${ID}) parameters.term`],
    ],
    [
      "a list for a term",
      { entries: [{ norm: ID, parameters: { term: [5] } }] },
      [`wrong-type entries[0] (${ID}) parameters.term`],
    ],
    [
      "an entry that ends before it begins",
      { entries: [{ norm: ID, from: "2026-07-01", through: "2026-06-30" }] },
      ["bad-interval entries[0].through"],
    ],
    [
      "a norm added that ends before it begins",
      { amend: [{ add: norm({ id: "drafts/heard" }), from: "2026-07-01", through: "2026-06-30" }] },
      ["bad-interval amend[0].through"],
    ],
    [
      "a day that there is not",
      { entries: [{ norm: ID, from: "2026-02-30" }] },
      ["bad-time entries[0].from"],
      "2026-01-05",
    ],
    [
      "an instant where a day is asked",
      { entries: [{ norm: ID, from: "2026-01-01T00:00:00+01:00" }] },
      ["bad-time entries[0].from"],
    ],
    [
      "a day of a year that is not read, before",
      { entries: [{ norm: ID, from: "1899-12-31" }] },
      ["time-out-of-range entries[0].from"],
      "between 1900 and 2199",
    ],
    [
      "a day of a year that is not read, after",
      { entries: [{ norm: ID, through: "2200-01-01" }] },
      ["time-out-of-range entries[0].through"],
    ],
    [
      "the same for a norm that is added",
      { amend: [{ add: norm({ id: "drafts/heard" }), from: "2026-02-30", through: "9999-12-31" }] },
      ["bad-time amend[0].from", "time-out-of-range amend[0].through"],
    ],
    [
      "two faults in two entries",
      { entries: [{ norm: "proposal/a" }, { norm: ID, from: "2026-07-01", through: "2026-06-30" }] },
      ["unknown-norm entries[0].norm", "bad-interval entries[1].through"],
    ],
    [
      "faults of shape and of content, of the file and of its norms, in the order of the file",
      {
        amend: [{ add: norm({ id: "drafts/heard", applies: leaf("child.aeg", "lessThan", 4) }) }],
        norms: [
          norm({ id: "drafts/a", sources: [{ source: "crcc", locator: "art. 12" }] }),
          norm({ id: "drafts/b", tier: "statutes", applies: leaf("child.aeg", "lessThan", 4) }),
          norm({ id: "drafts/c", parameters: { age: parameter(8) } }),
          norm({ id: "drafts/d", duty: { ...ACHIEVE, trigger: { actOf: "drafts/b" } }, ...VIDEO_ONLY }),
          norm({ id: "drafts/e", duty: { ...ACHIEVE, trigger: { actOf: "drafts/a" } }, ...VIDEO_ONLY }),
          norm({ id: "drafts/f", sources: [{ source: "own", locator: "1" }] }),
          norm({ id: "drafts/g", duty: { ...ACHIEVE, trigger: { actOf: ID } }, ...VIDEO_ONLY }),
        ],
        entrys: [],
        sources: { own: { title: { nl: "Eigen" } } },
      },
      [
        "unknown-fact amend[0].add.applies.fact",
        "unknown-source norms[0].sources[0].source",
        "bad-value norms[1].tier",
        "unknown-fact norms[1].applies.fact",
        "unused-parameter norms[2].parameters.age",
        "unknown-key entrys",
        "missing-key sources.own.title.en",
      ],
    ],
    [
      "the same in the opposite order, where what a norm waits for stands in no file",
      {
        sources: { own: { title: { nl: "Eigen" } } },
        norms: [
          norm({
            duty: { ...ACHIEVE, trigger: { actOf: "drafts/b" } },
            sources: [{ source: "crcc", locator: "1" }],
          }),
        ],
        entries: [{ norm: "drafts/heard", form: "2026-01-01" }],
        amend: [
          {
            add: turned(norm({ id: "drafts/heard", applies: leaf("child.aeg", "lessThan", 4), sources: [] })),
          },
        ],
      },
      [
        "missing-key sources.own.title.en",
        "unknown-source norms[0].sources[0].source",
        "unknown-key entries[0].form",
        "bad-value amend[0].add.sources",
        "duplicate-norm amend[0].add.id",
        "unknown-fact (drafts/heard) applies.fact",
        "bad-duty (drafts/heard) exceptions[0]",
      ],
    ],
    [
      "faults of content alone, of the file and of its norms, in the order of the file",
      {
        entries: [
          { norm: ID, through: "2026-06-30", from: "2026-07-01", parameters: { trem: { days: 5 } } },
          { norm: "drafts/b" },
          { norm: "drafts/nowhere" },
        ],
        norms: [
          turned(
            norm({
              id: "drafts/b",
              sources: [{ source: "crcc", locator: "art. 12" }],
              applies: leaf("child.aeg", "lessThan", 4),
            }),
          ),
        ],
      },
      [
        "bad-interval entries[0].through",
        `unknown-parameter entries[0] (${ID}) parameters.trem`,
        "unknown-norm entries[2].norm",
        "unknown-fact norms[0].applies.fact",
        "unknown-source norms[0].sources[0].source",
      ],
    ],
    [
      "a norm's own fault, once for all entries that put it in force; an entry's fault for each",
      {
        norms: [norm({ id: "drafts/b", duty: { ...ACHIEVE, extendable: { hours: 1 } } })],
        entries: [
          { norm: "drafts/b" },
          { norm: "drafts/b", from: "2026-01-01", exceptions: { other: true } },
        ],
      },
      ["bad-term norms[0].duty.extendable", "unknown-exception entries[1] (drafts/b) exceptions.other"],
    ],
    [
      "what it extends is refused: which norms there are nobody knows",
      { extends: "Base", amend: [{ norm: "proposal/elsewhere", parameters: {} }] },
      ["bad-id extends"],
    ],
    [
      "the same where the key is misspelt",
      { extend: "base", amend: [{ norm: "proposal/elsewhere", parameters: {} }] },
      ["unknown-key extend"],
    ],
    [
      "a norm without an id may be the one that an entry names",
      { norms: [norm({ id: undefined })], entries: [{ norm: "drafts/elsewhere" }] },
      ["missing-key norms[0].id"],
    ],
    [
      "an amendment that may take away what another adds",
      {
        extends: "base",
        amend: [{ norm: ID, remove: "yes" }, { add: termNorm() }],
      },
      ["bad-value amend[0].remove"],
    ],
    [
      "a norm of another file, whose faults name it",
      { extends: "faulty" },
      ["unknown-fact (drafts/heard) applies.fact", "bad-duty (drafts/heard) exceptions[0]"],
    ],
    ["a norm that another file adds", { extends: "adding" }, ["unknown-fact (drafts/heard) applies.fact"]],
    [
      "a misspelt norm, which is not told once more of the norm that waits for its act",
      {
        norms: [norm({ id: "drafts/b", duty: { ...ACHIEVE, trigger: { actOf: ID } }, ...VIDEO_ONLY })],
        entries: [{ norm: "proposal/spoken-two" }, { norm: "drafts/b" }],
      },
      ["unknown-norm entries[0].norm"],
    ],
    [
      "a key that could touch a prototype",
      { entries: [{ norm: ID, parameters: JSON.parse('{ "__proto__": { "days": 5 } }') }] },
      ["dangerous-key entries[0].parameters.__proto__"],
    ],
    ["65 levels", { why: nested(64) }, ["too-deep "]],
  ];

  test.each(rows.map((row) => [row[0], row] as const))("%s", (_why, [, ruleset, faults, mend = ""]) => {
    const found = faultsOf(ruleset, { from });
    expect(placesOf(found)).toEqual(faults);
    expect(found[0]?.mend).toContain(mend);
  });

  const shapeless: readonly (readonly [why: string, json: unknown])[] = [
    ["null", null],
    ["a list", []],
    ["a text", "proposal"],
    ["a number", 5],
  ];

  test.each(shapeless)("%s is no ruleset", (_why, json) => {
    const found = thrown(() => loadRuleset(json));
    expect(placesOf(found)).toEqual(["wrong-type "]);
  });

  test("that extends itself", () => {
    const self = file({ id: "self", extends: "self" });
    expect(placesOf(thrown(() => loadRuleset(self, { from: { self } })))).toEqual(["cycle (self) extends"]);
  });

  test("that extends one when none were passed: the mend says to pass it", () => {
    const [first] = faultsOf({ extends: "proposal" });
    expect([first?.code, first?.mend]).toEqual(["unknown-ruleset", "pass it in 'from'"]);
  });
});

describe("text is refused:", () => {
  const laughs = ["a: &a [ha, ha]", "b: &b [*a, *a, *a]", "c: &c [*b, *b, *b]", "d: [*c, *c, *c]"].join("\n");
  const rows: readonly (readonly [
    why: string,
    format: "json" | "yaml",
    text: string,
    code: string,
    line: number,
    column: number,
    path?: string,
  ])[] = [
    ["a key that stands too far left", "yaml", "id: mine\ntitle:\n  nl: a\n en: b\n", "yaml-syntax", 4, 1],
    ["a brace that is not closed", "yaml", "id: mine\ntitle: { nl: a\n", "yaml-syntax", 3, 1],
    ["a quote that is not closed", "yaml", 'id: mine\nversion: "1.0.0\n', "yaml-syntax", 3, 1],
    ["a tab as indentation", "yaml", "title:\n\tnl: a\n", "yaml-syntax", 2, 1],
    ["two documents", "yaml", "id: a\n---\nid: b\n", "yaml-syntax", 2, 1],
    ["a key that stands twice", "yaml", "id: a\ntitle: b\nid: c\n", "duplicate-key", 3, 1, "id"],
    [
      "a key that stands twice inside",
      "yaml",
      "title:\n  nl: a\n  en: b\n  nl: c\n",
      "duplicate-key",
      4,
      3,
      "title.nl",
    ],
    [
      "a key that stands twice in a list",
      "yaml",
      "entries:\n  - {}\n  - norm: a\n    norm: b\n",
      "duplicate-key",
      4,
      5,
      "entries[1].norm",
    ],
    ["a number and a text that are one key", "yaml", "title:\n  1: a\n  '1': b\n", "duplicate-key", 3, 3],
    ["two ways of writing one number", "yaml", "0x1: a\n1: b\n", "duplicate-key", 2, 1],
    ["yes and the text of it", "yaml", "'true': a\ntrue: b\n", "duplicate-key", 2, 1, "true"],
    ["nothing and the empty text", "yaml", "~: a\n'': b\n", "duplicate-key", 2, 1],
    ["what is no number, twice", "yaml", ".nan: a\n.NaN: b\n", "duplicate-key", 2, 1, "…"],
    ["a list as key", "yaml", "id: a\n? [b]\n: c\n", "yaml-not-allowed", 2, 3],
    ["a list as key, in braces", "yaml", "id: a\ntitle: { [nl]: a }\n", "yaml-not-allowed", 2, 10],
    ["a mapping as key", "yaml", "? { nl: a }\n: b\n", "yaml-not-allowed", 1, 3],
    ["a tag of one's own", "yaml", "id: a\nwhy: !mine b\n", "yaml-not-allowed", 2, 6],
    ["a tag that names code", "yaml", "id: !!js/function 'function () {}'\n", "yaml-not-allowed", 1, 5],
    ["a tag of bytes", "yaml", "id: !!binary aGk=\n", "yaml-not-allowed", 1, 5],
    ["a tag of a set", "yaml", "id: !!set { a }\n", "yaml-not-allowed", 1, 5],
    ["a tag of a text", "yaml", "id: !!str 5\n", "yaml-not-allowed", 1, 5],
    ["a tag of a key", "yaml", "!!str 5: a\n", "yaml-not-allowed", 1, 1],
    ["an alias", "yaml", "id: &a b\nversion: *a\n", "yaml-not-allowed", 2, 10],
    ["an alias as key", "yaml", "id: &a b\n*a : c\n", "yaml-not-allowed", 2, 1],
    ["an alias of nothing", "yaml", "id: *a\n", "yaml-not-allowed", 1, 5],
    ["an alias of what it stands in", "yaml", "a: &a\n  b: *a\n", "yaml-not-allowed", 2, 6],
    ["a billion laughs, at the first", "yaml", laughs, "yaml-not-allowed", 2, 8],
    ["64 lists by dashes in a mapping", "yaml", `id: a\nwhy:\n${"- ".repeat(64)}b\n`, "too-deep", 3, 127],
    ["64 lists in brackets in a mapping", "yaml", `id: a\nwhy: ${"[".repeat(64)}`, "too-deep", 2, 69],
    [
      "65 mappings by indentation, of one column each",
      "yaml",
      Array.from({ length: 65 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
      "too-deep",
      65,
      66,
    ],
    ["a text of more than 16 MB", "yaml", `id: a\n${"#".repeat(16_000_000)}`, "too-large", 2, 15_999_995],
    // JSON
    ["the same key, once escaped", "json", '{ "id": "a", "\\u0069d": "b" }', "duplicate-key", 1, 14, "id"],
    ["a key that stands twice", "json", '{\n  "id": "a",\n  "id": "b"\n}', "duplicate-key", 3, 3, "id"],
    [
      "a key that stands twice in a list",
      "json",
      '{ "entries": [\n{},\n{ "norm": "a",\r\n  "norm": "a" }]}',
      "duplicate-key",
      4,
      3,
      "entries[1].norm",
    ],
    ["YAML in a file that says JSON", "json", "id: mine\n", "json-syntax", 1, 1],
    ["single quotes", "json", "{ 'id': 'mine' }", "json-syntax", 1, 3],
    ["a comma after the last key", "json", '{\n  "id": "mine",\n}', "json-syntax", 3, 1],
    ["a comma after the last item", "json", '{ "entries": [{}, ] }', "json-syntax", 1, 19],
    ["a comment", "json", '{ "id": "mine" } # mine', "json-syntax", 1, 18],
    ["a comment of JavaScript", "json", '{ // mine\n  "id": "mine" }', "json-syntax", 1, 3],
    ["a text that is cut off", "json", '{\n  "id": "mine",\n', "json-syntax", 3, 1],
    ["a key without value", "json", '{ "id" }', "json-syntax", 1, 8],
    ["no comma between two keys", "json", '{ "id": "mine"\n  "version": "1.0.0" }', "json-syntax", 2, 3],
    ["a line end in a text", "json", '{ "id": "mi\nne" }', "json-syntax", 1, 9],
    ["a number with a zero before it", "json", '{ "id": 05 }', "json-syntax", 1, 10],
    ["two values", "json", "{}\n{}", "json-syntax", 2, 1],
    ["nothing", "json", "", "json-syntax", 1, 1],
    ["65 objects", "json", `{\n${'"a":{'.repeat(65)}`, "too-deep", 2, 320],
    ["65 lists that are not closed", "json", "[".repeat(65), "too-deep", 1, 65],
    ["a text of more than 16 MB", "json", `[\n${" ".repeat(16_000_000)}]`, "too-large", 2, 15_999_999],
  ];

  test.each(rows.map((row) => [row[0], row[1], row] as const))("%s (%s)", (_why, _format, row) => {
    const [, format, text, code, line, column, path] = row;
    const found = thrown(() => readDocument(text, format));
    const at = path === undefined ? {} : { path };
    expect(found[0]).toMatchObject({ code, line, column, ...at });
    for (const one of found) expect([one.line, one.column]).not.toContain(undefined);
  });

  test("a comma after the last item of JSON is told as that", () => {
    const [first] = thrown(() => readDocument('{"a":1,}', "json"));
    expect(first).toMatchObject({ message: expect.stringContaining("comma"), line: 1, column: 8 });
  });

  test("all at once, in the order of the text", () => {
    const text = "id: !a b\nid: c\n? [d]\n: *e\nversion: 'f\n";
    expect(thrown(() => readDocument(text, "yaml")).map(({ code, line }) => `${code} ${line}`)).toEqual([
      "yaml-not-allowed 1",
      "duplicate-key 2",
      "yaml-not-allowed 3",
      "yaml-not-allowed 4",
      "yaml-syntax 6",
    ]);
  });

  test.each([
    ["one tag", "id: !mine a\n"],
    ["one alias as key", "id: &a b\n*a : c\n"],
  ])("%s is one fault", (_why, text) => {
    expect(thrown(() => readDocument(text, "yaml"))).toHaveLength(1);
  });

  /** Ways to write one nest in another: what is written before the inmost value, and after. */
  const nests: readonly (readonly [why: string, open: string, close: string, before?: string])[] = [
    ["lists", "[", "]"],
    ["lists that are not closed", "[", ""],
    ["objects", '{"a":', "}"],
    ["mappings that are not closed", "{a: ", ""],
    ["lists by dashes", "- ", ""],
    ["lists by dashes and tabs", "-\t", ""],
    ["lists with a bracket in a text", '["]",', "]"],
    ["objects with a brace as a key", '{"}":', "}"],
    ["lists with a bracket in a comment", "[ # ]\n", "]"],
    ["lists with an anchor each", "&a [", "]"],
    ["lists after as many that were never opened", "[", "]", "]"],
  ];

  // A nest that exhausts the stack can end the process, so these are read in a process of their own, twice each.
  test.each(nests.map((row) => [row[0], row] as const))(
    "%s in each other, of any depth: refused, and the process goes on",
    (_why, [, open, close, before = ""]) => {
      const script = `
      import { readDocument, loadRuleset } from "./src/index.ts";
      const [open, close, before] = ${JSON.stringify([open, close, before])};
      for (const levels of [65, 150, 500, 1000, 2000, 100_000]) {
        for (const format of ["json", "yaml", "json", "yaml"]) {
          try {
            const text = before.repeat(levels) + open.repeat(levels) + "1" + close.repeat(levels);
            loadRuleset(readDocument(text, format).data);
            console.log("read");
          } catch (error) {
            console.log(error.code ?? String(error));
          }
        }
      }`;
      const node = ["--import", "tsx", "--input-type=module", "-e", script];
      const run = spawnSync(process.execPath, node, { encoding: "utf8", timeout: 60_000 });
      const codes = run.stdout.trim().split("\n");
      expect(codes.filter((code) => !REFUSED.includes(code))).toEqual([]);
      expect({ signal: run.signal, codes: codes.length }).toEqual({ signal: null, codes: 24 });
    },
    90_000,
  );

  const deep: readonly (readonly [why: string, format: "json" | "yaml", open: string, close: string])[] = [
    ["lists in lists, as JSON", "json", "[", "]"],
    ["lists in lists, as YAML", "yaml", "[", "]"],
    ["objects in objects, as JSON", "json", '{"a":', "}"],
  ];

  test.each(deep)(
    "900 %s: too deep, which no reader has to guess from a full stack",
    (_why, format, open, close) => {
      const text = `${open.repeat(900)}1${close.repeat(900)}`;
      const found = thrown(() => loadRuleset(readDocument(text, format).data));
      expect(found.map(({ code }) => code)).toEqual(["too-deep"]);
    },
  );
});

describe("text is read:", () => {
  const rows: readonly (readonly [why: string, format: "json" | "yaml", text: string, data: unknown])[] = [
    ["a day stays a text", "yaml", "from: 2026-01-01\n", { from: "2026-01-01" }],
    ["`no` stays a text", "yaml", "nl: no\n", { nl: "no" }],
    ["an anchor that nothing uses", "yaml", "id: &a mine\n", { id: "mine" }],
    ["JSON is YAML", "yaml", '{ "id": "mine" }', { id: "mine" }],
    ["JSON with tabs and Windows line ends", "json", '{\r\n\t"id":\t"mine"\r\n}\r\n', { id: "mine" }],
    ["JSON on one line", "json", '{"a":{"b":[1,2,{"c":null}]}}', { a: { b: [1, 2, { c: null }] } }],
    ["a mapping in block style", "yaml", "title:\n  nl: Proef\n  en: Trial\n", { title: TITLE }],
    ["nothing, as YAML, which is then no ruleset", "yaml", "", null],
    ["64 lists by dashes", "yaml", `${"- ".repeat(64)}1`, listsAround(1, 64)],
    ["64 lists in brackets", "json", `${"[".repeat(64)}1${"]".repeat(64)}`, listsAround(1, 64)],
    // none of these nests anything
    ["dashes in a block text", "yaml", `why: |\n  ${"- ".repeat(500)}a\n`, { why: `${"- ".repeat(500)}a\n` }],
    ["spaces in a block text", "yaml", `why: |1\n ${" ".repeat(500)}a\n`, { why: `${" ".repeat(500)}a\n` }],
    ["dashes in a folded text", "yaml", `why: >-\n  ${"- ".repeat(500)}a\n`, { why: `${"- ".repeat(500)}a` }],
    ["dashes in a comment", "yaml", `# ${"- ".repeat(500)}\nid: a # ${"- ".repeat(500)}\n`, { id: "a" }],
    ["spaces before a comment", "yaml", `${" ".repeat(900)}# a\nid: a\n`, { id: "a" }],
    ["spaces before a key", "yaml", `title:\n${" ".repeat(900)}nl: a\n`, { title: { nl: "a" } }],
    ["brackets in a text", "yaml", `id: '${"[".repeat(500)}'\n`, { id: "[".repeat(500) }],
    [
      "dashes over several lines of a text",
      "yaml",
      `id: a\n ${"- ".repeat(500)}b\n`,
      { id: `a ${"- ".repeat(500)}b` },
    ],
    ["a tag in a text that stands alone", "yaml", "|\n!a\n*b\n", "!a\n*b\n"],
    ["a tag in a text", "yaml", "id: 'a !b *c'\nwhy: |\n  !d\n  *e\n", { id: "a !b *c", why: "!d\n*e\n" }],
  ];

  test.each(rows)("%s", (_why, format, text, data) => {
    expect(readDocument(text, format).data).toEqual(data);
  });

  test("a key that could touch a prototype is seen before any schema", () => {
    const { data } = readDocument("id: mine\n__proto__:\n  title: { nl: a, en: b }\n", "yaml");
    expect(Reflect.get(Object(data), "title")).toBeUndefined();
    expect(placesOf(thrown(() => loadRuleset(data)))).toEqual(["dangerous-key __proto__"]);
  });

  test("faults of a ruleset get the line and column of their place", () => {
    const text = [
      "id: trial",
      "title:",
      "  nl: Proef",
      "entries:",
      "  - norm: proposal/a",
      "    form: 2026-01-01",
      "",
    ].join("\n");
    const document = readDocument(text, "yaml");
    const found = document.locate(thrown(() => loadRuleset(document.data)));
    expect(found.map(({ code, path, line, column }) => [code, path, line, column])).toEqual([
      ["missing-key", "title.en", 2, 1],
      ["unknown-norm", "entries[0].norm", 5, 5],
      ["unknown-key", "entries[0].form", 6, 5],
    ]);
  });
});

describe("faults of content get the line of their place in the ruleset's own text", () => {
  const text = JSON.stringify(
    file({
      norms: [norm({ id: "drafts/heard", applies: leaf("child.aeg", "lessThan", 4) })],
      entries: [{ norm: "drafts/heard" }, { norm: ID, parameters: { age: 13 } }, { norm: "drafts/nowhere" }],
    }),
    null,
    2,
  );
  const from = { base: file({ id: "base", norms: [termNorm()], entries: [{ norm: ID }] }) };
  const lines = text.split("\n");
  const wanted = ['"fact": "child.aeg"', '"age": 13', '"norm": "drafts/nowhere"'].map((part) => {
    const index = lines.findIndex((line) => line.includes(part));
    return [index + 1, (lines[index]?.indexOf(part) ?? 0) + 1];
  });

  test.each(["json", "yaml"] as const)("as %s", (format) => {
    const document = readDocument(text, format);
    const found = document.locate(thrown(() => loadRuleset(document.data, { from })));
    expect(found.map(({ code }) => code)).toEqual(["unknown-fact", "parameter-out-of-range", "unknown-norm"]);
    expect(found.map(({ line, column }) => [line, column])).toEqual(wanted);
  });

  test.each(["\n", "\r\n", "\r"])("lines that end with %j are counted", (end) => {
    const document = readDocument(`{${end}"id": "a",${end} "why": "b"}`, "json");
    const [found] = document.locate([fault("bad-value", "why", "", "")]);
    expect([found?.line, found?.column]).toEqual([3, 2]);
  });

  test("faults of another document get none", () => {
    const document = readDocument(text, "json");
    const [found] = document.locate([fault("unknown-fact", "(drafts/heard) applies", "", "")]);
    expect(found).not.toHaveProperty("line");
  });
});

describe("C1: entries of an extending ruleset:", () => {
  /** `base`, `own`: entries, each with the days its term gives. `due`: on a report of that day, or why none is owed. */
  const rows: readonly (readonly [
    why: string,
    base: readonly Json[],
    own: readonly Json[],
    due: Readonly<Record<string, string>>,
  ])[] = [
    ["the base holds where nothing is added", [{ days: 5 }], [], { "2026-03-02": "2026-03-07" }],
    [
      "an entry is added beside an older one, which holds until then",
      [{ days: 5, from: "2025-01-01" }],
      [{ days: 10, from: "2026-03-01" }],
      { "2026-02-28": "2026-03-05", "2026-03-01": "2026-03-11" },
    ],
    [
      "the later `from` wins, also where the base has it",
      [{ days: 5, from: "2026-03-01" }],
      [{ days: 10, from: "2025-01-01" }],
      { "2026-02-28": "2026-03-10", "2026-03-01": "2026-03-06" },
    ],
    [
      "without `from` an entry has held always, so any `from` is later",
      [{ days: 5, from: "2026-03-01" }],
      [{ days: 10 }],
      { "2026-02-28": "2026-03-10", "2026-03-01": "2026-03-06" },
    ],
    [
      "a tie goes to the extending ruleset",
      [{ days: 5, from: "2026-03-01" }],
      [{ days: 10, from: "2026-03-01" }],
      { "2026-03-01": "2026-03-11" },
    ],
    ["a tie of two without `from` too", [{ days: 5 }], [{ days: 10 }], { "2026-03-02": "2026-03-12" }],
    [
      "before its `from` an entry does not hold",
      [{ days: 5, from: "2026-03-01" }],
      [],
      { "2026-02-28": "not-in-force" },
    ],
    [
      "`through` is inclusive",
      [{ days: 5, through: "2026-03-31" }],
      [],
      { "2026-03-31": "2026-04-05", "2026-04-01": "not-in-force" },
    ],
    [
      "what expired does not revive the older",
      [{ days: 5, from: "2025-01-01" }],
      [{ days: 10, from: "2026-03-01", through: "2026-03-31" }],
      { "2026-02-28": "2026-03-05", "2026-03-31": "2026-04-10", "2026-04-01": "not-in-force" },
    ],
    [
      "nor the older without `from`",
      [{ days: 5 }],
      [{ days: 10, from: "2026-03-01", through: "2026-03-31" }],
      { "2026-02-28": "2026-03-05", "2026-04-01": "not-in-force" },
    ],
    [
      "nor does the winner of a tie, expired, leave the day to the loser",
      [{ days: 5 }],
      [{ days: 10, through: "2026-03-31" }],
      { "2026-03-31": "2026-04-10", "2026-04-01": "not-in-force" },
    ],
    [
      "an older one that expired leaves the newer alone",
      [{ days: 5, through: "2026-03-31" }],
      [{ days: 10, from: "2026-03-01" }],
      { "2026-02-28": "2026-03-05", "2026-04-01": "2026-04-11" },
    ],
  ];

  test.each(rows)("%s", (_why, base, own, due) => {
    const from = { base: file({ id: "base", norms: [termNorm()], entries: base.map(entryOf) }) };
    const ruleset = loadRuleset(file({ extends: "base", entries: own.map(entryOf) }), { from });
    const found = Object.keys(due).map((day) => [day, dueOn(day, ruleset)] as const);
    expect(Object.fromEntries(found)).toEqual(due);
  });

  test("norms of the base stay, norms of its own are added", () => {
    const heard = norm({ id: "drafts/heard" });
    const from = { base: file({ id: "base", norms: [termNorm()], entries: [{ norm: ID }] }) };
    const ruleset = loadRuleset(
      file({ extends: "base", norms: [heard], entries: [{ norm: "drafts/heard" }] }),
      { from },
    );
    expect([...ruleset.norms.keys()]).toEqual(["drafts/heard", ID]);
    expect(ruleset.resolved.entries).toEqual([{ norm: ID }, { norm: "drafts/heard" }]);
  });

  test("an amendment changes every entry of its norm, and no other value", () => {
    const entries = [entryOf({ days: 5 }), entryOf({ days: 7, from: "2026-03-01" })];
    const from = { base: file({ id: "base", norms: [termNorm()], entries }) };
    const ruleset = loadRuleset(file({ extends: "base", amend: [{ norm: ID, parameters: { age: 8 } }] }), {
      from,
    });
    expect(ruleset.resolved.entries).toMatchObject([
      { parameters: { term: { days: 5 }, age: 8 } },
      { parameters: { term: { days: 7 }, age: 8 }, from: "2026-03-01" },
    ]);
  });

  test("a norm of its own goes before one of the same id in what it extends", () => {
    const from = { base: file({ id: "base", norms: [termNorm()], entries: [{ norm: ID }] }) };
    const own = file({ extends: "base", norms: [termNorm({ version: "2.0.0" })] });
    expect(loadRuleset(own, { from }).norms.get(ID)?.version).toBe("2.0.0");
  });

  test("what was passed in is not changed", () => {
    const from = { base: file({ id: "base", norms: [termNorm()], entries: [entryOf({ days: 5 })] }) };
    const before = JSON.stringify(from);
    loadRuleset(file({ extends: "base", amend: [{ norm: ID, parameters: { age: 8 } }] }), { from });
    expect(JSON.stringify(from)).toBe(before);
  });
});

describe("the digest of a ruleset", () => {
  const plain = file({
    version: "1.0.0",
    norms: [termNorm()],
    entries: [{ norm: ID, from: "2026-01-01", parameters: { age: 8, term: { days: 5 } } }],
  });
  const digest = loadRuleset(plain).digest;

  test("is that of SHA-256", () => {
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("is the same whatever the order of keys, in JSON or YAML", () => {
    expect(loadRuleset(turned(plain)).digest).toBe(digest);
    expect(JSON.stringify(turned(plain))).not.toBe(JSON.stringify(plain));
    expect(loadRuleset(readDocument(JSON.stringify(turned(plain), null, 2), "yaml").data).digest).toBe(
      digest,
    );
  });

  const changes: readonly (readonly [why: string, change: Json])[] = [
    ["the id", { id: "another" }],
    ["the version", { version: "1.0.1" }],
    ["a title", { title: { nl: "Proef", en: "Try" } }],
    [
      "the first day of an entry",
      { entries: [{ norm: ID, from: "2026-01-02", parameters: { age: 8, term: { days: 5 } } }] },
    ],
    [
      "a last day of an entry",
      {
        entries: [
          { norm: ID, from: "2026-01-01", through: "2026-12-31", parameters: { age: 8, term: { days: 5 } } },
        ],
      },
    ],
    [
      "a parameter of an entry",
      { entries: [{ norm: ID, from: "2026-01-01", parameters: { age: 9, term: { days: 5 } } }] },
    ],
    [
      "an exception of an entry",
      {
        entries: [
          {
            norm: ID,
            from: "2026-01-01",
            parameters: { age: 8, term: { days: 5 } },
            exceptions: { "child-declines": false },
          },
        ],
      },
    ],
    ["the version of a norm", { norms: [termNorm({ version: "1.0.1" })] }],
    ["a word of a norm's summary", { norms: [termNorm({ summary: { nl: "A", en: "B" } })] }],
    [
      "a place in a source",
      { norms: [termNorm({ sources: [{ source: "position-paper", locator: "2b" }] })] },
    ],
    [
      "a value of a closed list in a condition",
      {
        norms: [
          termNorm({
            exceptions: [
              exception({ event: { type: "contact", where: leaf("act.declinedBy", "equal", "parent") } }),
            ],
          }),
        ],
      },
    ],
    ["what is left to a person", { norms: [termNorm({ notEncoded: [{ text: TITLE, why: TITLE }] })] }],
  ];

  test.each(changes)("changes with %s", (_why, change) => {
    expect(loadRuleset({ ...plain, ...change }).digest).not.toBe(digest);
  });

  test("differs for each of these changes", () => {
    const digests = changes.map(([, change]) => loadRuleset({ ...plain, ...change }).digest);
    expect(new Set(digests).size).toBe(changes.length);
  });
});

function leaf(fact: string, operator: string, value: unknown): Json {
  return { fact, operator, value };
}

function many(count: number): Json[] {
  return Array.from({ length: count }, () => leaf("child.age", "lessThan", 18));
}

/** A duty whose act has this condition. */
function acting(where: Json): Json {
  return { duty: { ...ACHIEVE, act: [{ type: "contact", where }] } };
}

function parameter(value: unknown): Json {
  return { value, basis: "assumption", why: TITLE, label: TITLE };
}

/** A norm with a parameter `age` that `applies` reads. */
function termed(more: Json): Json {
  return {
    parameters: { age: { ...parameter(8), ...more } },
    applies: leaf("child.age", "greaterThanInclusive", { fact: "parameter.age" }),
  };
}

/** A norm with a parameter `again` that its duty reads. */
function again(more: Json): Json {
  return {
    parameters: { again: { ...parameter("each"), ...more } },
    duty: { ...ACHIEVE, again: { parameter: "again" } },
  };
}

function exception(more: Json): Json {
  return { id: "child-declines", active: true, title: TITLE, ...more };
}

function norm(changes: Json): Json {
  return Object.assign({}, buildNorm({ id: ID, duty: ACHIEVE }), changes);
}

/** A norm with a term, an age and a choice as parameters, and one exception. */
function termNorm(changes: Json = {}): Json {
  return norm({
    bearer: "veilig-thuis",
    parameters: {
      term: parameter({ days: 5 }),
      age: { ...parameter(4), range: [4, 12] },
      again: { ...parameter("each"), oneOf: ["each", "while-closed"] },
    },
    applies: leaf("child.age", "greaterThanInclusive", { fact: "parameter.age" }),
    duty: { ...ACHIEVE, within: { parameter: "term" }, again: { parameter: "again" } },
    exceptions: [exception({ event: { type: "contact", where: leaf("act.declinedBy", "equal", "child") } })],
    ...changes,
  });
}

function file(more: Json): Json {
  return { id: "trial", title: TITLE, ...more };
}

/** The faults of a ruleset; none when it loads. */
function faultsOf(ruleset: Json, options?: LoadOptions): readonly Fault[] {
  return thrown(() => loadRuleset(file(ruleset), options));
}

function thrown(run: () => unknown): readonly Fault[] {
  try {
    run();
  } catch (error) {
    if (error instanceof VertelrechtError) return error.faults;
    throw error;
  }
  return [];
}

function placesOf(faults: readonly Fault[]): string[] {
  return faults.map(({ code, path }) => `${code} ${path}`);
}

function listsAround(inner: unknown, levels: number): unknown {
  return levels === 0 ? inner : [listsAround(inner, levels - 1)];
}

function nested(levels: number): unknown {
  let inner: unknown = 1;
  for (let level = 0; level < levels; level++) inner = { inner };
  return inner;
}

function entryOf({ days, ...dates }: Json): Json {
  return { norm: ID, ...dates, parameters: { term: { days } } };
}

/** When the contact after a report of a day is due, or the reason why none is. */
function dueOn(day: string, ruleset: ReturnType<typeof loadRuleset>): string | undefined {
  const report = { id: "e1", type: "report", at: day, to: "vt-01", by: "vt-01" };
  const parsed = safeParseRecord(buildRecord({ holder: "vt-01", events: [report] }));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join("; "));
  const [finding] = createEvaluator(ruleset).evaluate(parsed.record, { asOf: "2026-12-31" }).findings;
  return finding?.duties[0]?.window.due ?? finding?.reason;
}

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

test("a norm of the file that no entry names yet is checked all the same", () => {
  const norm = (id: string, more: Json) => ({ ...Object(buildNorm({ id, duty: ACHIEVE })), ...more });
  const named = norm("proposal/named", {});
  const unnamed = norm("proposal/unnamed", { applies: leaf("child.aeg", "lessThan", 12) });
  const load = () =>
    loadRuleset({
      id: "trial",
      title: TITLE,
      norms: [named, unnamed],
      entries: [{ norm: "proposal/named" }],
    });
  expect(load).toThrow(VertelrechtError);
  expect(load).toThrow(/\[unknown-fact\] · at: norms\[1\]\.applies\.fact/);
});
