/** Time by luxon: the functions of `byHand/days.js` as one writes them with that library. Days are numbers since 1970. */
import { DateTime } from "luxon";
import { isHoliday } from "../byHand/days.js";

const zone = "Europe/Amsterdam";
const DAY = 86_400_000;

function dayOf(text) {
  return DateTime.fromISO(text, { zone: "utc" }).toMillis() / DAY;
}

function readTime(text, into) {
  const time = DateTime.fromISO(text, { zone });
  into.exact = text.length > 10;
  into.from = into.exact ? time.toMillis() : time.startOf("day").toMillis();
  into.to = into.exact ? into.from : time.endOf("day").toMillis();
  into.day = time.setZone("utc", { keepLocalTime: true }).startOf("day").toMillis() / DAY;
}

function ageOn(birth, day) {
  return Math.floor(dateOf(day).diff(dateOf(birth), "years").years);
}

function birthday(birth, age) {
  return numberOf(dateOf(birth).plus({ years: age }));
}

function firstOfMonth(day) {
  return numberOf(dateOf(day).startOf("month"));
}

function nextMonth(first) {
  return numberOf(dateOf(first).plus({ months: 1 }));
}

function workingDayAfter(day, n) {
  let date = dateOf(day);
  for (let left = n; left > 0; ) {
    date = date.plus({ days: 1 });
    if (date.weekday <= 5 && !isHoliday(numberOf(date))) left--;
  }
  return numberOf(date);
}

function formatDay(day) {
  return dateOf(day).toISODate();
}

function dateOf(day) {
  return DateTime.fromMillis(day * DAY, { zone: "utc" });
}

function numberOf(date) {
  return date.toMillis() / DAY;
}

/** The same clock, on luxon. */
export const luxonDays = {
  dayOf,
  readTime,
  ageOn,
  birthday,
  firstOfMonth,
  nextMonth,
  workingDayAfter,
  formatDay,
};
