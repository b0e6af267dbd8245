/** A1–A5 and section 14 of the design: what reading a record refuses, with code and place, what it warns of, what it takes. */
import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/errors.js";
import { EVENT_TYPES, EVENTS, type EventType } from "../../src/record/event.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { ALL_TYPES, alone, buildRecord } from "../support/build.js";

type Json = Readonly<Record<string, unknown>>;
/** What is malformed, all faults as code and place, and a part of the first fault's mend. */
type Row = readonly [why: string, record: unknown, faults: readonly string[], mend?: string];

const DAY = "2026-01-05";
const REPORT = { id: "e1", type: "report", at: DAY };
const START = { id: "s1", type: "measure-start", at: DAY, measure: "m1" };

describe("a record is refused:", () => {
  const rows: readonly Row[] = [
    // missing keys (A1)
    ...["format", "id", "holder", "covers", "children", "childrenComplete", "events"].map(
      (key): Row => [`without ${key}`, record({ [key]: undefined }), [`missing-key ${key}`]],
    ),
    [
      "an organisation without id",
      record({ organisations: [{ kind: "police" }] }),
      ["missing-key organisations[0].id"],
    ],
    [
      "an organisation without kind",
      record({ organisations: [{ id: "po-01" }] }),
      ["missing-key organisations[0].kind"],
    ],
    ["a professional without id", record({ professionals: [{}] }), ["missing-key professionals[0].id"]],
    ["an adult without id", record({ adults: [{}] }), ["missing-key adults[0].id"]],
    ["a child without id", record({ children: [{}] }), ["missing-key children[0].id"]],
    ["an event without id", events({ type: "report", at: DAY }), ["missing-key events[0].id"]],
    ["an event without type", events({ id: "e1", at: DAY }), ["missing-key events[0].type"]],
    ["an event without time", events({ id: "e1", type: "report" }), ["missing-key events[0].at"]],
    [
      "a measure without key",
      events({ id: "e1", type: "measure-start", at: DAY }),
      ["missing-key events[0].measure"],
    ],
    [
      "a placement without key",
      events({ id: "e1", type: "placement-end", at: DAY }),
      ["missing-key events[0].placement"],
    ],
    ...["by", "types", "from", "through"].map(
      (key): Row => [
        `coverage without ${key}`,
        record({ covers: [covers({ [key]: undefined })] }),
        [`missing-key covers[0].${key}`],
      ],
    ),
    // null where nothing may be unknown
    ["an id that is unknown", record({ id: null }), ["wrong-type id"]],
    [
      "a measure's key that is unknown",
      events({ id: "e1", type: "plan", at: DAY, measure: null }),
      ["wrong-type events[0].measure"],
    ],
    ["a time that is unknown", events({ id: "e1", type: "report", at: null }), ["wrong-type events[0].at"]],
    ["coverage that is unknown", record({ covers: null }), ["wrong-type covers"]],
    ["events that are unknown", record({ events: null }), ["wrong-type events"]],
    [
      "a correction of what is unknown (A5)",
      events({ ...REPORT, corrects: null }),
      ["wrong-type events[0].corrects"],
      "leave it out",
    ],
    [
      "whether it was entered in error is unknown (A5)",
      events(REPORT, correction("e2", "e1", { enteredInError: null })),
      ["wrong-type events[1].enteredInError"],
      "leave it out",
    ],
    // unknown keys, at each level
    ["a misspelt key of a record", record({ childs: [] }), ["unknown-key childs"], "meta"],
    ["of coverage", record({ covers: [covers({ type: "report" })] }), ["unknown-key covers[0].type"]],
    [
      "of an organisation",
      record({ organisations: [{ id: "vt-01", kind: "veilig-thuis", pilots: "none" }] }),
      ["unknown-key organisations[0].pilots"],
    ],
    [
      "of a professional",
      record({ professionals: [{ id: "p1", organization: "gi-01" }] }),
      ["unknown-key professionals[0].organization"],
      "did you mean 'organisation'?",
    ],
    ["of an adult", record({ adults: [{ id: "a1", parentof: ["c1"] }] }), ["unknown-key adults[0].parentof"]],
    [
      "of a child",
      record({ children: [{ id: "c1", birthdate: "2016-04-02" }] }),
      ["unknown-key children[0].birthdate"],
      "did you mean 'birthDate'? Or leave it out; a system's own data goes under 'meta'",
    ],
    [
      "of a stay in the household",
      record({ children: [{ id: "c1", household: [{ from: DAY, until: null }] }] }),
      ["unknown-key children[0].household[0].until"],
    ],
    [
      "of an event",
      events({ ...REPORT, sevrity: "substantial" }),
      ["unknown-key events[0].sevrity"],
      "'severity'",
    ],
    [
      "of an event, though another type has it",
      events({ ...REPORT, mode: "video" }),
      ["unknown-key events[0].mode"],
    ],
    [
      "of a participant",
      events(alone("e1", DAY, { participants: [{ role: "child", id: "c1", chosen: true }] })),
      ["unknown-key events[0].participants[0].chosen"],
    ],
    [
      "`children` of a contact (A4)",
      events(alone("e1", DAY, { children: ["c1"] })),
      ["unknown-key events[0].children"],
    ],
    [
      "two in one object",
      events({ ...REPORT, sevrity: "limited", acut: true }),
      ["unknown-key events[0].sevrity", "unknown-key events[0].acut"],
    ],
    // wrong types
    ["a number as id", record({ id: 5 }), ["wrong-type id"]],
    ["an object for a list", record({ covers: {} }), ["wrong-type covers"]],
    ["a word for yes or no", record({ childrenComplete: "ja" }), ["wrong-type childrenComplete"]],
    [
      "a word for yes or no in an event",
      events({ ...REPORT, acute: "true" }),
      ["wrong-type events[0].acute"],
    ],
    ["a text for an event", record({ events: ["report"] }), ["wrong-type events[0]"]],
    ["a list for an event", record({ events: [[]] }), ["wrong-type events[0]"]],
    [
      "one value where a list is asked",
      events({ ...REPORT, concern: "neglect" }),
      ["wrong-type events[0].concern"],
    ],
    ["a number as organisation", events({ ...REPORT, to: 5 }), ["wrong-type events[0].to"]],
    ["a number as time", events({ ...REPORT, at: 1_767_571_200_000 }), ["wrong-type events[0].at"]],
    ["a text for meta", record({ meta: "eigen" }), ["wrong-type meta"]],
    ["null in a list", events({ ...REPORT, concern: ["neglect", null] }), ["bad-value events[0].concern[1]"]],
    // closed lists; the mend names the nearest
    [
      "another format",
      record({ format: "vertelrecht.record/2" }),
      ["bad-value format"],
      "vertelrecht.record/1",
    ],
    [
      "an event type that there is not",
      events({ ...REPORT, type: "contct" }),
      ["bad-value events[0].type"],
      "'contact'",
    ],
    [
      "a covered type that there is not",
      record({ covers: [covers({ types: ["report", "contct"] })] }),
      ["bad-value covers[0].types[1]"],
      "'contact'",
    ],
    ["coverage of no type", record({ covers: [covers({ types: [] })] }), ["bad-value covers[0].types"]],
    [
      "a kind of organisation that there is not",
      record({ organisations: [{ id: "vt-01", kind: "veilig thuis" }] }),
      ["bad-value organisations[0].kind"],
      "'veilig-thuis'",
    ],
    [
      "a severity that there is not",
      events({ ...REPORT, severity: "substancial" }),
      ["bad-value events[0].severity"],
      "'substantial'",
    ],
    [
      "a concern that there is not",
      events({ ...REPORT, concern: ["neglect", "neglet"] }),
      ["bad-value events[0].concern[1]"],
      "'neglect'",
    ],
    [
      "one reporter that there is not",
      events({ ...REPORT, from: "polce" }),
      ["bad-value events[0].from"],
      "'police'",
    ],
    [
      "one of several reporters",
      events({ ...REPORT, from: ["police", "scholl"] }),
      ["bad-value events[0].from[1]"],
    ],
    [
      "a role that there is not",
      events(alone("e1", DAY, { participants: [{ role: "fosterparent" }] })),
      ["bad-value events[0].participants[0].role"],
      "'foster-parent'",
    ],
    [
      "a word in capitals",
      events(alone("e1", DAY, { mode: "Video" })),
      ["bad-value events[0].mode"],
      "'video'",
    ],
    // ids
    ["an empty id", record({ id: "" }), ["bad-id id"], "letter or digit"],
    ["an id with a space", record({ children: [{ id: "c 1" }] }), ["bad-id children[0].id"]],
    ["an id that begins with a dash", events({ ...REPORT, id: "-e1" }), ["bad-id events[0].id"]],
    ["an id with a letter that is no ASCII", events({ ...REPORT, id: "één" }), ["bad-id events[0].id"]],
    ["an id with a line end", events({ ...REPORT, id: "e1\n" }), ["bad-id events[0].id"]],
    ["an id of 65 characters", events({ ...REPORT, id: "e".repeat(65) }), ["bad-id events[0].id"]],
    ["a slash in a reference", events({ ...REPORT, by: "vt/01" }), ["bad-id events[0].by"]],
    // times
    [
      "a time without offset",
      events({ ...REPORT, at: "2026-01-05T10:00" }),
      ["no-offset events[0].at"],
      "+01:00",
    ],
    ["30 February", events({ ...REPORT, at: "2026-02-30" }), ["bad-time events[0].at"]],
    ["hour 24", events({ ...REPORT, at: "2026-01-05T24:00:00+01:00" }), ["bad-time events[0].at"]],
    ["second 60", events({ ...REPORT, at: "2026-01-05T10:00:60+01:00" }), ["bad-time events[0].at"]],
    ["the year 1899", events({ ...REPORT, at: "1899-12-31" }), ["time-out-of-range events[0].at"]],
    ["the year 2200", events({ ...REPORT, at: "2200-01-01" }), ["time-out-of-range events[0].at"]],
    ["a lower-case z", events({ ...REPORT, at: "2026-01-05T10:00:00z" }), ["bad-time events[0].at"]],
    [
      "a time of recording without offset",
      events({ ...REPORT, recordedAt: "2026-01-05T10:00" }),
      ["no-offset events[0].recordedAt"],
    ],
    [
      "an end of a contact that is no time",
      events(alone("e1", DAY, { endedAt: "11:00" })),
      ["bad-time events[0].endedAt"],
    ],
    [
      "an instant as birth date",
      record({ children: [{ id: "c1", birthDate: "2016-04-02T10:00:00+02:00" }] }),
      ["bad-time children[0].birthDate"],
      "2026-01-05",
    ],
    [
      "31 April as birth date",
      record({ children: [{ id: "c1", birthDate: "2016-04-31" }] }),
      ["bad-time children[0].birthDate"],
    ],
    [
      "a birth date out of range",
      record({ children: [{ id: "c1", birthDate: "1816-04-02" }] }),
      ["time-out-of-range children[0].birthDate"],
    ],
    [
      "an instant as first day of coverage",
      record({ covers: [covers({ from: "2026-01-05T10:00:00Z" })] }),
      ["bad-time covers[0].from"],
    ],
    // ids that stand twice
    [
      "two children of one id",
      record({ children: [{ id: "c1" }, { id: "c2" }, { id: "c1" }] }),
      ["duplicate-id children[2].id"],
    ],
    ["two events of one id", events(REPORT, alone("e1", DAY)), ["duplicate-id events[1].id"]],
    [
      "three events of one id",
      events(REPORT, REPORT, REPORT),
      ["duplicate-id events[1].id", "duplicate-id events[2].id"],
    ],
    [
      "two organisations of one id",
      record({ organisations: [organisation("vt-01"), organisation("vt-01")] }),
      ["duplicate-id organisations[1].id"],
    ],
    [
      "two professionals of one id",
      record({ professionals: [{ id: "p1" }, { id: "p1" }] }),
      ["duplicate-id professionals[1].id"],
    ],
    ["two adults of one id", record({ adults: [{ id: "a1" }, { id: "a1" }] }), ["duplicate-id adults[1].id"]],
    // children that the record does not hold
    [
      "an event about an unknown child",
      events({ ...REPORT, children: ["c1", "c9"] }),
      ["unknown-reference events[0].children[1]"],
    ],
    [
      "a contact with an unknown child",
      events(
        alone("e1", DAY, {
          participants: [
            { role: "professional", id: "p1" },
            { role: "child", id: "c9" },
          ],
        }),
      ),
      ["unknown-reference events[0].participants[1].id"],
    ],
    // corrections (A5)
    [
      "an event corrected twice",
      events(REPORT, correction("e2", "e1"), correction("e3", "e1")),
      ["bad-correction events[2].corrects"],
      "later correction",
    ],
    [
      "a correction of another type",
      events(REPORT, correction("e2", "e1", { type: "incident" })),
      ["bad-correction events[1].type"],
    ],
    [
      "a correction of nothing in the record",
      events(REPORT, correction("e2", "e9")),
      ["bad-correction events[1].corrects"],
    ],
    [
      "a correction of itself",
      events(correction("e1", "e1")),
      ["bad-correction events[0].corrects"],
      "correct nothing",
    ],
    [
      "two that correct each other",
      events(correction("e1", "e2"), correction("e2", "e1")),
      ["bad-correction events[0].corrects"],
    ],
    [
      "three in a circle",
      events(correction("e1", "e3"), correction("e2", "e1"), correction("e3", "e2")),
      ["bad-correction events[0].corrects"],
    ],
    [
      "a correction without time of recording",
      events(REPORT, { ...REPORT, id: "e2", corrects: "e1" }),
      ["missing-key events[1].recordedAt"],
    ],
    [
      "a correction whose time of recording is unknown",
      events(REPORT, correction("e2", "e1", { recordedAt: null })),
      ["missing-key events[1].recordedAt"],
    ],
    [
      "an entry in error that corrects nothing",
      events({ ...REPORT, enteredInError: true }),
      ["bad-correction events[0].enteredInError"],
      "corrects",
    ],
    [
      "an id that stands twice, once as a correction of itself: the one id is no circle",
      events(REPORT, correction("e1", "e1")),
      ["duplicate-id events[1].id"],
    ],
    // intervals
    [
      "coverage that ends before it begins",
      record({ covers: [covers({ from: "2026-02-01", through: "2026-01-31" })] }),
      ["bad-interval covers[0].through"],
    ],
    [
      "a stay that ends before it begins",
      record({ children: [{ id: "c1", household: [{ from: "2026-02-01", through: "2026-01-31" }] }] }),
      ["bad-interval children[0].household[0].through"],
    ],
    [
      "a contact that ends before it begins",
      events(alone("e1", "2026-01-05T11:00+01:00", { endedAt: "2026-01-05T10:59+01:00" })),
      ["bad-interval events[0].endedAt"],
    ],
    [
      "a contact that ends before it begins, in other offsets",
      events(alone("e1", "2026-01-05T11:00+01:00", { endedAt: "2026-01-05T11:30+02:00" })),
      ["bad-interval events[0].endedAt"],
    ],
    [
      "a period that ends before it begins",
      events(frequencyReport("2026-01-01", "2025-12-31")),
      ["bad-interval events[0].periodThrough"],
    ],
    // sizes
    [
      "20,001 events",
      record({ events: Array.from({ length: 20_001 }, (_, index) => ({ ...REPORT, id: `e${index}` })) }),
      ["too-many-events events"],
      "covers",
    ],
    [
      "101 children",
      record({ children: Array.from({ length: 101 }, (_, index) => ({ id: `c${index}` })) }),
      ["too-large children"],
    ],
    [
      "a name of 501 characters",
      record({ organisations: [{ ...organisation("vt-01"), name: "x".repeat(501) }] }),
      ["too-large organisations[0].name"],
    ],
    ["65 levels", record({ meta: nested(64) }), ["too-deep "], "flatten"],
    ["100,000 levels", record({ meta: nested(100_000) }), ["too-deep "]],
    ["an object that holds itself", record({ meta: holdingItself() }), ["too-deep "]],
    // keys that could touch a prototype
    [
      "__proto__ in a record",
      json('{ "__proto__": { "childrenComplete": true } }'),
      ["dangerous-key __proto__"],
    ],
    [
      "__proto__ in meta, whose own keys are not told",
      record({ meta: json('{ "a": [{ "__proto__": 1 }] }') }),
      ["dangerous-key meta"],
      "rename",
    ],
    [
      "constructor in an event",
      events({ ...REPORT, constructor: 1 }),
      ["dangerous-key events[0].constructor"],
    ],
    [
      "prototype in an organisation",
      record({ organisations: [{ ...organisation("vt-01"), prototype: {} }] }),
      ["dangerous-key organisations[0].prototype"],
    ],
    // no records at all
    ["null", null, ["wrong-type "]],
    ["a list of records", [record({})], ["wrong-type "]],
    ["a text", "case-0001", ["wrong-type "]],
    ["a number", 5, ["wrong-type "]],
    ["yes", true, ["wrong-type "]],
    // several at once
    [
      "faults of shape, of time, of reference and of correction, all found in one run",
      record({
        holder: undefined,
        covers: [covers({ from: "2026-02-01", through: "2026-01-31" })],
        children: [{ id: "c1", birthDate: "2016-04-31" }, { id: "c1" }],
        events: [
          { ...REPORT, severity: "substancial" },
          { id: "e2", type: "report", at: "2026-01-05T10:00", childs: [] },
          { id: "e3", type: "incident", at: DAY, children: ["c9"] },
          correction("e4", "e3"),
          alone("e5", DAY, { children: ["c1"] }),
        ],
      }),
      [
        "missing-key holder",
        "bad-interval covers[0].through",
        "bad-time children[0].birthDate",
        "duplicate-id children[1].id",
        "bad-value events[0].severity",
        "no-offset events[1].at",
        "unknown-key events[1].childs",
        "unknown-reference events[2].children[0]",
        "bad-correction events[3].type",
        "unknown-key events[4].children",
      ],
    ],
    [
      "two faults of one item, of which the schema sees one",
      record({
        covers: [covers({ types: ["reports"], from: "2026-02-01", through: "2026-01-31" })],
        children: [{ id: "c1", sex: "f", household: [{ from: "2026-03-01", through: "2026-02-01" }] }],
        events: [{ ...alone("e1", DAY), mode: "f2f", endedAt: "2026-01-04" }],
      }),
      [
        "bad-value covers[0].types[0]",
        "bad-interval covers[0].through",
        "unknown-key children[0].sex",
        "bad-interval children[0].household[0].through",
        "bad-value events[0].mode",
        "bad-interval events[0].endedAt",
      ],
    ],
    [
      "a moment that is none, and whom and what that event names",
      events(
        REPORT,
        { ...REPORT, id: "e2", at: "2026-01-05T10:00:00", children: ["c7"] },
        { ...REPORT, id: "e3", at: "", corrects: "e9", recordedAt: DAY },
        { ...alone("e4", "05-01-2026"), participants: [{ role: "child", id: "c8" }], endedAt: DAY },
      ),
      [
        "no-offset events[1].at",
        "unknown-reference events[1].children[0]",
        "bad-time events[2].at",
        "bad-correction events[2].corrects",
        "bad-time events[3].at",
        "unknown-reference events[3].participants[0].id",
      ],
    ],
    [
      "a child whose id cannot be read may be the one that is named; so may an event that is corrected",
      record({
        children: [{ id: {} }],
        events: [{ ...REPORT, children: ["c7"] }, { type: "report", at: DAY }, correction("e3", "e2")],
      }),
      ["wrong-type children[0].id", "missing-key events[1].id"],
    ],
    [
      "what a correction corrects, illegible: nothing is said of what would lack without it",
      events(REPORT, { ...REPORT, id: "e2", corrects: 7, enteredInError: true, recordedAt: "soon" }),
      ["wrong-type events[1].corrects", "bad-time events[1].recordedAt"],
    ],
    [
      "the same record with its keys in another order",
      {
        events: [
          { type: "report", id: "e1", severity: "substancial", at: "2026-02-30" },
          { corrects: "e9", ...REPORT, id: "e2" },
        ],
        ...record({ events: undefined, covers: [covers({ by: "vt/01" })] }),
        format: "record",
        events2: [],
      },
      [
        "bad-value events[0].severity",
        "bad-time events[0].at",
        "missing-key events[1].recordedAt",
        "bad-correction events[1].corrects",
        "bad-value format",
        "bad-id covers[0].by",
        "unknown-key events2",
      ],
    ],
    [
      "every dangerous key, not the first alone",
      record({
        meta: json('{ "__proto__": 1, "constructor": 2 }'),
        events: [{ ...REPORT, meta: json('{ "prototype": 3 }') }],
      }),
      ["dangerous-key events[0].meta", "dangerous-key meta", "dangerous-key meta"],
    ],
  ];

  test.each(rows.map((row) => [row[0], row] as const))("%s", (_why, [, malformed, faults, mend = ""]) => {
    const found = faultsOf(malformed);
    expect(placesOf(found)).toEqual(faults);
    expect(found[0]?.mend).toContain(mend);
    for (const { message, mend: written } of found) expect([message, written]).not.toContain("");
  });

  test("a fault of one event does not hide that another refers to it", () => {
    const found = faultsOf(events({ ...REPORT, severity: "x" }, correction("e2", "e1")));
    expect(placesOf(found)).toEqual(["bad-value events[0].severity"]);
  });

  test("what says whether an event exists is told to be that when it is unknown", () => {
    const found = faultsOf(events(REPORT, correction("e2", "e1", { corrects: null, enteredInError: null })));
    expect(found.map(({ message }) => message)).toEqual(
      Array(2).fill("this cannot be recorded as unknown: it decides whether an event exists"),
    );
    const [other] = faultsOf(events({ ...REPORT, corrects: 5 }));
    expect(other?.message).toBe("this must be of type string");
  });

  test("no prototype is touched", () => {
    safeParseRecord(
      record({
        meta: json(
          '{ "__proto__": { "touched": true }, "constructor": { "prototype": { "touched": true } } }',
        ),
      }),
    );
    expect(Reflect.get({}, "touched")).toBeUndefined();
  });

  // Design, section 11: messages may echo dates of events, numbers and words of closed lists; never other strings.
  test("names, birth dates, notes and the system's own data never stand in a fault", () => {
    const name = "Sanne de Geheim";
    const faults = faultsOf({
      ...record({}),
      id: name,
      holder: name,
      organisations: [{ id: name, kind: name, name: 5, pilot: [name] }],
      professionals: [{ id: "p1", specialisations: [name] }],
      adults: [{ id: "a1", parentOf: name }],
      children: [
        { id: "c1", birthDate: "2016-04-31", household: [{ from: name }] },
        { id: "c2", birthDate: "2016-04-02T10:00" },
      ],
      events: [
        { ...REPORT, at: name, severity: name, to: name, children: [name] },
        { id: "e2", type: name, at: DAY },
        { id: "e3", type: "help-request", at: DAY, channel: [name] },
      ],
      meta: name,
    });
    expect(faults.length).toBeGreaterThan(15);
    const said = JSON.stringify(faults);
    for (const secret of [name, "Geheim", "2016-04"]) expect(said).not.toContain(secret);
  });
});

