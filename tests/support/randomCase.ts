/**
 * Random case records with holes, and ways to fill the holes in (E9).
 *
 * A hole is a field that is absent or null, a time known to the day only, or a day that nobody vouches for.
 */

import { formatInstant, startOfDay } from "../../src/calendar/amsterdam.js";
import { formatDay, parseDay } from "../../src/calendar/civilDay.js";

type Json = Record<string, unknown>;
export type Draw = () => number;

/** First day of the stories; events fall in the hundred days from here. */
export const FIRST = parseDay("2026-01-05") ?? 0;
const SPAN = 100;

/** A small deterministic generator: the same seed gives the same stories. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  const item = list[Math.floor(draw() * list.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** A record with holes; the higher `holes` (0–1), the more. */
export function randomRecord(draw: Draw, events: number, holes: number): Json {
  const children = draw() < 0.5 ? ["c1"] : ["c1", "c2"];
  const story: Story = {
    draw,
    holes,
    children,
    gis: draw() < 0.8 ? ["gi-01"] : ["gi-01", "gi-02"],
    started: 0,
    contacts: new Set(),
  };
  return {
    format: "vertelrecht.record/1",
    id: "case-random",
    holder: pick(draw, ["vt-01", "gi-01"]),
    covers: randomCovers(story),
    organisations: [
      { id: "vt-01", kind: "veilig-thuis" },
      { id: "school-01", kind: "education" },
      ...story.gis.map((id) => ({ id, kind: "certified-institution" })),
    ],
    professionals: [
      { id: "p1", organisation: "gi-01" },
      { id: "p2", organisation: "gi-01" },
      { id: "vt1", organisation: "vt-01" },
      { id: "t1", organisation: "school-01" },
    ],
    adults: [{ id: "a1", parentOf: children, authorityOver: children }],
    children: children.map((id) => holed(story, { id, birthDate: "2016-03-14" }, ["birthDate"])),
    childrenComplete: true,
    events: Array.from({ length: events }, (_, index) => randomEvent(story, `e${index}`)),
  };
}

interface Story {
  readonly draw: Draw;
  readonly holes: number;
  readonly children: readonly string[];
  readonly gis: readonly string[];
  /** Every start of a measure has a key of its own. */
  started: number;
  /** Days of contacts. */
  readonly contacts: Set<number>;
}

const MEASURES = ["m1", "m2"];

function randomEvent(story: Story, id: string): Json {
  const { draw } = story;
  const type = pick(draw, [
    "report",
    "report",
    "disclosure",
    "contact",
    "contact",
    "contact",
    "contact",
    "contact",
    "contact",
    "contact-waived",
    "measure-start",
    "measure-start",
    "measure-notified",
    "measure-end",
    "transfer",
    "case-closed",
    "assignment",
    "assignment",
    "help-start",
    "child-died",
  ]);
  if (type === "child-died" && draw() < 0.7) return randomEvent(story, id);
  const day = FIRST + Math.floor(draw() * SPAN);
  // One act a day opens the next duty (C9): of two on a day either may stand in its id.
  if (type === "contact" && story.contacts.has(day)) return randomEvent(story, id);
  if (type === "contact") story.contacts.add(day);
  const at = randomTime(story, day);
  const base = {
    id,
    type,
    at,
    ...(draw() < 0.5 ? { recordedAt: formatDay(FIRST + Math.floor(draw() * SPAN)) } : {}),
  };
  return { ...base, ...fieldsOf(story, type) };
}

/** The fields of an event of a type, some of them holes. */
function fieldsOf(story: Story, type: string): Json {
  const full = fullFields(story, type);
  return holed(
    story,
    full,
    Object.keys(full).filter((key) => key !== "measure"),
  );
}

