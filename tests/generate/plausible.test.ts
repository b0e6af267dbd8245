/** What could not happen to a family happens to none of a population. */
import { expect, test } from "vitest";
import { addMonths, type Day, parseDay } from "../../src/calendar/civilDay.js";
import type { RecordEvent } from "../../src/record/event.js";
import type { CaseRecord } from "../../src/record/record.js";
import { profileWith, readPopulation } from "./support.js";

const kept = readPopulation(profileWith("well-kept", { keeping: { corrected: 0 } }), 4000);
const corrected = readPopulation(
  profileWith("nl-2025", { keeping: { corrected: 0.25, recordedLate: 0.5 } }),
  600,
);

/** Each event of a child with the child's birth. */
const lived = kept.flatMap((record) =>
  record.events.flatMap((event) => birthsOf(record, event).map((birth) => ({ record, event, birth }))),
);

test("nobody is told of before birth, nor as a child when of age; what ends on that day ends with childhood", () => {
  const ends = new Set(["measure-end", "assignment-end"]);
  const outside = lived.filter(({ event, birth }) => {
    const [day, grown] = [dayOf(event.at), addMonths(birth, 12 * 18)];
    return day < birth || day > grown || (day === grown && !ends.has(event.type));
  });
  expect(outside.map(({ record, event }) => `${record.id} ${event.id} ${event.type}`)).toEqual([]);
  expect(lived.length).toBeGreaterThan(10_000);
});

test("a measure ends for each child on its eighteenth birthday at the latest", () => {
  let grown = 0;
  for (const { record, event, birth } of lived) {
    if (event.type !== "measure-start" || event.kind === "provisional-supervision") continue;
    const birthday = addMonths(birth, 12 * 18);
    if (birthday > dayOf("2026-06-30")) continue;
    grown++;
    const ended = lived.some(
      (one) =>
        one.record === record &&
        one.birth === birth &&
        one.event.type === "measure-end" &&
        dayOf(one.event.at) <= birthday,
    );
    expect(ended, `${record.id} ${event.id}`).toBe(true);
  }
  expect(grown).toBeGreaterThan(10);
});

test("the board is asked before a measure begins, and a new-born child is reported once it is born", () => {
  for (const { id, events } of kept) {
    const asked = events.find((event) => event.type === "transfer" && String(event.to).startsWith("board"));
    const begun = events.find(({ type }) => type === "measure-start");
    if (asked && begun) expect(dayOf(asked.at), id).toBeLessThanOrEqual(dayOf(begun.at));
  }
});

test("brothers and sisters are born the length of a pregnancy apart, but for very few", () => {
  const gaps = kept.flatMap(({ children }) => {
    const births = children.map(({ birthDate }) => dayOf(String(birthDate))).sort((a, b) => a - b);
    return births.slice(1).map((birth, index) => birth - (births[index] ?? 0));
  });
  expect(gaps.length).toBeGreaterThan(1000);
  expect(gaps.filter((days) => days < 280).length / gaps.length).toBeLessThan(0.01);
});

test("a correction is recorded no earlier than what it corrects", () => {
  let compared = 0;
  for (const { id, events } of corrected)
    for (const event of events) {
      const original = events.find((one) => one.id === event.corrects);
      if (!original?.recordedAt || !event.recordedAt) continue;
      compared++;
      expect(event.recordedAt >= original.recordedAt, `${id} ${event.id}`).toBe(true);
    }
  expect(compared).toBeGreaterThan(300);
});

test("clocks show office hours on days on which they change too, and nobody but the police reports in a weekend", () => {
  for (const { id, events } of kept)
    for (const event of events) {
      if (event.type === "contact" && event.at.length > 10) {
        const clock = event.at.slice(11, 16);
        expect(clock >= "08:30" && clock <= "17:00", `${id} ${event.id}`).toBe(true);
      }
      if (event.type === "report" && event.from !== "police")
        expect([6, 0], `${id} ${event.id}`).not.toContain(new Date(event.at.slice(0, 10)).getUTCDay());
    }
});

/** The births of the children whom an event names. */
function birthsOf({ children }: CaseRecord, event: RecordEvent): Day[] {
  const named =
    event.type === "contact"
      ? (event.participants ?? []).flatMap(({ role, id }) => (role === "child" && id ? [id] : []))
      : (event.children ?? []);
  return children.flatMap(({ id, birthDate }) => (named.includes(id) ? [dayOf(String(birthDate))] : []));
}

function dayOf(text: string): Day {
  const day = parseDay(text.slice(0, 10));
  if (day === null) throw new RangeError(text);
  return day;
}