describe("a record is read, though it comes near a refusal:", () => {
  const rows: readonly (readonly [why: string, record: unknown])[] = [
    ["the record that all these rows change", record({})],
    ["an id of 64 characters", events({ ...REPORT, id: "e".repeat(64) })],
    ["an id of all signs that it may hold", events({ ...REPORT, id: "0A.z_9:x-1" })],
    ["one id in two lists", record({ organisations: [organisation("x1")], professionals: [{ id: "x1" }] })],
    ["whether all children are listed is unknown", record({ childrenComplete: null })],
    [
      "organisations, professionals and adults unknown",
      record({ organisations: null, professionals: null, adults: null }),
    ],
    [
      "without organisations, professionals and adults",
      record({ organisations: undefined, professionals: undefined, adults: undefined }),
    ],
    [
      "nothing in any list",
      record({ covers: [], organisations: [], professionals: [], adults: [], children: [], events: [] }),
    ],
    ["coverage of one day", record({ covers: [covers({ from: DAY, through: DAY })] })],
    ["a stay without end", record({ children: [{ id: "c1", household: [{ from: DAY, through: null }] }] })],
    [
      "a contact that ends as it begins",
      events(alone("e1", "2026-01-05T11:00+01:00", { endedAt: "2026-01-05T10:00Z" })),
    ],
    [
      "a contact whose end is known to the day",
      events(alone("e1", "2026-01-05T11:00+01:00", { endedAt: DAY })),
    ],
    ["a period of one day", events(frequencyReport(DAY, DAY))],
    ["a correction that stands before what it corrects", events(correction("e2", "e1"), REPORT)],
    ["a correction of a correction", events(REPORT, correction("e2", "e1"), correction("e3", "e2"))],
    ["a correction that removes", events(REPORT, correction("e2", "e1", { enteredInError: true }))],
    ["64 levels", record({ meta: nested(63) })],
    ["any JSON in meta", record({ meta: { a: [null, true, 1.5, "x", { b: [] }], "": {} } })],
    [
      "20,000 events",
      record({ events: Array.from({ length: 20_000 }, (_, index) => ({ ...REPORT, id: `e${index}` })) }),
    ],
    [
      "data of the system's own that are unknown, wherever they stand",
      record({
        organisations: [{ ...organisation("vt-01"), meta: null }],
        professionals: [{ id: "p1", meta: null }],
        adults: [{ id: "a1", meta: null }],
        children: [{ id: "c1", meta: null }],
        events: [alone("e1", DAY, { meta: null, participants: [{ role: "child", id: "c1", meta: null }] })],
        meta: null,
      }),
    ],
    ["a $schema", record({ $schema: "https://example.org/record.schema.json" })],
  ];

  test.each(rows)("%s", (_why, read) => {
    expect(placesOf(faultsOf(read))).toEqual([]);
  });
});

