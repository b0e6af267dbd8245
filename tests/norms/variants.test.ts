/** Worked variants: what each changes on a case that its base judges otherwise. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import type { CaseRecord } from "../../src/record/record.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

const HEARD = "proposal/heard-before-transfer";

/** Reported on 5 January 2026 and handed over on 20 January; in between Veilig Thuis saw the child, in this form. */
function seen(birthDate: string, form: string) {
  return parseRecord(
    buildRecord({
      children: [{ id: "c1", birthDate }],
      events: [
        { id: "r1", type: "report", at: "2026-01-05", to: "vt-01" },
        alone("k1", "2026-01-12", {
          by: "vt-01",
          form,
          participants: [
            { role: "child", id: "c1" },
            { role: "professional", id: "vt1" },
          ],
        }),
        { id: "t1", type: "transfer", at: "2026-01-20", by: "vt-01", from: "vt-01" },
      ],
    }),
  );
}

test.each<[why: string, birthDate: string, form: string, outcomes: Record<string, string>]>([
  [
    "a baby of seven months, seen at play: enough at four, not where every child is asked for a conversation",
    "2025-06-01",
    "play",
    { proposal: "satisfied", "talk-from-0": "breached", "talk-from-12": "satisfied" },
  ],
  [
    "a child of nine, seen at play: too old for that at four, not at twelve",
    "2016-04-02",
    "play",
    { proposal: "breached", "talk-from-0": "breached", "talk-from-12": "satisfied" },
  ],
  [
    "a child that turned twelve on the day of the report, seen at play",
    "2014-01-05",
    "play",
    { proposal: "breached", "talk-from-0": "breached", "talk-from-12": "breached" },
  ],
  [
    "a child of nine, in a conversation: enough under each",
    "2016-04-02",
    "conversation",
    { proposal: "satisfied", "talk-from-0": "satisfied", "talk-from-12": "satisfied" },
  ],
])("%s", (_why, birthDate, form, outcomes) => {
  const found = Object.keys(outcomes).map((id) => [
    id,
    outcomeOf(id, HEARD, seen(birthDate, form), "2026-01-31"),
  ]);
  expect(Object.fromEntries(found)).toEqual(outcomes);
});

const SCHOOL = "proposal/support-at-school";
const TOLD = "proposal/school-told";
const DISCLOSURE = "proposal/disclosure-heard";
const FUNDING = "funding/contacts-in-a-year";
/** Friday evening; the school opens again on Monday. */
const FRIDAY = { id: "i1", type: "incident", at: "2026-03-06T21:00:00+01:00", by: "police-01", police: true };
const told = (at: string) => ({ id: "s1", type: "school-told", at, by: "vt-01" });
const supported = (at: string) => ({ id: "s2", type: "school-support", at, by: "school-01" });
const HELP = { id: "h1", type: "help-request", at: "2026-03-02T16:00:00+01:00", to: "vt-01" };
const WAIVED = {
  id: "w1",
  type: "contact-waived",
  at: "2026-03-05",
  by: "vt-01",
  ground: "other-professional-has-sight",
};
const specialist = (at: string) =>
  alone("k1", at, {
    by: "vt-01",
    participants: [
      { role: "child", id: "c1" },
      { role: "professional", id: "vt1" },
    ],
  });
const assessment = (id: string, at: string, kind: string) => ({
  id,
  type: "assessment",
  at,
  by: "vt-01",
  kind,
});
const INVESTIGATION = [
  { id: "r1", type: "report", at: "2026-03-02", to: "vt-01" },
  assessment("a1", "2026-03-12", "investigation-needed"),
  assessment("a2", "2026-03-16", "investigation-started"),
];
/** A year of supervision with a visit in each of these months. */
const year = (...months: string[]) => [
  {
    id: "m1",
    type: "measure-start",
    at: "2025-01-01",
    measure: "ots",
    kind: "supervision",
    organisation: "gi-01",
  },
  ...months.map((month) => alone(`k${month}`, `2025-${month}-11`)),
];
const WEEKEND = { from: "2026-03-01", through: "2026-03-31", closed: ["2026-03-07", "2026-03-08"] };
const CALENDARS = { "school-01": WEEKEND };

test.each<
  [
    variant: string,
    norm: string,
    why: string,
    events: readonly object[],
    asOf: string,
    outcomes: [base: string | undefined, variant: string | undefined],
  ]