/** The fields of an event of a type, all known. */
function fullFields(story: Pick<Story, "draw" | "children" | "gis" | "started">, type: string): Json {
  const { draw, children, gis } = story;
  const some = draw() < 0.5 ? [pick(draw, children)] : [...children];
  switch (type) {
    case "report":
      return {
        to: pick(draw, ["vt-01", "vt-01", "gi-01"]),
        by: "school-01",
        severity: pick(draw, ["substantial", "limited"]),
        children: some,
      };
    case "disclosure":
      return {
        to: pick(draw, ["t1", "t1", "vt1"]),
        about: pick(draw, ["family", "family", "professional"]),
        children: some,
      };
    case "contact":
      return contactFields(draw, children);
    case "contact-waived":
      return {
        by: pick(draw, ["vt-01", "gi-01"]),
        ground: pick(draw, ["danger-to-child", "other-professional-has-sight"]),
        children: some,
      };
    case "measure-start":
      story.started++;
      return {
        measure: `m${story.started}`,
        kind: pick(draw, ["supervision", "probation"]),
        organisation: pick(draw, gis),
        children: some,
      };
    case "measure-notified":
    case "measure-end":
      return { measure: pick(draw, MEASURES), children: [...children] };
    case "transfer":
      return { from: pick(draw, ["vt-01", "vt-01", "gi-01"]), by: "vt-01", children: [...children] };
    case "case-closed":
      return { by: pick(draw, ["vt-01", "gi-01"]), children: [...children] };
    case "assignment":
      return {
        measure: pick(draw, MEASURES),
        professional: pick(draw, ["p1", "p1", "p2"]),
        by: "gi-01",
        children: some,
      };
    case "help-start":
      return { by: pick(draw, ["gi-01", "school-01"]), children: some };
    default:
      return { children: some };
  }
}

function contactFields(draw: Draw, children: readonly string[]): Json {
  const child = { role: "child", id: pick(draw, children) };
  const own = pick(draw, ["vt", "gi", "gi"]);
  const worker = { role: "professional", id: own === "vt" ? "vt1" : pick(draw, ["p1", "p1", "p2"]) };
  const others = [
    { role: "parent", id: "a1" },
    { role: "interpreter" },
    { role: "support-person", chosenByChild: draw() < 0.5 },
  ];
  return {
    by: own === "vt" ? "vt-01" : "gi-01",
    mode: pick(draw, ["face-to-face", "face-to-face", "face-to-face", "telephone"]),
    form: pick(draw, ["conversation", "conversation", "play"]),
    status: pick(draw, ["held", "held", "held", "declined"]),
    declinedBy: pick(draw, ["child", "parent"]),
    participants: draw() < 0.7 ? [child, worker] : [child, worker, pick(draw, others)],
  };
}

function holed(story: Story, full: Json, keys: readonly string[]): Json {
  const copy: Json = { ...full };
  for (const key of keys) {
    if (story.draw() >= story.holes) continue;
    if (story.draw() < 0.5) copy[key] = null;
    else delete copy[key];
  }
  return copy;
}

/** A time by day in the morning or afternoon, or, as a hole, the day alone. */
function randomTime(story: Story, day: number): string {
  if (story.draw() < 0.5 + story.holes / 2) return formatDay(day);
  return formatInstant(startOfDay(day) + Math.floor((8 + story.draw() * 10) * 3_600_000));
}

const TYPES = [
  "report",
  "contact",
  "contact-waived",
  "disclosure",
  "measure-start",
  "measure-notified",
  "assignment",
];

function randomCovers({ draw, holes, gis }: Story): Json[] {
  return ["vt-01", "school-01", ...gis].flatMap((by) => {
    if (draw() < holes / 2) return [];
    const from = draw() < holes ? FIRST + Math.floor(draw() * 60) : FIRST - 400;
    const through = draw() < holes ? from + Math.floor(draw() * 60) : FIRST + 400;
    const types = TYPES.filter(() => draw() >= holes / 3);
    return types.length === 0 ? [] : [{ by, types, from: formatDay(from), through: formatDay(through) }];
  });
}

