/** The histories that can be told around one norm, and what two rulesets find in them. */
import { type Day, formatDay } from "../../calendar/civilDay.js";
import { createEvaluator, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { CaseRecord } from "../../record/record.js";
import { restricted, withUpstream } from "../judgedNorms.js";
import { daysOf, historiesOf, lastDayOf } from "./histories.js";
import { FIRST_DAY, type Happening, recordOf, withoutBystanders } from "./history.js";
import { isBreached, type Question, type Sight } from "./questions.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** A case that shows what was looked for. */
export interface Witness extends Sight {
  /** The norm of which it is shown. */
  readonly norm: string;
  readonly record: CaseRecord;
}

/** A history, and how old the child is on its first day. */
export interface Story {
  readonly history: readonly Happening[];
  readonly age: number;
}

/** Most days on which something can happen: the first of those that matter. */
const MOST_DAYS = 20;

/** The histories around one norm. */
export class World {
  readonly vocabulary: Vocabulary;
  readonly days: readonly Day[];
  /** A history is followed through this day. */
  readonly last: Day;
  readonly #base: Evaluator;
  readonly #variant: Evaluator;

  /**
   * @param beside - further norms whose events can happen
   * @param first - the first day on which something happens
   */
  constructor(
    base: Ruleset,
    variant: Ruleset,
    readonly norm: string,
    beside: readonly string[] = [],
    readonly first: Day = FIRST_DAY,
  ) {
    const both = [base, variant];
    const judged = withUpstream(both, new Set([norm]));
    this.vocabulary = vocabularyOf(both, new Set([...judged, ...beside]));
    this.#base = createEvaluator(restricted(base, judged));
    this.#variant = variant === base ? this.#base : createEvaluator(restricted(variant, judged));
    const evaluators = [...new Set([this.#base, this.#variant])];
    this.last = lastDayOf(this.vocabulary, evaluators, first);
    this.days = daysOf(this.vocabulary, evaluators, first, this.last, MOST_DAYS);
  }

  /** Every story of so many events. */
  *stories(size: number, days: readonly Day[] = this.days): Generator<Story> {
    for (const history of historiesOf(size, this.vocabulary, days))
      for (const age of this.vocabulary.ages) yield { history, age };
  }

  /** The case of a story where it shows what is looked for, at the first moment at which it does; else null. */
  witness(history: readonly Happening[], age: number, question: Pick<Question, "shows">): Witness | null {
    const { norm } = this;
    const last = formatDay(this.last);
    const record = recordOf(history, age, this.vocabulary);
    if (!record) return null;
    const showsIn = (of: CaseRecord) =>
      this.#firstSight(of, history, (one) => question.shows(norm, of, { asOf: one.asOf, last }, one));
    const sight = showsIn(record);
    if (!sight) return null;
    // Who plays no part is left out, where that changes nothing.
    const few = withoutBystanders(record);
    const same = showsIn(few);
    return same?.asOf === sight.asOf ? { norm, record: few, ...same } : { norm, record, ...sight };
  }

  /** The fewest norms that are breached under a whole ruleset when the norm is breached in a small history. */
  inTheWay(whole: Evaluator): readonly string[] {
    let fewest: readonly string[] | null = null;
    for (const size of [1, 2])
      for (const { history, age } of this.stories(size, this.days.slice(0, 4))) {
        const record = recordOf(history, age, this.vocabulary);
        const sight =
          record &&
          this.#firstSight(record, history, ({ base }) =>
            base.some((one) => one.norm === this.norm && isBreached(one)),
          );
        if (!sight) continue;
        const { findings } = whole.evaluate(record, { asOf: sight.asOf });
        const names = [...new Set(findings.filter(isBreached).map(({ norm }) => norm))];
        if (fewest === null || names.length < fewest.length) fewest = names;
      }
    return fewest ?? [];
  }

  /** The first moment from the last event on that shows it, of all at which anything changes. */
  #firstSight(
    record: CaseRecord,
    history: readonly Happening[],
    shows: (sight: Sight) => boolean,
  ): Sight | null {
    let asOf: string | null = formatDay(Math.max(...history.map(({ day }) => day)));
    const last = formatDay(this.last);
    while (asOf !== null && asOf.slice(0, 10) <= last) {
      const base = this.#base.evaluate(record, { asOf });
      const variant = this.#variant === this.#base ? base : this.#variant.evaluate(record, { asOf });
      const sight: Sight = { asOf, base: base.findings, variant: variant.findings };
      if (shows(sight)) return sight;
      asOf = sooner(base.nextChangeAt, variant.nextChangeAt);
    }
    return null;
  }
}

/** The sooner of two moments as reports write them; a day comes before the instants on it. */
function sooner(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
