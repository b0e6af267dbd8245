/**
 * Random case records with events of every type among seven organisations, and ways to fill their holes in (E9).
 *
 * `randomCase.ts` draws from the types on which most norms turn, and more of what may happen on one day; here every
 * norm finds something to judge.
 */
import { formatInstant, startOfDay } from "../../src/calendar/amsterdam.js";
import { type Day, formatDay, parseDay } from "../../src/calendar/civilDay.js";
import { EVENT_TYPES, type EventType } from "../../src/record/event.js";
import { type Draw, listOf, pick } from "./randomCase.js";
import {
  type Cast,
  chance,
  fieldsOf,
  type Json,
  KEYS,
  KINDS,
  ORGANISATIONS,
  PROFESSIONALS,
  REFERENCES,
  WORKERS,
} from "./wideEvents.js";

const FIRST = parseDay("2025-09-01") ?? 0;
const SPAN = 220;
/** None of them turns eighteen: an unknown birth date ends no span (C7), so a known one must not either. */
const BIRTHDAYS = ["2012-05-01", "2016-03-14", "2023-09-09"];
const TYPES = EVENT_TYPES.filter((type) => type !== "child-died");
/** Drawn more often than others: on these most norms turn. */
const OFTEN: readonly EventType[] = [
  "report",
  "disclosure",
  "contact",
  "contact",
  "contact",
  "plan",
  "measure-start",
];

/** A record with holes; the higher `holes` (0–1), the more. */
export function wideRecord(draw: Draw, count: number, holes: number): Json {
  const children = draw() < 0.5 ? ["c1"] : ["c1", "c2"];
  const among = [...TYPES, ...OFTEN].filter(() => draw() < 0.5);
  const events: Json[] = [];
  const cast: Cast = { draw, children, events };
  for (let place = 0; place < count && among.length > 0; place++)
    events.push({ id: `e${place}`, type: pick(draw, among), at: someTime(draw, someDay(draw)) });
  for (const event of events) fill(cast, event, holes);
  for (const event of draw() < 0.3 ? [...events] : [])
    if (draw() < 0.2) events.push(correctionOf(cast, event));
  return {
    format: "vertelrecht.record/1",
    id: "case-wide",
    holder: pick(draw, ["vt-01", "gi-01"]),
    covers: ORGANISATIONS.flatMap((by) => (draw() < holes / 2 ? [] : coverOf(draw, by, holes))),
    organisations: ORGANISATIONS.map((id) => ({
      id,
      kind: KINDS[id],
      ...maybe(draw, holes, { pilot: pilotOf(draw) }),
    })),
    professionals: PROFESSIONALS.map((id) => ({
      id,
      ...maybe(draw, holes / 2, { organisation: WORKERS[id] }),
      ...maybe(draw, holes, { specialisations: specialisationsOf(draw) }),
    })),
    adults: [
      { id: "a1", parentOf: children, authorityOver: children },
      { id: "a2", parentOf: [], authorityOver: [] },
    ],
    children: children.map((id) => ({
      id,
      ...maybe(draw, holes, { birthDate: pick(draw, [...BIRTHDAYS, "2008-01-10"]) }),
      ...maybe(draw, holes, {
        household: [{ from: "2008-01-01", ...maybe(draw, holes, { through: movedOut(draw) }) }],
      }),
    })),
    childrenComplete: true,
    events,
  };
}