/** The types whose day-only times are settled before all others of that day, as B3 takes them to be. */
const OPENERS = new Set(["report", "disclosure", "measure-start", "measure-notified"]);
/** A closing of unknown whom is of every child (A4), so its `children` is not settled. */
const CLOSERS = new Set(["transfer", "case-closed", "measure-end"]);

/** A4: whom an event without `children` concerns by the start of its measure; to settle otherwise would contradict it. */
function toldBy(record: Json, event: Json): unknown {
  if (event.children !== undefined || event.type === "measure-start") return undefined;
  const start = listOf(record.events)
    .filter(({ type, measure }) => type === "measure-start" && measure === event.measure)
    .at(0);
  return Array.isArray(start?.children) ? start.children : undefined;
}

/** Settles the holes of a record at random: each with the given chance (1: all). */
export function settle(record: Json, draw: Draw, chance: number): Json {
  const children = listOf(record.children);
  const ids = children.map((child) => String(child.id));
  const gis = listOf(record.organisations).flatMap(({ id, kind }) =>
    kind === "certified-institution" ? [String(id)] : [],
  );
  const will = () => draw() < chance;
  const events = listOf(record.events).map((event) => {
    const type = String(event.type);
    const full = fullFields({ draw, children: ids, gis, started: 0 }, type);
    const settled: Json = { ...event };
    for (const [key, value] of Object.entries(full)) {
      const open = event[key] === undefined || event[key] === null;
      const told = key === "children" ? toldBy(record, event) : undefined;
      if (open && !(key === "children" && CLOSERS.has(type)) && will()) settled[key] = told ?? value;
    }
    if (settled.recordedAt === undefined && will())
      settled.recordedAt = formatDay(FIRST + Math.floor(draw() * SPAN));
    const day = parseDay(String(event.at));
    // A report is a trigger of one norm and the act of another: beside a disclosure B3 has no one order for it.
    const twoRoles =
      type === "report" &&
      listOf(record.events).some(
        (other) => other.type === "disclosure" && String(other.at).startsWith(String(event.at)),
      );
    if (day !== null && !twoRoles && will()) {
      const hour = OPENERS.has(type) ? 0 : 18 + draw() * 4.9;
      settled.at = formatInstant(startOfDay(day) + Math.floor(hour * 3_600_000));
    }
    return settled;
  });
  return {
    ...record,
    children: children.map((child) =>
      child.birthDate || !will()
        ? child
        : { ...child, birthDate: pick(draw, ["2012-05-01", "2016-03-14", "2023-09-09"]) },
    ),
    events,
  };
}

/** Adds a contact that an uncovered day hid; null when every day is covered. */
export function hideContact(record: Json, draw: Draw): Json | null {
  // E2 asks for the cover of the bearer alone: with two institutions the other's days would not count.
  if (listOf(record.organisations).filter(({ kind }) => kind === "certified-institution").length > 1)
    return null;
  // Nor would those of another organisation whose worker may be the one that an assignment does not name.
  if (listOf(record.events).some(({ type, professional }) => type === "assignment" && !professional))
    return null;
  const ids = listOf(record.children).map((child) => String(child.id));
  const fields = contactFields(draw, ids);
  const day = FIRST + Math.floor(draw() * SPAN);
  if (isCovered(record, String(fields.by), "contact", day)) return null;
  // One act a day opens the next duty (C9); a second on a day would only change its id.
  if (
    listOf(record.events).some(({ type, at }) => type === "contact" && String(at).startsWith(formatDay(day)))
  )
    return null;
  const hidden = { id: `hidden-${day}`, type: "contact", at: formatDay(day), ...fields };
  return { ...record, events: [...listOf(record.events), hidden] };
}

function isCovered(record: Json, by: string, type: string, day: number): boolean {
  const text = formatDay(day);
  return listOf(record.covers).some(
    (entry) =>
      entry.by === by &&
      listOfText(entry.types).includes(type) &&
      String(entry.from) <= text &&
      text <= String(entry.through),
  );
}

/** The objects of a list in a record. */
export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((item): Json => ({ ...item })) : [];
}

function listOfText(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