>([
  [
    "with-waiver",
    DISCLOSURE,
    "nobody spoke with the child, since a youth protector has sight of safety",
    [HELP, WAIVED],
    "2026-03-31",
    ["breached", "excused"],
  ],
  [
    "with-waiver",
    "proposal/no-waiver-other-professional",
    "the prohibition is gone",
    [{ id: "r1", type: "report", at: "2026-03-02", to: "vt-01" }, WAIVED],
    "2026-03-31",
    ["breached", undefined],
  ],
  [
    "disclosure-within-24-hours",
    DISCLOSURE,
    "heard on the third working day, 68 hours after asking for help",
    [HELP, specialist("2026-03-05T12:00:00+01:00")],
    "2026-03-31",
    ["satisfied", "breached"],
  ],
  [
    "school-24-hours",
    TOLD,
    "told on Sunday noon: within 48 hours of Friday evening, not within 24",
    [FRIDAY, told("2026-03-08T12:00:00+01:00")],
    "2026-03-31",
    ["satisfied", "breached"],
  ],
  [
    "school-24-hours",
    SCHOOL,
    "supported on Monday: the next working day, not within 24 hours",
    [FRIDAY, supported("2026-03-09T09:00:00+01:00")],
    "2026-03-31",
    ["satisfied", "breached"],
  ],
  [
    "school-48-hours-bare",
    SCHOOL,
    "supported on Monday: 48 hours ended on Sunday evening",
    [FRIDAY, supported("2026-03-09T09:00:00+01:00")],
    "2026-03-31",
    ["satisfied", "breached"],
  ],
  [
    "school-48-hours-bare",
    TOLD,
    "the signal itself keeps its 48 hours",
    [FRIDAY, told("2026-03-09T08:00:00+01:00")],
    "2026-03-31",
    ["breached", "breached"],
  ],
  [
    "school-next-school-day",
    TOLD,
    "told late on Sunday: after the 48 hours, before lessons on Monday",
    [FRIDAY, told("2026-03-08T23:30:00+01:00")],
    "2026-03-31",
    ["breached", "satisfied"],
  ],
  [
    "school-next-school-day",
    SCHOOL,
    "supported on Tuesday: a school day too late",
    [FRIDAY, supported("2026-03-10T09:00:00+01:00")],
    "2026-03-31",
    ["breached", "breached"],
  ],
  [
    "eight-contacts",
    FUNDING,
    "five visits in the year",
    year("01", "03", "06", "09", "12"),
    "2025-12-31",
    ["satisfied", "open"],
  ],
  [
    "eight-contacts",
    FUNDING,
    "five visits in the year, looked back on",
    [
      ...year("01", "03", "06", "09", "12"),
      { id: "e1", type: "measure-end", at: "2025-12-31", measure: "ots" },
    ],
    "2026-01-31",
    ["satisfied", "breached"],
  ],
  [
    "investigation-from-establishment",
    "wmo/investigation-started",
    "this reading is taken out",
    INVESTIGATION,
    "2026-03-31",
    ["breached", undefined],
  ],
  [
    "investigation-from-establishment",
    "drafts/investigation-started",
    "started four days after the need was established, two weeks after the report",
    INVESTIGATION,
    "2026-03-31",
    [undefined, "satisfied"],
  ],
])("%s, %s: %s", (variant, norm, _why, events, asOf, outcomes) => {
  const record = parseRecord(
    buildRecord({
      children: [{ id: "c1", birthDate: "2016-04-02" }],
      events: events.map((one) => ("participants" in one ? one : { children: ["c1"], ...one })),
    }),
  );
  expect([outcomeOf("proposal", norm, record, asOf), outcomeOf(variant, norm, record, asOf)]).toEqual(
    outcomes,
  );
});

test("every variant gives its reason and changes a norm", () => {
  for (const { id } of Object.values(rulesets)) {
    if (["current-law", "current-practice", "proposal"].includes(id)) continue;
    const file = JSON.parse(
      readFileSync(new URL(`../../rules/rulesets/${id}.json`, import.meta.url), "utf8"),
    );
    expect(file, id).toMatchObject({
      extends: "proposal",
      why: { nl: expect.any(String), en: expect.any(String) },
    });
    expect(file.amend.length, id).toBeGreaterThan(0);
  }
});

function outcomeOf(id: string, norm: string, record: CaseRecord, asOf: string): string | undefined {
  const file = Object.entries(rulesets).find(([name]) => name === id)?.[1];
  const { findings } = createEvaluator(loadRuleset(file)).evaluate(record, {
    asOf,
    schoolCalendars: CALENDARS,
  });
  return findings.find((one) => one.norm === norm)?.outcome;
}