/** Settles the holes of a record at random: each with the given chance (1: all). */
export function settleWide(record: Json, draw: Draw, of: number): Json {
  const children = listOf(record.children);
  const events = listOf(record.events);
  const cast: Cast = { draw, children: children.map(({ id }) => String(id)), events };
  const will = () => draw() < of;
  const open = (holder: Json, key: string) => (holder[key] === undefined || holder[key] === null) && will();
  for (const event of events) {
    const fields = fieldsOf(cast, typeOf(event));
    for (const [key, value] of Object.entries(fields))
      if (
        value !== null &&
        value !== undefined &&
        open(event, key) &&
        !(key === "children" && isTold(cast, event, fields))
      )
        event[key] = value;
    if (Array.isArray(event.participants))
      event.participants = listOf(event.participants).map((one, _, all) =>
        settledParticipant(cast, one, all, open),
      );
    if (event.recordedAt === undefined && will()) event.recordedAt = recordedAfter(draw, event);
  }
  settleHours(events, draw, will);
  return {
    ...record,
    events: draw() < 0.4 ? [...events, ...leftOut(record, cast)] : events,
    organisations: listOf(record.organisations).map((one) =>
      open(one, "pilot") ? { ...one, pilot: pilotOf(draw) } : one,
    ),
    professionals: listOf(record.professionals).map((one) => ({
      ...one,
      ...(open(one, "organisation") ? { organisation: WORKERS[String(one.id)] } : {}),
      ...(open(one, "specialisations") ? { specialisations: specialisationsOf(draw) } : {}),
    })),
    children: children.map((child) => ({
      ...child,
      ...(open(child, "birthDate") ? { birthDate: pick(draw, BIRTHDAYS) } : {}),
      ...(Array.isArray(child.household)
        ? { household: settledHousehold(draw, listOf(child.household), open) }
        : {}),
    })),
  };
}

type Open = (holder: Json, key: string) => boolean;

/** The fields of an event, some of them holes. */
function fill(cast: Cast, event: Json, holes: number): void {
  const { draw } = cast;
  for (const [key, value] of Object.entries(fieldsOf(cast, typeOf(event)))) {
    if (KEYS.includes(key) || draw() >= holes) event[key] = value;
    // In a record of one child null cannot stand for another.
    else if (draw() < 0.5 && !(key === "children" && cast.children.length === 1)) event[key] = null;
  }
  if (Array.isArray(event.participants)) {
    const part = (one: Json) => Object.entries(one).filter(() => draw() >= holes / 3);
    event.participants = listOf(event.participants).map((one) => Object.fromEntries(part(one)));
  }
  if (draw() < 0.5) event.recordedAt = recordedAfter(draw, event);
}

/** A correction of one field, of the day, or of the whole event. */
function correctionOf(cast: Cast, event: Json): Json {
  const { draw } = cast;
  const correction: Json = {
    ...event,
    id: `${event.id}c`,
    corrects: event.id,
    recordedAt: recordedAfter(draw, event),
  };
  if (draw() < 0.2) return { ...correction, enteredInError: true };
  const [key, value] = pick(draw, Object.entries(fieldsOf(cast, typeOf(event))));
  if (!KEYS.includes(key) && value !== undefined) correction[key] = value;
  if (draw() < 0.3) correction.at = formatDay(dayOf(event) + 3);
  return correction;
}

/** A4: whether whom an event concerns is settled, or may not be: a closing of unknown whom is of every child. */
function isTold(cast: Cast, event: Json, fields: Json): boolean {
  if (event.type !== "measure-start" && event.type !== "placement-start" && KEYS.some((key) => key in fields))
    return true;
  if (event.type === "transfer" || event.type === "case-closed") return true;
  if (event.children === null) return false;
  return cast.children.length === 1 || REFERENCES.some((key) => key in fields);
}

function settledParticipant(cast: Cast, one: Json, all: readonly Json[], open: Open): Json {
  const { draw, children } = cast;
  const settled = { ...one };
  const { role } = one;
  if (typeof role === "string" && open(settled, "id")) {
    const taken = new Set(all.map(({ id }) => id));
    const others = PROFESSIONALS.filter((id) => !taken.has(id));
    const whoever = role === "parent" || role === "relative" ? ["a1", "a2"] : ["x1"];
    settled.id = pick(draw, role === "child" ? children : role === "professional" ? others : whoever);
  }
  if (typeof settled.id === "string" && open(settled, "role")) settled.role = roleOf(settled.id, children);
  if (role === "support-person" && open(settled, "chosenByChild")) settled.chosenByChild = draw() < 0.5;
  return settled;
}

