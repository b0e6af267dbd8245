/**
 * Cases on the edges of a norm, derived from the norm itself, with what should come of them left open: a drafter fills that
 * in from the source and a calendar, and `check` then tells where evaluation disagrees.
 */
import { type Day, formatDay, parseDay } from "../../calendar/civilDay.js";
import { fault, VertelrechtError } from "../../errors.js";
import type { CaseFile } from "../../norm/caseFile.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { NormPlan } from "../../norm/plan.js";
import { plansOf } from "../../norm/plansOf.js";
import type { Texts } from "../../norm/texts.js";
import type { EventType } from "../../record/event.js";
import type { CaseRecord } from "../../record/record.js";
import { standing } from "../standing.js";
import { FIRST_DAY, type Happening, withoutBystanders } from "../witness/history.js";
import type { EventTemplate } from "../witness/templates.js";
import { CASE_TEXTS, type CaseText, notRecorded, perhapsLifted } from "./caseTexts.js";
import { EdgeEvents } from "./edgeEvents.js";

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
  const edges = new Edges(ruleset, plan);
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
  readonly #events: EdgeEvents;
  /** What can lift the duty: types of events, and what the exception is called. */
  readonly #exceptions: readonly { readonly types: readonly EventType[]; readonly title: Texts }[];
  readonly #used = new Map<string, number>();

  constructor(ruleset: Ruleset, { norm, exceptions, duty }: NormPlan) {
    this.#events = new EdgeEvents(ruleset, norm.id, duty);
    this.#exceptions = norm.exceptions.flatMap(({ id, title }) => {
      const types = exceptions.find((one) => one.id === id)?.event?.types ?? [];
      return types.length > 0 ? [{ types, title }] : [];
    });
  }

  /** What the records of all cases share. */
  base(): Part {
    const record = this.#events.record(this.#events.openedOn(FIRST_DAY));
    return record ? partOf(record, ["format", "holder", "childrenComplete", "children"]) : {};
  }

  cases(): WorkedCase[] {
    const due = this.#events.dueOf(this.#events.openedOn(FIRST_DAY));
    return [
      ...(due === null ? this.#withoutTerm() : this.#aroundDue(due)),
      ...STARTS.flatMap(([text, day]) => this.#startingOn(CASE_TEXTS[text], parseDay(day) ?? FIRST_DAY)),
      ...(this.#events.act
        ? [...this.#late(this.#events.act, due), ...this.#unknown(this.#events.act, due)]
        : []),
      ...(this.#events.act && this.#events.closing
        ? this.#aroundClosing(this.#events.act, this.#events.closing)
        : []),
      ...this.#lifted(due),
    ];
  }

  /** The act the day before the last, on it, and after it. */
  #aroundDue(due: Day): WorkedCase[] {
    const act = this.#events.act;
    if (!act) return [this.#case(CASE_TEXTS.nothing, this.#events.openedOn(FIRST_DAY), [due, due + 1])];
    const on = (text: CaseText, day: Day) =>
      this.#case(text, [...this.#events.openedOn(FIRST_DAY), ...this.#events.done(act, day)], [day]);
    return [
      on(CASE_TEXTS.dayBefore, Math.max(due - 1, FIRST_DAY)),
      on(CASE_TEXTS.lastDay, due),
      on(CASE_TEXTS.dayAfter, due + 1),
      this.#case(CASE_TEXTS.nothing, this.#events.openedOn(FIRST_DAY), [due, due + 1]),
    ];
  }

  #withoutTerm(): WorkedCase[] {
    const later = FIRST_DAY + 28;
    return [
      this.#case(CASE_TEXTS.nothing, this.#events.openedOn(FIRST_DAY), [FIRST_DAY, later]),
      ...(this.#events.act
        ? [
            this.#case(
              this.#events.forbids ? CASE_TEXTS.forbidden : CASE_TEXTS.done,
              [...this.#events.openedOn(FIRST_DAY), ...this.#events.done(this.#events.act, later)],
              [later],
            ),
          ]
        : []),
    ];
  }

  /** The act the day before what closes the duty, on that day and the day after, and the closing alone. */
  #aroundClosing(act: EventTemplate, closing: EventTemplate): WorkedCase[] {
    const day = FIRST_DAY + this.#events.wait + 28;
    const opened = this.#events.openedOn(FIRST_DAY);
    const on = (text: CaseText, done: Day) => {
      const both = [...this.#events.done(act, done), { template: closing, day }];
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
    const history = this.#events.openedOn(day);
    const due = this.#events.dueOf(history);
    return due === null ? [] : [this.#case(text, history, [due, due + 1])];
  }

  /** Done in time and written down a week later, by what was known then and by what is known now. */
  #late(act: EventTemplate, due: Day | null): WorkedCase[] {
    const day = due ?? FIRST_DAY + 1;
    const history = [...this.#events.openedOn(FIRST_DAY), ...this.#events.done(act, day)];
    const text = this.#events.forbids ? CASE_TEXTS.forbiddenRecordedLate : CASE_TEXTS.recordedLate;
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
        const done = [...this.#events.done(act, day).slice(0, -1), { template, day }];
        return this.#case(notRecorded(field), [...this.#events.openedOn(FIRST_DAY), ...done], [day + 1]);
      });
  }

  /** Each event that can lift the duty, as it usually is and with one thing otherwise. */
  #lifted(due: Day | null): WorkedCase[] {
    const day = due === null ? FIRST_DAY + 1 : Math.max(FIRST_DAY, due - 1);
    return this.#events.templates
      .filter(({ type }) => !this.#events.opening.some((one) => one.type === type))
      .flatMap((template) => {
        const titles = this.#exceptions.flatMap(({ types, title }) =>
          types.includes(template.type) ? [title] : [],
        );
        if (titles.length === 0) return [];
        const history = [...this.#events.openedOn(FIRST_DAY), { template, day }];
        return [this.#case(perhapsLifted(titles), history, [(due ?? day) + 1])];
      });
  }

  #case({ id, title }: CaseText, history: readonly Happening[], days: readonly Day[]): WorkedCase {
    const record = this.#events.record(history);
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
