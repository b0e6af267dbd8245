/**
 * What is drawn lands where the profile says: for a fixed seed within four and a half standard deviations of a binomial,
 * a bound that a number wrong by a tenth would miss.
 */
import { expect, test } from "vitest";
import { ageOn, parseDay } from "../../src/calendar/civilDay.js";
import type { EventType, RecordEvent } from "../../src/record/event.js";
import type { CaseRecord } from "../../src/record/record.js";
import { profileWith, readPopulation } from "./support.js";

/** Nobody tells, so that all reports are those of the profile's own run. */
const quiet = { disclosures: { families: 0, helpRequest: 0 } };
const told = readPopulation(profileWith("well-kept", { ...quiet, keeping: { corrected: 0 } }), 4000, 11);
const kept = readPopulation(profileWith("nl-2025", quiet), 2000, 12);
const measured = readPopulation(
  profileWith("well-kept", { families: { measure: 1, children: [1, 0, 0, 0, 0, 0] } }),
  1500,
  13,
);
const guarded = readPopulation(
  profileWith("well-kept", {
    families: { measure: 1, children: [1, 0, 0, 0, 0, 0] },
    measures: { supervision: 0 },
  }),
  1500,
  14,
);

/** What was drawn, and whether it became so. */
type Draws = readonly boolean[];

const ROWS: readonly (readonly [why: string, share: number, draws: Draws])[] = [
  ["families with a measure", 0.17, told.map(({ holder }) => holder.startsWith("gi-"))],
  [
    "families with one child, of weights 38 among 100",
    0.38,
    told.map(({ children }) => children.length === 1),
  ],
  ["reports by the police", 0.7, of(told, "report").map(({ from }) => from === "police")],
  [
    "reports about violence between partners",
    0.38,
    of(told, "report").map(({ concern }) => concern?.[0] === "domestic-violence"),
  ],
  ["reports about child abuse", 0.5, of(told, "report").map(({ concern }) => concern?.[0] === "child-abuse")],
  ["reports that another follows at once", 0.285, nexts("follow-up")],
  ["reports after which the family is reported again", 0.381, nexts("repeat")],
  [
    "handled reports passed on to a local team",
    0.8,
    [
      ...of(told, "transfer").flatMap(({ to }) => (String(to).startsWith("team-") ? [true] : [])),
      ...of(told, "case-closed").flatMap(({ by }) => (String(by).startsWith("vt-") ? [false] : [])),
    ],
  ],
  [
    "measures that are supervision",
    0.88,
    measured.map(({ events }) => !starts(events).includes("guardianship")),
  ],
  [
    "children under guardianship from twelve years, 4,990 of 8,775 (CBS, 31-12-2023)",
    4990 / 8775,
    guarded.map((record) => ageAtStart(record) >= 12),
  ],
  ["the same below four, 410", 410 / 8775, guarded.map((record) => ageAtStart(record) < 4)],
  ["records that hold what others did", 0.5, kept.map(({ covers }) => covers.length > 1)],
  [
    "records that say that all children are listed",
    0.85,
    kept.map(({ childrenComplete }) => childrenComplete === true),
  ],
  ["records that begin later", 0.15, kept.map(({ covers }) => covers[0]?.from !== "2023-01-02")],
  ["contacts known to the day only", 0.3, of(kept, "contact").map(({ at }) => at.length === 10)],
  [
    "workers of whom a field is lacking",
    0.05,
    kept.flatMap(({ professionals }) => (professionals ?? []).map((one) => !("specialisations" in one))),
  ],
  [
    "events written down ten days later or more, where the record goes on for three months",
    0.15,
    kept.flatMap(({ events }) =>
      events.flatMap(({ at, recordedAt, corrects, id }) => {
        const [day, written] = [parseDay(at.slice(0, 10)), parseDay(String(recordedAt))];
        // A correction is later, and what was wrong at first has another day.
        const plain = corrects === undefined && !events.some((other) => other.corrects === id);
        return day === null || written === null || !plain || at > "2026-04-01" ? [] : [written - day >= 10];
      }),
    ),
  ],
];

test.each(ROWS)("%s: %f", (_why, share, draws) => {
  const hits = draws.filter(Boolean).length;
  const deviation = Math.sqrt(draws.length * share * (1 - share));
  expect(Math.abs(hits - draws.length * share), `${hits} of ${draws.length}`).toBeLessThan(4.5 * deviation);
  expect((4.5 * deviation) / draws.length, "the bound is narrow enough to fail").toBeLessThan(0.1);
});

function of<T extends EventType>(
  records: readonly CaseRecord[],
  type: T,
): Extract<RecordEvent, { type: T }>[] {
  const isOfType = (event: RecordEvent): event is Extract<RecordEvent, { type: T }> => event.type === type;
  return records.flatMap(({ events }) => events.filter(isOfType));
}

/** Of the reports that open a case, early enough for what may follow: whether the next report is of this kind. */
function nexts(kind: "follow-up" | "repeat"): boolean[] {
  return told.flatMap((record) => {
    const reports = of([record], "report");
    return reports.flatMap(({ at, followUpOf }, index) => {
      if (followUpOf !== undefined || at > "2026-03-01") return [];
      const next = reports[index + 1];
      return [next !== undefined && (next.followUpOf !== undefined) === (kind === "follow-up")];
    });
  });
}

function starts(events: CaseRecord["events"]): unknown[] {
  return events.flatMap((event) => (event.type === "measure-start" ? [event.kind] : []));
}

/** The age of an only child when its measure began. */
function ageAtStart({ events, children: [child] }: CaseRecord): number {
  const start = parseDay(events.find(({ type }) => type === "measure-start")?.at ?? "");
  const birth = parseDay(child?.birthDate ?? "");
  if (start === null || birth === null) throw new Error("a record of a measure has its start");
  return ageOn(birth, start);
}
