/**
 * Time by plain arithmetic: civil days of Amsterdam as numbers since 1970, working days from a table.
 *
 * `implementations/luxonDays.js` has the same functions on luxon. The table spans the years 2023 through 2028.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The day of a text that begins with `YYYY-MM-DD`. */
function dayOf(text) {
  const number = (at) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  return dayFrom(number(0) * 100 + number(2), number(5), number(8));
}

/** Sets the day of an event and its first and last possible instant. */
function readTime(text, into) {
  if (text.length === 10) {
    into.day = dayOf(text);
    into.exact = false;
    into.from = startOfDay(into.day);
    into.to = startOfDay(into.day + 1) - 1;
    return;
  }
  const instant = Date.parse(text);
  into.exact = true;
  into.from = into.to = instant;
  into.day = Math.floor((instant + offsetAt(instant)) / DAY);
}

/** Whole years on a day; 29 February has its birthday on 28 February in common years (A11). */
function ageOn(birth, day) {
  let age = yearOf(day) - yearOf(birth);
  if (birthday(birth, age) > day) age--;
  return age;
}

/** The day on which someone reaches an age. */
function birthday(birth, age) {
  const { year, month, date } = partsOf(birth);
  const first = dayFrom(year + age, month, 1);
  return Math.min(first + date, nextMonth(first)) - 1;
}

function firstOfMonth(day) {
  return day - partsOf(day).date + 1;
}

function nextMonth(first) {
  const { year, month } = partsOf(first);
  return month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
}

/** The n-th working day after a day (B6). */
function workingDayAfter(day, n) {
  const place = day - FIRST;
  if (place < 0 || place >= WORKED.length)
    throw new RangeError(`no holidays are known for ${formatDay(day)}`);
  const found = WORKING[WORKED[place] + n - 1];
  if (found === undefined) throw new RangeError(`no holidays are known after ${formatDay(day)}`);
  return found;
}

/** Whether a weekday is a recognised or equated day. */
export function isHoliday(day) {
  return holidays.has(day);
}

function formatDay(day) {
  const { year, month, date } = partsOf(day);
  return `${year}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

function dayFrom(year, month, date) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const inEra = y - era * 400;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719468;
}

/** The inverse of `dayFrom`. */
function partsOf(day) {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const inEra = shifted - era * 146097;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36524) + Math.floor(inEra / 146096);
  const ofEra = Math.floor((inEra - leaps) / 365);
  const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: ofEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function yearOf(day) {
  return partsOf(day).year;
}

function startOfDay(day) {
  return day * DAY - offsetAt(day * DAY - HOUR);
}

/** Summer time from the last Sunday of March through that of October, at 01:00 UTC. */
function offsetAt(instant) {
  const year = new Date(instant).getUTCFullYear();
  let summer = summers.get(year);
  if (!summer) {
    const lastSunday = (month) => {
      const last = dayFrom(year, month, 31);
      return (last - ((last + 4) % 7)) * DAY + HOUR;
    };
    summer = { from: lastSunday(3), to: lastSunday(10) };
    summers.set(year, summer);
  }
  return instant >= summer.from && instant < summer.to ? 2 * HOUR : HOUR;
}

const summers = new Map();

/** Recognised and equated days, by year: those that fall on a weekend are left out. */
const HOLIDAYS = `
2023-04-07 2023-04-10 2023-04-27 2023-04-28 2023-05-05 2023-05-18 2023-05-19 2023-05-29 2023-12-25 2023-12-26
2024-01-01 2024-03-29 2024-04-01 2024-05-09 2024-05-10 2024-05-20 2024-12-25 2024-12-26 2024-12-27
2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-29 2025-05-30 2025-06-09 2025-12-25 2025-12-26
2026-01-01 2026-01-02 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-15 2026-05-25 2026-12-25
2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-07 2027-05-17
2028-04-14 2028-04-17 2028-04-27 2028-04-28 2028-05-05 2028-05-25 2028-05-26 2028-06-05 2028-12-25 2028-12-26`;

const FIRST = dayFrom(2023, 1, 1);
/** All working days in order, and for each day how many there were through it. */
const WORKING = [];
const WORKED = [];
const holidays = new Set(HOLIDAYS.trim().split(/\s+/).map(dayOf));
for (let day = FIRST; day <= dayFrom(2028, 12, 31); day++) {
  if ((day + 3) % 7 < 5 && !holidays.has(day)) WORKING.push(day);
  WORKED.push(WORKING.length);
}

/** The clock that the norms by hand ask. */
export const days = {
  dayOf,
  readTime,
  ageOn,
  birthday,
  firstOfMonth,
  nextMonth,
  workingDayAfter,
  formatDay,
};
