/**
 * Cases on the edges of a norm, derived from the norm itself, with what should come of them left open: a drafter fills that
 * in from the source and a calendar, and `check` then tells where evaluation disagrees.
 */
import { type Day, formatDay, parseDay } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import { fault, VertelrechtError } from "../../errors.js";
import { createEvaluator, type EvaluateOptions, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { Duty } from "../../evaluate/report.js";
import type { CaseFile } from "../../norm/caseFile.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { plansOf } from "../../norm/plansOf.js";
import type { Texts } from "../../norm/texts.js";
import type { EventType } from "../../record/event.js";
import type { CaseRecord } from "../../record/record.js";
import { restricted, withUpstream } from "../judgedNorms.js";
import { standing } from "../standing.js";
import { historiesOf } from "../witness/histories.js";
import { canBe, FIRST_DAY, type Happening, recordOf, withoutBystanders } from "../witness/history.js";
import type { EventTemplate } from "../witness/templates.js";
import { type Vocabulary, vocabularyOf } from "../witness/vocabulary.js";
import { CASE_TEXTS, type CaseText, notRecorded } from "./caseTexts.js";

/**
 * Derives the cases on the edges of a norm: before, on and after the due moment; terms over a weekend, holidays, a change
 * of the clock, a leap day; recorded late; each field of the act unknown; each exception, and each nearly.
 *
 * @param asWritten - a loaded ruleset; the norm is taken as its last entry has it, as if in force on every day
 * @param norm - the id of a norm of the ruleset
 * @returns a file of worked cases whose `expect` is empty, for the drafter to fill in
 * @throws `VertelrechtError` `unknown-norm`; `bad-duty` where no history of two events sets the norm off
 */
export function boundaryCases(asWritten: Ruleset, norm: string): CaseFile {
  const ruleset = standing(asWritten);
  if (!plansOf(ruleset).has(norm))
    throw new VertelrechtError([
      fault("unknown-norm", "for", `there is no norm '${norm}' here`, "choose one that 'norms' lists"),
    ]);
  const edges = new Edges(ruleset, norm);
  return { norm, base: edges.base(), cases: edges.cases() };
}

type WorkedCase = CaseFile["cases"][number];
type Part = WorkedCase["record"];

/** Days of which terms end otherwise, each with its reason. */
const STARTS: readonly (readonly [text: keyof typeof CASE_TEXTS, day: string])[] = [
  ["overAWeekend", "2026-01-16"],
  ["onASaturday", "2026-01-17"],
  ["overEaster", "2026-03-31"],
  ["overKingsDay", "2026-04-22"],
  ["overChristmas", "2026-12-21"],
  ["summerTimeBegins", "2026-03-27"],
  ["winterTimeBegins", "2026-10-23"],
  ["fromALeapDay", "2028-02-29"],
  ["fromTheEndOfJanuary", "2026-01-31"],
];

/** The edges of one norm. */
class Edges {
  readonly #vocabulary: Vocabulary;
  readonly #evaluator: Evaluator;
  #opening: readonly EventTemplate[];
  readonly #act: EventTemplate | null;
  readonly #exceptions: ReadonlySet<EventType>;
  /** How old the child is on the first day: an age at which the norm can be set off. */
  #age = 0;
  #used = new Map<string, number>();

  constructor(
    ruleset: Ruleset,
    readonly norm: string,
  ) {
    const judged = withUpstream([ruleset], new Set([norm]));
    this.#vocabulary = vocabularyOf([ruleset], judged);
    this.#evaluator = createEvaluator(restricted(ruleset, judged));
    this.#opening = this.#findOpening();
    this.#act = this.#findAct();
    this.#exceptions = new Set(
      (plansOf(ruleset).get(norm) ?? []).flatMap(({ exceptions }) =>
        exceptions.flatMap(({ event }) => event?.types ?? []),
      ),
    );
  }

  /** What the records of all cases share. */
  base(): Part {
    const record = this.#record(this.#openedOn(FIRST_DAY));
    return record ? partOf(record, ["format", "holder", "childrenComplete", "children"]) : {};
  }

  cases(): WorkedCase[] {
    const due = this.#dueOf(this.#openedOn(FIRST_DAY));
    return [
      ...(due === null ? this.#withoutTerm() : this.#aroundDue(due)),
      ...STARTS.flatMap(([text, day]) => this.#startingOn(CASE_TEXTS[text], parseDay(day) ?? FIRST_DAY)),
      ...(this.#act ? [...this.#late(this.#act, due), ...this.#unknown(this.#act, due)] : []),
      ...this.#lifted(due),
    ];
  }

  /** The act the day before the last, on it, and after it. */
  #aroundDue(due: Day): WorkedCase[] {
    const act = this.#act;
    if (!act) return [this.#case(CASE_TEXTS.nothing, this.#openedOn(FIRST_DAY), [due, due + 1])];
    const on = (text: CaseText, day: Day) =>
      this.#case(text, [...this.#openedOn(FIRST_DAY), { template: act, day }], [day]);
    return [
      on(CASE_TEXTS.dayBefore, Math.max(due - 1, FIRST_DAY)),
      on(CASE_TEXTS.lastDay, due),
      on(CASE_TEXTS.dayAfter, due + 1),
      this.#case(CASE_TEXTS.nothing, this.#openedOn(FIRST_DAY), [due, due + 1]),
    ];
  }

  #withoutTerm(): WorkedCase[] {
    const later = FIRST_DAY + 28;
    return [
      this.#case(CASE_TEXTS.nothing, this.#openedOn(FIRST_DAY), [FIRST_DAY, later]),
      ...(this.#act
        ? [
            this.#case(
              CASE_TEXTS.done,
              [...this.#openedOn(FIRST_DAY), { template: this.#act, day: later }],
              [later],
            ),
          ]
        : []),
    ];
  }

  #startingOn(text: CaseText, day: Day): WorkedCase[] {
    const history = this.#openedOn(day);
    const due = this.#dueOf(history);
    return due === null ? [] : [this.#case(text, history, [due, due + 1])];
  }

  /** Done in time and written down a week later, by what was known then and by what is known now. */
  #late(act: EventTemplate, due: Day | null): WorkedCase[] {
    const day = due ?? FIRST_DAY + 1;
    const history = [...this.#openedOn(FIRST_DAY), { template: act, day }];
    const made = this.#case(CASE_TEXTS.recordedLate, history, []);
    const events = eventsIn(made.record).map((event, index, all) => ({
      ...event,
      recordedAt: formatDay(index === all.length - 1 ? day + 7 : FIRST_DAY),
    }));
    const moments = [day + 1, day + 7].map((known) => ({
      asOf: formatDay(day + 7),
      knownAt: formatDay(known),
      expect: {},
    }));
    return [{ ...made, record: { ...made.record, events }, moments }];
  }

  /** The act with one field left out, field by field. */
  #unknown(act: EventTemplate, due: Day | null): WorkedCase[] {
    const day = due ?? FIRST_DAY + 1;
    return Object.keys(act.fields)
      .filter((field) => field !== "measure" && field !== "placement")
      .map((field) => {
        const { [field]: _gone, ...fields } = act.fields;
        const template = { type: act.type, fields };
        return this.#case(notRecorded(field), [...this.#openedOn(FIRST_DAY), { template, day }], [day + 1]);
      });
  }

  /** Each event that can lift the duty, as it usually is and with one thing otherwise. */
  #lifted(due: Day | null): WorkedCase[] {
    const day = due === null ? FIRST_DAY + 1 : Math.max(FIRST_DAY, due - 1);
    return this.#vocabulary.templates
      .filter(({ type }) => this.#exceptions.has(type) && !this.#opening.some((one) => one.type === type))
      .map((template) =>
        this.#case(
          CASE_TEXTS.perhapsLifted,
          [...this.#openedOn(FIRST_DAY), { template, day }],
          [(due ?? day) + 1],
        ),
      );
  }

  #openedOn(day: Day): Happening[] {
    return this.#opening.map((template) => ({ template, day }));
  }

  /** The fewest usual events that set off a duty, on the day itself or once a unit of a month has begun. */
  #findOpening(): readonly EventTemplate[] {
    for (const age of this.#vocabulary.ages) {
      this.#age = age;
      for (const asOf of [FIRST_DAY, FIRST_DAY + 31])
        for (const size of [1, 2])
          for (const history of historiesOf(size, this.#vocabulary, [FIRST_DAY])) {
            const duty = this.#duties(history, asOf).at(-1);
            if (duty && duty.status !== "undetermined" && !duty.awaits)
              return history.map(({ template }) => template);
          }
    }
    const message = "no history of two events sets this norm off for sure";
    throw new VertelrechtError([fault("bad-duty", "for", message, "write its cases by hand")]);
  }

  /** The first usual event that fulfils the duty, or breaks it where it forbids; after another on the first day if need be. */
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
    const [first] = this.#duties(opened, FIRST_DAY + 31);
    const day = Math.max(FIRST_DAY, parseDay(first?.window.opens.slice(0, 10) ?? "") ?? FIRST_DAY) + 1;
    const decided = new Set(["fulfilled", "violated"]);
    const before = this.#duties(opened, day).map(({ status }) => status);
    return (
      this.#vocabulary.templates.find((template) =>
        this.#duties([...opened, { template, day }], day).some(
          ({ status }, index) => decided.has(status) && before[index] !== status,
        ),
      ) ?? null
    );
  }

  #dueOf(history: readonly Happening[]): Day | null {
    const day = history[0]?.day ?? FIRST_DAY;
    const [first = this.#duties(history, day + 31)[0]] = this.#duties(history, day);
    const time = parseTime(first?.window.due ?? first?.window.dueLatest ?? "");
    return isTimeFault(time) ? null : time.day;
  }

  #duties(history: readonly Happening[], day: Day): readonly Duty[] {
    const record = this.#record(history);
    if (!record) return [];
    const options: EvaluateOptions = { asOf: formatDay(day) };
    const { findings } = this.#evaluator.evaluate(record, options);
    return findings.filter(({ norm }) => norm === this.norm).flatMap(({ duties }) => duties);
  }

  #record(history: readonly Happening[]): CaseRecord | null {
    return recordOf(history, this.#age, this.#vocabulary);
  }

  #case({ id, title }: CaseText, history: readonly Happening[], days: readonly Day[]): WorkedCase {
    const record = this.#record(history);
    const count = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, count);
    return {
      id: count === 1 ? id : `${id}-${count}`,
      title,
      why: OPEN,
      cites: [],
      record: record
        ? partOf(withoutBystanders(record), ["covers", "organisations", "professionals", "adults", "events"])
        : {},
      moments: days.map((day) => ({ asOf: formatDay(day), expect: {} })),
    };
  }
}

/** What the drafter is to write: the reason for what is expected. */
const OPEN: Texts = {
  nl: "In te vullen: wat er moet worden gevonden, en waarom, uit de bron en een kalender.",
  en: "To be filled in: what must be found, and why, from the source and a calendar.",
};

function partOf(record: CaseRecord, keys: readonly (keyof CaseRecord)[]): Part {
  const json: Part = JSON.parse(JSON.stringify(record));
  return Object.fromEntries(Object.entries(json).filter(([key]) => keys.some((one) => one === key)));
}

function eventsIn({ events }: Part): Readonly<Record<string, never>>[] {
  return Array.isArray(events) ? events.map((event) => Object(event)) : [];
}