function roleOf(id: string, children: readonly string[]): string {
  if (children.includes(id)) return "child";
  if (id in WORKERS) return "professional";
  return id === "a1" ? "parent" : "relative";
}

function settledHousehold(draw: Draw, periods: readonly Json[], open: Open): Json[] {
  return periods.map((period) =>
    period.through === undefined && open(period, "through") ? { ...period, through: movedOut(draw) } : period,
  );
}

/** The hours of days on which nothing else happened: where more did, B3 says in which order. */
function settleHours(events: readonly Json[], draw: Draw, will: () => boolean): void {
  const days = events.map((event) => String(event.at).slice(0, 10));
  for (const event of events) {
    const alone = days.filter((day) => day === event.at).length === 1;
    if (alone && will())
      event.at = formatInstant(startOfDay(dayOf(event)) + Math.floor(draw() * 86_399) * 1000);
  }
}

/** What may have been left out on days for which nobody vouches: acts and exceptions, as other events open duties. */
const MAY_BE_LEFT_OUT: readonly EventType[] = [
  "term-extended",
  "assignment",
  "contact",
  "contact-waived",
  "rights-explained",
  "plan",
  "plan-review",
  "perspective-documented",
  "interpretation-shared",
  "objection-decision",
  "school-told",
  "school-support",
  "diagnostics",
  "help-start",
  "safety-measurement",
  "support-measurement",
  "frequency-report",
];

function leftOut(record: Json, cast: Cast): Json[] {
  return ["h1", "h2", "h3"].flatMap((id) => {
    const type = pick(cast.draw, MAY_BE_LEFT_OUT);
    const at = formatDay(someDay(cast.draw));
    const vouched = listOf(record.covers).some(
      ({ types, from, through }) =>
        Array.isArray(types) && types.includes(type) && String(from) <= at && at <= String(through),
    );
    if (vouched || cast.events.some((event) => String(event.at).startsWith(at))) return [];
    const fields = Object.entries(fieldsOf(cast, type)).filter(([, value]) => value !== null);
    return [{ id, type, at, ...Object.fromEntries(fields) }];
  });
}

function coverOf(draw: Draw, by: string, holes: number): Json[] {
  const from = draw() < holes ? FIRST + Math.floor(draw() * 100) : FIRST - 400;
  const through = draw() < holes ? from + Math.floor(draw() * 150) : FIRST + 600;
  const types = TYPES.filter(() => draw() >= holes / 3);
  return types.length === 0 ? [] : [{ by, types, from: formatDay(from), through: formatDay(through) }];
}

function maybe(draw: Draw, holes: number, fields: Json): Json {
  return draw() < holes ? {} : fields;
}

function pilotOf(draw: Draw): string {
  return draw() < 0.3 ? "pilot-a" : "none";
}

function specialisationsOf(draw: Draw): string[] {
  return draw() < 0.6 ? ["domestic-violence"] : [];
}

function movedOut(draw: Draw): string | null {
  return draw() < 0.7 ? null : formatDay(someDay(draw));
}

function someDay(draw: Draw): Day {
  return FIRST + Math.floor(draw() * SPAN);
}

function someTime(draw: Draw, day: Day): string {
  return chance({ draw }, 0.4)
    ? formatDay(day)
    : formatInstant(startOfDay(day) + Math.floor((8 + draw() * 10) * 3600) * 1000);
}

/** Soon after an event, or weeks later. */
function recordedAfter(draw: Draw, event: Json): string {
  return formatDay(dayOf(event) + Math.floor(draw() * draw() * 60));
}

function dayOf(event: Json): Day {
  return parseDay(String(event.at).slice(0, 10)) ?? FIRST;
}

function typeOf(event: Json): EventType {
  const type = EVENT_TYPES.find((one) => one === event.type);
  if (type === undefined) throw new RangeError(`no type of event: ${event.type}`);
  return type;
}
