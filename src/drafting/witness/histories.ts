/** All histories of a size, and the days on which something can happen in them. */
import { addMonths, type Day, formatDay } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import type { Evaluator } from "../../evaluate/createEvaluator.js";
import type { Duty } from "../../evaluate/report.js";
import { canBe, type Happening, recordOf } from "./history.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * All histories of so many events that can be and that set off a duty, each once; those that are over sooner come first.
 * On one day events come in the order of the vocabulary.
 */
export function* historiesOf(
  size: number,
  { templates, openers }: Vocabulary,
  days: readonly Day[],
): Generator<readonly Happening[]> {
  const all = days.flatMap((day) => templates.map((template): Happening => ({ template, day })));
  const later: Happening[] = [];
  function* before(end: number): Generator<readonly Happening[]> {
    const left = size - later.length;
    if (left === 0) {
      const history = [...later].reverse();
      if (history.some(({ template }) => openers.has(template.type)) && canBe(history)) yield history;
      return;
    }
    for (let place = left - 1; place < end; place++) {
      const next = all[place];
      if (!next) return;
      later.push(next);
      yield* before(place);
      later.pop();
    }
  }
  yield* before(all.length);
}

/**
 * The days that matter: the first, the fourth and fifth after it, and around each day on which a window or unit opens or
 * ends in a history of one event on one of those, or of two; the first of them.
 *
 * @param first - the first day on which something happens
 * @param last - the last day that is looked at
 */
export function daysOf(
  vocabulary: Vocabulary,
  evaluators: readonly Evaluator[],
  first: Day,
  last: Day,
  most: number,
): Day[] {
  const days = new Set<Day>(beginningsFrom(first));
  for (const { window, unit } of dutiesIn(vocabulary, evaluators, first, last)) {
    for (const text of [window.opens, unit?.from]) for (const day of daysIn(text)) days.add(day);
    for (const text of [window.due, window.dueEarliest, window.dueLatest, unit?.through])
      for (const day of daysIn(text)) days.add(day).add(day + 1);
  }
  return [...days]
    .filter((day) => day >= first && day <= last)
    .sort((a, b) => a - b)
    .slice(0, most);
}

/** The last day on which a duty can fall due that is set off on one of the first days, with a month to see it pass. */
export function lastDayOf(vocabulary: Vocabulary, evaluators: readonly Evaluator[], first: Day): Day {
  const dues = [...dutiesIn(vocabulary, evaluators, first, first + 7)].flatMap(({ window }) =>
    [window.due, window.dueLatest].flatMap(daysIn),
  );
  return Math.max(
    addMonths(first, 6),
    ...dues.map((due) => Math.min(addMonths(due, 1), addMonths(first, 30))),
  );
}

/** Of a Monday also the Friday and Saturday after it: terms in hours and days end otherwise over a weekend. */
function beginningsFrom(first: Day): Day[] {
  return [first, first + 4, first + 5];
}

function* dutiesIn(
  vocabulary: Vocabulary,
  evaluators: readonly Evaluator[],
  first: Day,
  last: Day,
): Generator<Duty> {
  const asOf = formatDay(last);
  // The first age at which anything is owed tells: windows and units are no others at another.
  for (const age of vocabulary.ages) {
    let found = false;
    for (const history of beginnings(vocabulary, first)) {
      const record = recordOf(history, age, vocabulary);
      if (!record) continue;
      for (const evaluator of evaluators)
        for (const { duties } of evaluator.evaluate(record, { asOf }).findings) {
          found ||= duties.length > 0;
          yield* duties;
        }
    }
    if (found) return;
  }
}

function* beginnings({ templates, openers }: Vocabulary, first: Day): Generator<readonly Happening[]> {
  for (const one of templates) {
    if (openers.has(one.type)) for (const day of beginningsFrom(first)) yield [{ template: one, day }];
    for (const other of templates)
      if (other !== one && (openers.has(one.type) || openers.has(other.type))) {
        const pair = [one, other].map((template): Happening => ({ template, day: first }));
        if (canBe(pair)) yield pair;
      }
  }
}

function daysIn(text: string | undefined): Day[] {
  if (text === undefined) return [];
  const time = parseTime(text);
  return isTimeFault(time) ? [] : [time.day];
}
