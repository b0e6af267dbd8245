/** Finds in what is usual what sets a norm off, what does what it asks or forbids, and what closes it. */
import { type Day, formatDay, parseDay } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import { fault, VertelrechtError } from "../../errors.js";
import { createEvaluator, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../../evaluate/readOptions.js";
import type { Duty, DutyStatus } from "../../evaluate/report.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { NormPlan } from "../../norm/plan.js";
import type { CaseRecord } from "../../record/record.js";
import { restricted, withUpstream } from "../judgedNorms.js";
import { historiesOf } from "../witness/histories.js";
import { canBe, FIRST_DAY, type Happening, recordOf } from "../witness/history.js";
import type { EventTemplate } from "../witness/templates.js";
import { type Vocabulary, vocabularyOf } from "../witness/vocabulary.js";

/** Duties of whose term nothing can be shown. */
const UNFIT: ReadonlySet<DutyStatus> = new Set(["undetermined", "fulfilled"]);

/** Days after the first on which a duty may be there: at once, or when a unit of one month up to two years has begun. */
const LATER = [0, 31, 62, 93, 184, 366, 731] as const;
/** Most acts that a unit may ask for. */
const MOST_ACTS = 60;

/** The events of which the cases of one norm are made. */
export class EdgeEvents {
  /** What does what is asked, or what is forbidden; null where nothing usual does. */
  readonly act: EventTemplate | null;
  /** What closes the duty; null where nothing usual does. */
  readonly closing: EventTemplate | null;
  readonly #vocabulary: Vocabulary;
  readonly #evaluator: Evaluator;
  #opening: readonly EventTemplate[];
  #wait = 0;
  /** How old the child is on the first day: an age at which the norm can be set off. */
  #age = 0;

  /** @throws `VertelrechtError` `bad-duty` where no history of two events sets the norm off */
  constructor(
    ruleset: Ruleset,
    readonly norm: string,
    readonly duty: NormPlan["duty"],
  ) {
    const judged = withUpstream([ruleset], new Set([norm]));
    this.#vocabulary = vocabularyOf([ruleset], judged);
    this.#evaluator = createEvaluator(restricted(ruleset, judged));
    this.#opening = this.#findOpening();
    this.act = this.#findAct();
    this.closing = this.#findClosing();
  }

  /** What sets the norm off, and what has to come before the act can. */
  get opening(): readonly EventTemplate[] {
    return this.#opening;
  }

  /** How many days after what sets the norm off a duty is there. */
  get wait(): number {
    return this.#wait;
  }

  get forbids(): boolean {
    return this.duty.kind === "forbid";
  }

  /** Every event that a history can hold. */
  get templates(): readonly EventTemplate[] {
    return this.#vocabulary.templates;
  }

  /** The act as often as it is asked, the last time on this day. */
  done(act: EventTemplate, day: Day): Happening[] {
    const { kind } = this.duty;
    const count = kind === "recur" && this.duty.anchor !== "last-act" ? this.duty.atLeast : 1;
    const times = Math.min(count, MOST_ACTS);
    return Array.from({ length: times }, (_, place) => ({ template: act, day: day - times + 1 + place }));
  }

  /** What sets the norm off, on this day. */
  openedOn(day: Day): Happening[] {
    return this.#opening.map((template) => ({ template, day }));
  }

  /** The fewest usual events that set off a duty, on the day itself or once a unit of a month has begun. */
  #findOpening(): readonly EventTemplate[] {
    for (const age of this.#vocabulary.ages) {
      this.#age = age;
      for (const wait of LATER)
        for (const size of [1, 2])
          for (const history of historiesOf(size, this.#vocabulary, [FIRST_DAY])) {
            const duty = this.#duties(history, FIRST_DAY + wait).at(-1);
            // What sets it off may be the act itself (B8): then no day is the last.
            if (!duty || UNFIT.has(duty.status) || duty.awaits) continue;
            this.#wait = wait;
            return history.map(({ template }) => template);
          }
    }
    const message =
      "no history of two usual events was found that sets this norm off for sure within two years";
    throw new VertelrechtError([fault("bad-duty", "for", message, "write its cases by hand")]);
  }

  /** The first usual event that does what is asked, or what is forbidden; after another on the first day if need be. */
  #findAct(): EventTemplate | null {
    const alone = this.#actAfter(this.#opening);
    if (alone) return alone;
    for (const helper of this.#vocabulary.templates) {
      const opening = [...this.#opening, helper];
      if (!canBe(opening.map((template) => ({ template, day: FIRST_DAY })))) continue;
      const act = this.#actAfter(opening);
      if (!act) continue;
      this.#opening = opening;
      return act;
    }
    return null;
  }

  #actAfter(opening: readonly EventTemplate[]): EventTemplate | null {
    const opened = opening.map((template): Happening => ({ template, day: FIRST_DAY }));
    const [first] = this.#duties(opened, FIRST_DAY + Math.max(this.#wait, 31));
    const opens = parseDay(first?.window.opens.slice(0, 10) ?? "") ?? FIRST_DAY;
    const day = Math.max(FIRST_DAY, opens) + this.done(ANY, 0).length;
    return this.#turning(
      opened,
      (template) => this.done(template, day),
      this.forbids ? "violated" : "fulfilled",
    );
  }

  /** The first usual event that closes the duty: what is asked can then not be done any more, what is forbidden may be. */
  #findClosing(): EventTemplate | null {
    if (this.duty.kind === "recur") return null;
    const day = FIRST_DAY + this.#wait + 1;
    const closed = (template: EventTemplate) => [{ template, day }];
    return this.#turning(this.openedOn(FIRST_DAY), closed, this.forbids ? "fulfilled" : "violated");
  }

  /** The first template that gives a duty this status, which it did not have before. */
  #turning(
    opened: readonly Happening[],
    further: (template: EventTemplate) => readonly Happening[],
    status: DutyStatus,
  ): EventTemplate | null {
    return (
      this.#vocabulary.templates.find((template) => {
        const history = [...opened, ...further(template)];
        const day = history.at(-1)?.day ?? FIRST_DAY;
        const before = this.#duties(opened, day);
        return this.#duties(history, day).some(
          (duty, index) => duty.status === status && before[index]?.status !== status,
        );
      }) ?? null
    );
  }

  /** The last day of the first duty; null where there is none. */
  dueOf(history: readonly Happening[]): Day | null {
    const day = history[0]?.day ?? FIRST_DAY;
    const later = day + Math.max(this.#wait, 31);
    const [first = this.#duties(history, later)[0]] = this.#duties(history, day);
    const time = parseTime(first?.window.due ?? first?.window.dueLatest ?? "");
    return isTimeFault(time) ? null : time.day;
  }

  #duties(history: readonly Happening[], day: Day): readonly Duty[] {
    const record = this.record(history);
    if (!record) return [];
    const options: EvaluateOptions = { asOf: formatDay(day) };
    const { findings } = this.#evaluator.evaluate(record, options);
    return findings.filter(({ norm }) => norm === this.norm).flatMap(({ duties }) => duties);
  }

  /** The record of a history; null where there can be none. */
  record(history: readonly Happening[]): CaseRecord | null {
    return recordOf(history, this.#age, this.#vocabulary);
  }
}

/** Stands for an act where only its number is asked. */
const ANY: EventTemplate = { type: "contact", fields: {} };