test("a record that was read is frozen whole; what was given is not", () => {
  const given = record({
    meta: { own: [{ deep: {} }] },
    children: [{ id: "c1", household: [{ from: DAY, through: null }], meta: { own: {} } }],
    events: [REPORT, alone("e2", DAY, { meta: { own: [[]] } })],
  });
  const parsed = safeParseRecord(given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  expect(objectsIn(parsed.record).filter((one) => !Object.isFrozen(one))).toEqual([]);
  expect(objectsIn(given).filter((one) => Object.isFrozen(one))).toEqual([]);
  expect(parsed.record).toEqual(given);
});

describe("a record is read, with a warning:", () => {
  const rows: readonly (readonly [why: string, record: unknown, warnings: readonly string[]])[] = [
    ["everything is there", events(REPORT, alone("e2", DAY)), []],
    ["the holder is not listed", record({ holder: "gi-09" }), ["holder"]],
    ["who is complete is not listed", record({ covers: [covers({ by: "gi-09" })] }), ["covers[0].by"]],
    ["who acted is not listed", events({ ...REPORT, by: "vt-09" }), ["events[0].by"]],
    [
      "a report followed one that is not there",
      events({ ...REPORT, followUpOf: "e9" }),
      ["events[0].followUpOf"],
    ],
    [
      "it was told in a contact that is not there",
      events({ id: "e1", type: "disclosure", at: DAY, in: "e9" }),
      ["events[0].in"],
    ],
    [
      "what was documented is not there",
      events({ id: "e1", type: "perspective-documented", at: DAY, of: "e9" }),
      ["events[0].of"],
    ],
    [
      "what is objected to is not there",
      events({ id: "e1", type: "objection", at: DAY, about: "e9" }),
      ["events[0].about"],
    ],
    [
      "the objection decided on is not there",
      events({ id: "e1", type: "objection-decision", at: DAY, objection: "e9" }),
      ["events[0].objection"],
    ],
    [
      "the complaint answered is not there",
      events({ id: "e1", type: "complaint-answer", at: DAY, complaint: "e9" }),
      ["events[0].complaint"],
    ],
    [
      "who carries out a measure is not listed",
      events({ id: "e1", type: "measure-start", at: DAY, measure: "m1", organisation: "gi-09" }),
      ["events[0].organisation"],
    ],
    [
      "the worker is not listed",
      events(START, { id: "e1", type: "assignment", at: DAY, measure: "m1", professional: "p9" }),
      ["events[1].professional"],
    ],
    [
      "an adult is a parent of a child that is not listed",
      record({ adults: [{ id: "a1", parentOf: ["c1", "c9"] }] }),
      ["adults[0].parentOf[1]"],
    ],
    [
      "an adult has authority over a child that is not listed",
      record({ adults: [{ id: "a1", authorityOver: ["c9", "c1"], parentOf: ["c8"] }] }),
      ["adults[0].authorityOver[0]", "adults[0].parentOf[0]"],
    ],
    [
      "where a professional works is not listed",
      record({ professionals: [{ id: "p1", organisation: "gi-09" }] }),
      ["professionals[0].organisation"],
    ],
    ["who received a report is not listed", events({ ...REPORT, to: "vt-09" }), ["events[0].to"]],
    ["one of those is not", events({ ...REPORT, to: ["vt-01", "vt-09"] }), ["events[0].to[1]"]],
    [
      "whom a child asked for help is not listed",
      events({ id: "e1", type: "help-request", at: DAY, to: "vt-09" }),
      ["events[0].to"],
    ],
    [
      "whom a child told is not listed",
      events({ id: "e1", type: "disclosure", at: DAY, to: ["t1", "t9"] }),
      ["events[0].to[1]"],
    ],
    [
      "to whom an objection was made is not listed",
      events({ id: "e1", type: "objection", at: DAY, to: "vt-09", from: "child" }),
      ["events[0].to"],
    ],
    [
      "to whom a complaint was made is not listed",
      events({ id: "e1", type: "complaint", at: DAY, to: "vt-09", from: ["child", "parent"] }),
      ["events[0].to"],
    ],
    [
      "neither end of a transfer is listed",
      events({ id: "e1", type: "transfer", at: DAY, to: ["lt-09"], from: "vt-09" }),
      ["events[0].to[0]", "events[0].from"],
    ],
    [
      "a professional received a report, a school was told (C11)",
      events({ ...REPORT, to: "vt1" }, { id: "e2", type: "disclosure", at: DAY, to: "school-01" }),
      [],
    ],
    [
      "words for roles, which name nobody",
      events(
        { ...REPORT, from: ["police", "other"] },
        { id: "e2", type: "advice", at: DAY, to: ["child", "other"] },
        { id: "e3", type: "rights-explained", at: DAY, to: "parent" },
        { id: "e4", type: "interpretation-shared", at: DAY, to: "other" },
      ),
      [],
    ],
    ...["measure-notified", "measure-end", "assignment", "assignment-end", "plan", "frequency-report"].map(
      (type): readonly [string, unknown, readonly string[]] => [
        `a ${type} of a measure without start`,
        events(START, { id: "e1", type, at: DAY, measure: "m2" }),
        ["events[1].measure"],
      ],
    ),
    [
      "a placement that ends without start, though a measure has that key",
      events(START, { id: "e1", type: "placement-end", at: DAY, placement: "m1" }),
      ["events[1].placement"],
    ],
    [
      "a start that stands after what it starts, in the file and in time",
      events({ id: "e1", type: "measure-end", at: DAY, measure: "m1" }, { ...START, at: "2026-03-01" }),
      [],
    ],
    [
      "siblings, foster parents and relatives that are not listed",
      events(alone("e1", DAY, { participants: ["sibling", "foster-parent", "relative"].map(nobody) })),
      [0, 1, 2].map((place) => `events[0].participants[${place}].id`),
    ],
    [
      "a grown sibling and a young relative",
      events(
        alone("e1", DAY, {
          participants: [
            { role: "sibling", id: "a2" },
            { role: "relative", id: "c1" },
          ],
        }),
      ),
      [],
    ],
    [
      "interpreters and others, who stand in no list",
      events(alone("e1", DAY, { participants: ["interpreter", "support-person", "other"].map(nobody) })),
      [],
    ],
    [
      "participants of an unknown role",
      events(alone("e1", DAY, { participants: [{ id: "x9" }, { role: null, id: "x9" }] })),
      [],
    ],
    [
      "no adults and professionals were recorded, so none can be lacking",
      {
        ...events(
          { id: "e1", type: "disclosure", at: DAY, to: "t9" },
          alone("e2", DAY, {
            participants: ["foster-parent", "relative", "parent", "professional"].map(nobody),
          }),
        ),
        adults: null,
        professionals: null,
      },
      [],
    ],
    [
      "several, in the order of the record",
      {
        ...record({ holder: "gi-09", adults: [{ id: "a1", parentOf: ["c9"] }] }),
        events: [
          { id: "e1", type: "plan", at: DAY, measure: "m2", by: "gi-09" },
          { measure: "m2", by: "gi-09", id: "e2", type: "plan-review", at: DAY },
        ],
      },
      [
        "holder",
        "adults[0].parentOf[0]",
        "events[0].measure",
        "events[0].by",
        "events[1].measure",
        "events[1].by",
      ],
    ],
    [
      "a participating professional is not listed",
      events(alone("e1", DAY, { participants: [{ role: "professional", id: "p9" }] })),
      ["events[0].participants[0].id"],
    ],
    [
      "a participating parent is not listed",
      events(alone("e1", DAY, { participants: [{ role: "parent", id: "a9" }] })),
      ["events[0].participants[0].id"],
    ],
    [
      "a disclosure about the family names no event",
      events({ id: "e1", type: "disclosure", at: DAY, about: "family" }),
      [],
    ],
    [
      "no organisations were recorded, so none can be lacking",
      record({ organisations: undefined, holder: "gi-09" }),
      [],
    ],
    [
      "organisations are unknown, so none can be lacking",
      record({ organisations: null, holder: "gi-09" }),
      [],
    ],
    ["what is unknown refers to nothing", events({ ...REPORT, by: null, followUpOf: null }), []],
  ];

  test.each<[why: string, birthDate: string, at: string, more: object, warned: boolean]>([
    ["the year is a slip", "2035-04-02", "2026-03-04", {}, true],
    ["a day before its birth", "2026-03-05", "2026-03-04", {}, true],
    ["on the day of its birth", "2026-03-04", "2026-03-04", {}, false],
    ["late on that day, as another clock tells it", "2026-03-05", "2026-03-04T23:30:00Z", {}, false],
    ["the hour before, by that clock", "2026-03-05", "2026-03-04T22:30:00Z", {}, true],
    ["the evening before, told by a clock ahead", "2026-03-05", "2026-03-05T00:30:00+03:00", {}, true],
    ["it did not take part", "2035-04-02", "2026-03-04", { participants: [] }, false],
    ["nor was it held", "2035-04-02", "2026-03-04", { status: "cancelled" }, false],
    ["nobody knows who took part", "2035-04-02", "2026-03-04", { participants: null }, false],
  ])("a child that took part before it was born: %s", (_why, birthDate, at, more, warned) => {
    const parsed = safeParseRecord({
      ...{ format: "vertelrecht.record/1", id: "r", holder: "gi", covers: [], childrenComplete: true },
      organisations: [{ id: "gi", kind: "certified-institution" }],
      children: [{ id: "c1", birthDate }],
      events: [
        {
          ...{ id: "e1", type: "contact", at, by: "gi", status: "held", mode: "face-to-face" },
          participants: [{ role: "child", id: "c1" }],
          ...more,
        },
      ],
    });
    expect(parsed.ok ? parsed.warnings.map(({ code, path }) => `${code} ${path}`) : parsed.faults).toEqual(
      warned ? ["bad-interval children[0].birthDate"] : [],
    );
  });

  test.each(rows)("%s", (_why, read, warnings) => {
    const parsed = safeParseRecord(read);
    expect(parsed.ok ? parsed.warnings.map(({ code, path }) => `${code} ${path}`) : parsed.faults).toEqual(
      warnings.map((path) => `unknown-reference ${path}`),
    );
  });
});

/** Fields of each event type beside the common ones, full; a list of words is all that the design names. */
const FULL: Readonly<Record<EventType, Json>> = {
  report: {
    to: ["vt-01"],
    from: ["child", "parent", "citizen", "police", "education", "health", "youth-care", "other"],
    concern: ["domestic-violence", "child-abuse", "neglect", "sexual-abuse", "other"],
    severity: "substantial",
    acute: true,
    followUpOf: "e0",
  },
  "help-request": { to: "vt-01", channel: "chat" },
  disclosure: { to: "vt1", in: "e0", about: "family" },
  advice: { to: ["child", "professional", "citizen", "other"] },
  incident: { police: false },
  assessment: { kind: "safety-assessment" },
  contact: {
    mode: "face-to-face",
    form: "conversation",
    status: "held",
    declinedBy: "child",
    endedAt: "2026-01-05T11:00:00+01:00",
    participants: [
      { role: "child", id: "c1", chosenByChild: false, meta: {} },
      ...[
        "parent",
        "foster-parent",
        "sibling",
        "relative",
        "professional",
        "interpreter",
        "support-person",
        "other",
      ].map((role) => ({ role })),
    ],
  },
  "contact-waived": { ground: "danger-to-child" },
  "perspective-documented": { of: "e0", ownAccount: true },
  "interpretation-shared": { of: "e0", to: ["child", "parent", "other"] },
  "rights-explained": {
    topics: ["procedure", "data", "complaint", "objection", "confidant", "other"],
    to: ["child", "parent", "other"],
  },
  objection: { from: ["child", "parent", "other"], to: "vt-01", about: "e0" },
  "objection-decision": { objection: "e0" },
  complaint: { from: "child", to: ["vt-01", "gi-01"] },
  "complaint-answer": { complaint: "e0" },
  "term-extended": { of: "e0", reason: "wachten op informatie" },
  transfer: { from: "vt-01", to: ["gi-01"] },
  "case-closed": {},
  "measure-start": { measure: "m1", kind: "supervision", organisation: "gi-01" },
  "measure-notified": { measure: "m1" },
  "measure-end": { measure: "m1" },
  assignment: { measure: "m1", professional: "p1", fixed: true },
  "assignment-end": { measure: "m1", professional: "p1", fixed: false },
  "family-group-plan-waived": { measure: "m1" },
  plan: { measure: "m1", withChild: true },
  "plan-review": { measure: "m1" },
  "placement-start": { placement: "pl1", kind: "foster", organisation: "gi-01" },
  "placement-end": { placement: "pl1" },
  "school-told": {
    contents: ["name", "birth-date", "code-word", "other"],
    via: "politie",
    setting: "school-01",
  },
  "school-support": { contents: ["name"], via: "intern begeleider", setting: "school-01" },
  diagnostics: { for: "child" },
  "help-start": { for: "family" },
  "safety-measurement": {
    perspective: "child",
    instrument: "vragenlijst",
    sourceOfSupport: ["professional", "network", "school", "other"],
  },
  "support-measurement": { perspective: "professional", instrument: "vragenlijst", sourceOfSupport: [] },
  "frequency-report": { measure: "m1", periodFrom: "2025-01-01", periodThrough: "2025-12-31" },
  "child-died": {},
};

/** Fields that take one word of a list, with all words that the design names. */
const WORDS: readonly (readonly [type: EventType, field: string, words: string])[] = [
  ["report", "from", "child parent citizen police education health youth-care other"],
  ["report", "severity", "substantial limited other"],
  ["disclosure", "about", "family professional other"],
  ["advice", "to", "child professional citizen other"],
  [
    "assessment",
    "kind",
    "safety-assessment investigation-needed investigation-started investigation-concluded other",
  ],
  ["contact", "mode", "face-to-face video telephone chat letter other"],
  ["contact", "form", "conversation play observation other"],
  ["contact", "status", "held declined failed cancelled other"],
  ["contact", "declinedBy", "child parent other"],
  [
    "contact-waived",
    "ground",
    "other-professional-has-sight danger-to-child criminal-interview-pending child-unreachable child-too-young parent-objects other",
  ],
  ["interpretation-shared", "to", "child parent other"],
  ["rights-explained", "to", "child parent other"],
  ["objection", "from", "child parent other"],
  ["complaint", "from", "child parent other"],
  [
    "measure-start",
    "kind",
    "supervision provisional-supervision guardianship provisional-guardianship probation other",
  ],
  ["placement-start", "kind", "foster kin family-home residential secure other"],
  ["diagnostics", "for", "child family other"],
  ["help-start", "for", "child family other"],
  ["safety-measurement", "perspective", "child parent professional other"],
  ["support-measurement", "perspective", "child parent professional other"],
];

describe("every event type", () => {
  const common = {
    id: "e1",
    at: "2026-01-05T10:00:00+01:00",
    by: "vt-01",
    recordedAt: DAY,
    meta: { own: 1 },
  };
  const needed = ["id", "type", "at", "measure", "placement"];
  // Whether another event exists cannot be left open (A5).
  const neverUnknown = [...needed, "corrects", "enteredInError"];
  const fieldsOf = (type: EventType) => Object.keys(EVENTS[type].shape);
  const keyOf = (type: EventType) =>
    Object.fromEntries(Object.entries(FULL[type]).filter(([field]) => needed.includes(field)));

  /** What keeps an event of a measure or placement from being one without start. */
  const startOf = (type: EventType): Json[] =>
    Object.keys(keyOf(type))
      .map((key) => ({ ...keyOf(type), id: "s1", type: `${key}-start`, at: DAY }))
      .filter((start) => start.type !== type);

  test("is in the list of the schema and of these tests", () => {
    expect(Object.keys(FULL)).toEqual([...EVENT_TYPES]);
    expect([...ALL_TYPES]).toEqual([...EVENT_TYPES]);
  });

  test.each(EVENT_TYPES)("%s with every field full", (type) => {
    const children = type === "contact" ? {} : { children: ["c1"] };
    const corrected = { ...keyOf(type), id: "e0", type, at: DAY };
    const full = { ...common, type, ...children, ...FULL[type], corrects: "e0", enteredInError: false };
    expect(Object.keys(full).sort()).toEqual(fieldsOf(type).sort());
    const parsed = safeParseRecord(events(...startOf(type), corrected, full));
    expect(parsed).toEqual({ ok: true, record: events(...startOf(type), corrected, full), warnings: [] });
  });

  test.each(EVENT_TYPES)("%s with every field recorded as unknown (A1)", (type) => {
    const unknown = fieldsOf(type).filter((field) => !neverUnknown.includes(field));
    const nulls = Object.fromEntries(unknown.map((field) => [field, null]));
    const read = events(...startOf(type), { ...nulls, ...keyOf(type), id: "e1", type, at: DAY });
    expect(safeParseRecord(read)).toEqual({ ok: true, record: read, warnings: [] });
  });

  test.each(EVENT_TYPES)("%s with no field recorded (A1)", (type) => {
    const read = events(...startOf(type), { ...keyOf(type), id: "e1", type, at: DAY });
    expect(safeParseRecord(read)).toEqual({ ok: true, record: read, warnings: [] });
  });

  test.each(EVENT_TYPES)("%s with a field that is not its own", (type) => {
    const read = events({ ...keyOf(type), id: "e1", type, at: DAY, remarks: "vrije tekst" });
    expect(placesOf(faultsOf(read))).toEqual(["unknown-key events[0].remarks"]);
  });

  test("`to` and `from` of every type that name somebody are looked up, those that are words are none", () => {
    const looked = EVENT_TYPES.flatMap((type) =>
      ["to", "from"].flatMap((field) => {
        const parsed = safeParseRecord(events({ ...keyOf(type), id: "e1", type, at: DAY, [field]: "x9" }));
        if (!parsed.ok) return [];
        return [`${type} ${parsed.warnings.map(({ path }) => path).join(" ")}`];
      }),
    );
    expect(looked).toEqual([
      "report events[0].to",
      "help-request events[0].to",
      "disclosure events[0].to",
      "objection events[0].to",
      "complaint events[0].to",
      "transfer events[0].to",
      "transfer events[0].from",
    ]);
  });

  test.each(WORDS)("%s: `%s` takes the words of its list, and no other", (type, field, words) => {
    const taken = [...words.split(" "), "anders", ""].filter(
      (word) => faultsOf(events({ ...keyOf(type), id: "e1", type, at: DAY, [field]: word })).length === 0,
    );
    expect(taken.join(" ")).toBe(words);
  });
});

/** A record of one child without events, changed. Undefined leaves a key out, as JSON does. */
function record(changes: Json): Json {
  return without(Object.assign({}, buildRecord({ events: [] }), changes));
}

function events(...list: readonly Json[]): Json {
  return record({ events: list });
}

function covers(changes: Json): Json {
  return without({ by: "vt-01", types: ["report"], from: "2024-01-01", through: "2026-06-30", ...changes });
}

function organisation(id: string): Json {
  return { id, kind: "veilig-thuis" };
}

/** A report that replaces another event. */
function correction(id: string, corrects: string, more: Json = {}): Json {
  return { ...REPORT, id, corrects, recordedAt: "2026-01-09", ...more };
}

function frequencyReport(periodFrom: string, periodThrough: string): Json {
  return { id: "e1", type: "frequency-report", at: "2026-01-31", measure: "m1", periodFrom, periodThrough };
}

/** A participant whom no list of the record holds. */
function nobody(role: string): Json {
  return { role, id: "x9" };
}

function nested(levels: number): unknown {
  let inner: unknown = {};
  for (let level = 1; level < levels; level++) inner = { inner };
  return inner;
}

/** A value and all that it holds, as far as these are objects. */
function objectsIn(value: unknown): object[] {
  return typeof value === "object" && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : [];
}

function holdingItself(): unknown {
  const meta: Record<string, unknown> = {};
  meta.own = meta;
  return meta;
}

/** Parsed text: in a literal, `__proto__` would set the prototype instead of a key. */
function json(text: string): unknown {
  return JSON.parse(text);
}

function without(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}

function faultsOf(value: unknown): readonly Fault[] {
  const parsed = safeParseRecord(value);
  return parsed.ok ? [] : parsed.faults;
}

function placesOf(faults: readonly Fault[]): string[] {
  return faults.map(({ code, path }) => `${code} ${path}`);
}
