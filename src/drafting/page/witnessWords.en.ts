/** English words about witnesses. */
import type { WitnessWords } from "./witnessWords.js";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const en: WitnessWords = {
  title: (base, variant) => `The smallest case between ${base} and ${variant}`,
  invented: "The cases are invented: they show what the texts allow, and say nothing about practice.",
  noNorms: "The two put the same norms in force, so no case can show a difference.",
  schoolTerm: (norm) =>
    `${norm} counts school days. These cases have no school calendar: when that term ends is not known in them, and what hangs on it was not looked for.`,
  direction: (direction, base, variant, norm) =>
    ({
      "breached-in-base-alone": `A norm would not be kept under ${base}; not so under ${variant}`,
      "breached-in-variant-alone": `A norm would not be kept under ${variant}; not so under ${base}`,
      "protected-norm-breached-alone": `Under ${variant} nothing would be late or missing on that day, and yet ${norm} would not be kept, as ${base} has it`,
      "protected-norm-breached-for-good": `Under ${variant} nothing would be late or missing then or later, and yet ${norm} would not be kept, as ${base} has it`,
    })[direction],
  smallest: "The smallest there is: no history of fewer events on these days shows it.",
  atRandom: (tried, seed) =>
    `Found at random after ${tried} larger histories (seed ${seed}), then made smaller.`,
  none: (events, tried) =>
    `No case shows it in any history of up to ${events} ${events === 1 ? "event" : "events"} on these days; ${tried} were tried in all.`,
  noneFurther: (tried, seed) => `Nor did ${tried} larger histories at random (seed ${seed}).`,
  cutShort: (events) =>
    `The search was cut short among histories of ${events} ${events === 1 ? "event" : "events"}.`,
  made: (norm, events, days, from, ages) =>
    `${norm}: histories of ${events} kinds of event on ${days} ${days === 1 ? "day" : "days"} from ${from}, for ${ages} ${ages === 1 ? "age" : "ages"} of the child.`,
  child: (age) => `A child of ${age}.`,
  present: (people) => `present: ${list(people)}`,
  people: { child: "the child", parent: "its mother" },
  worker: (organisation) => `a worker of ${organisation}`,
  on: (day) => `On ${day}:`,
  under: (ruleset, outcome) => `Under ${ruleset}: ${outcome}`,
};
