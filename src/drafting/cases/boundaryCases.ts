/**
 * Cases on the edges of a norm, derived from the norm itself, with what should come of them left open: a drafter fills that
 * in from the source and a calendar, and `check` then tells where evaluation disagrees.
 */
import { type Day, formatDay, parseDay } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import { fault, VertelrechtError } from "../../errors.js";
import { createEvaluator, type EvaluateOptions, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { Duty, DutyStatus } from "../../evaluate/report.js";
import type { CaseFile } from "../../norm/caseFile.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { NormPlan } from "../../norm/plan.js";
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
import { CASE_TEXTS, type CaseText, notRecorded, perhapsLifted } from "./caseTexts.js";

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
  const plan = plansOf(ruleset).get(norm)?.at(-1);
  if (!plan)
    throw new VertelrechtError([
      fault("unknown-norm", "for", `there is no norm '${norm}' here`, "choose one that 'norms' lists"),
    ]);
  const edges = new Edges(ruleset, norm, plan);
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

/** Days after the first on which a duty may be there: at once, or when a unit of one month up to two years has begun. */
const LATER = [0, 31, 62, 93, 184, 366, 731] as const;
/** Most acts that a unit may ask for. */
const MOST_ACTS = 60;

/** The edges of one norm. */
class Edges {
  readonly #vocabulary: Vocabulary;
  readonly #evaluator: Evaluator;
  readonly #duty: NormPlan["duty"];
  /** What can lift the duty: types of events, and what the exception is called. */
  readonly #exceptions: readonly { readonly types: readonly EventType[]; readonly title: Texts }[];
  #opening: readonly EventTemplate[];
  readonly #act: EventTemplate | null;
  readonly #closing: EventTemplate | null;
  /** How many days after what sets the norm off a duty is there. */
  #wait = 0;
  /** How old the child is on the first day: an age at which the norm can be set off. */
  #age = 0;
  #used = new Map<string, number>();

  constructor(
    ruleset: Ruleset,
    readonly norm: string,
    plan: NormPlan,
  ) {
    const judged = withUpstream([ruleset], new Set([norm]));
    this.#vocabulary = vocabularyOf([ruleset], judged);
    this.#evaluator = createEvaluator(restricted(ruleset, judged));
    this.#duty = plan.duty;
    this.#exceptions = plan.norm.exceptions.flatMap(({ id, title }) => {
      const types = plan.exceptions.find((one) => one.id === id)?.event?.types ?? [];
      return types.length > 0 ? [{ types, title }] : [];
    });
    this.#opening = this.#findOpening();
    this.#act = this.#findAct();
    this.#closing = this.#findClosing();
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
      ...(this.#act && this.#closing ? this.#aroundClosing(this.#act, this.#closing) : []),
      ...this.#lifted(due),
    ];
  }

  /** The act the day before the last, on it, and after it. */
  #aroundDue(due: Day): WorkedCase[] {
    const act = this.#act;
    if (!act) return [this.#case(CASE_TEXTS.nothing, this.#openedOn(FIRST_DAY), [due, due + 1])];
    const on = (text: CaseText, day: Day) =>
      this.#case(text, [...this.#openedOn(FIRST_DAY), ...this.#done(act, day)], [day]);
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
              this.#forbids ? CASE_TEXTS.forbidden : CASE_TEXTS.done,
              [...this.#openedOn(FIRST_DAY), ...this.#done(this.#act, later)],
              [later],
            ),
          ]
        : []),
    ];
  }

  /** The act the day before what closes the duty, on that day and the day after, and the closing alone. */
  #aroundClosing(act: EventTemplate, closing: EventTemplate): WorkedCase[] {
    const day = FIRST_DAY + this.#wait + 28;
    const opened = this.#openedOn(FIRST_DAY);
    const on = (text: CaseText, done: Day) => {
      const both = [...this.#done(act, done), { template: closing, day }];
      const inOrder = done > day ? both.reverse() : both;
      return this.#case(text, [...opened, ...inOrder], [Math.max(done, day)]);
    };
    return [
      this.#case(CASE_TEXTS.closed, [...opened, { template: closing, day }], [day]),
      on(CASE_TEXTS.dayBeforeClosing, day - 1),
      on(CASE_TEXTS.dayOfClosing, day),
      on(CASE_TEXTS.dayAfterClosing, day + 1),
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
    const history = [...this.#openedOn(FIRST_DAY), ...this.#done(act, day)];
    const text = this.#forbids ? CASE_TEXTS.forbiddenRecordedLate : CASE_TEXTS.recordedLate;
    const made = this.#case(text, history, []);
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
        const done = [...this.#done(act, day).slice(0, -1), { template, day }];
        return this.#case(notRecorded(field), [...this.#openedOn(FIRST_DAY), ...done], [day + 1]);
      });
  }

  /** Each event that can lift the duty, as it usually is and with one thing otherwise. */
  #lifted(due: Day | null): WorkedCase[] {
    const day = due === null ? FIRST_DAY + 1 : Math.max(FIRST_DAY, due - 1);
    return this.#vocabulary.templates
      .filter(({ type }) => !this.#opening.some((one) => one.type === type))
      .flatMap((template) => {
        const titles = this.#exceptions.flatMap(({ types, title }) =>
          types.includes(template.type) ? [title] : [],
        );
        if (titles.length === 0) return [];
        const history = [...this.#openedOn(FIRST_DAY), { template, day }];
        return [this.#case(perhapsLifted(titles), history, [(due ?? day) + 1])];
      });
  }

  get #forbids(): boolean {
    return this.#duty.kind === "forbid";
  }

  /** The act as often as it is asked, the last time on this day. */
  #done(act: EventTemplate, day: Day): Happening[] {
    const { kind } = this.#duty;
    const count = kind === "recur" && this.#duty.anchor !== "last-act" ? this.#duty.atLeast : 1;
    const times = Math.min(count, MOST_ACTS);
    return Array.from({ length: times }, (_, place) => ({ template: act, day: day - times + 1 + place }));
  }

  #openedOn(day: Day): Happening[] {
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
            if (!duty || duty.status === "undetermined" || duty.awaits) continue;
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
    const day = Math.max(FIRST_DAY, opens) + this.#done(ANY, 0).length;
    return this.#turning(
      opened,
      (template) => this.#done(template, day),
      this.#forbids ? "violated" : "fulfilled",
    );
  }

  /** The first usual event that closes the duty: what is asked can then not be done any more, what is forbidden may be. */
  #findClosing(): EventTemplate | null {
    if (this.#duty.kind === "recur") return null;
    const day = FIRST_DAY + this.#wait + 1;
    const closed = (template: EventTemplate) => [{ template, day }];
    return this.#turning(this.#openedOn(FIRST_DAY), closed, this.#forbids ? "fulfilled" : "violated");
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

  #dueOf(history: readonly Happening[]): Day | null {
    const day = history[0]?.day ?? FIRST_DAY;
    const later = day + Math.max(this.#wait, 31);
    const [first = this.#duties(history, later)[0]] = this.#duties(history, day);
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

/** Stands for an act where only its number is asked. */
const ANY: EventTemplate = { type: "contact", fields: {} };

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
