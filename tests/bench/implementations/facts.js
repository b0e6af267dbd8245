/**
 * The facts of every duty, made beforehand by hand, for engines that decide over facts and know no records or terms.
 *
 * A fact is a number (instants as epoch milliseconds), or a boolean. What is left to an engine is the last step alone: which
 * outcome follows from when a duty was due, first done, excused and closed. It could hardly be asked less.
 */
import { days } from "../byHand/days.js";
import { UNDETERMINED } from "../byHand/decide.js";
import { judge } from "../byHand/judge.js";
import { asOf, line } from "./measure.js";

/** What lies after all that happens. */
const NEVER = 1e15;
/** The weightiest first, as a finding is folded from its duties. */
const WEIGHTS = ["breached", "undetermined", "open", "satisfied", "excused", "inapplicable"];

/** Per record what is asked: norm, child, and the facts of each of its duties, or that there are none. */
export function factsOf(texts) {
  return texts.map((text) => {
    const record = JSON.parse(text);
    const asked = [];
    judge(record, asOf, days, (norm, child, outcome, duties) => {
      const facts =
        duties.length > 0 ? duties.map(ofDuty) : [{ ...ofNothing, uncertain: outcome === "undetermined" }];
      asked.push({ norm, child, facts });
    });
    return { record: record.id, asked };
  });
}

/** The outcome of a norm and child from those of its duties. */
export function fold(outcomes) {
  return WEIGHTS.find((one) => outcomes.includes(one));
}

export function linesOf({ record, asked }, outcomes) {
  return asked.map(({ norm, child }, place) => line(record, norm, child, outcomes[place]));
}

/** How many questions an engine is asked, per record. */
export function questionsIn(all) {
  let count = 0;
  for (const { asked } of all) for (const { facts } of asked) count += facts.length;
  return `${(count / all.length).toFixed(1)} questions a record`;
}

const moment = { from: 0, to: 0, day: 0, exact: false };
const endOf = (day) => {
  if (day === Infinity) return NEVER;
  days.readTime(days.formatDay(day), moment);
  return moment.to;
};
const now = endOf(days.dayOf(asOf));
const ofNothing = {
  owed: false,
  uncertain: false,
  asOf: now,
  due: NEVER,
  done: NEVER,
  excused: NEVER,
  closed: NEVER,
};

function ofDuty({ status, due, acts, all, exceptions, closings }) {
  const done = all ? all.map((event) => ({ event, truth: 0 })) : acts;
  return {
    owed: true,
    uncertain: status === UNDETERMINED,
    asOf: now,
    due: endOf(due),
    done: first(done),
    excused: first(exceptions),
    closed: first(closings),
  };
}

/** The first that is certain; without an event it held from the start. */
function first(items) {
  let earliest = NEVER;
  for (const { event, truth } of items)
    if (truth === 0) earliest = Math.min(earliest, event === null ? 0 : event.to);
  return earliest;
}
