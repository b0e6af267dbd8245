/** What a norm's duty asks, as sections of sentences: what sets it off, what fulfils it, within which term. */

import { isCovered } from "../calendar/extendTerm.js";
import { periodsOf, type Term } from "../calendar/term.js";
import type { Condition } from "../condition/condition.js";
import { lawfulGapOf } from "../evaluate/lawfulGap.js";
import type { Language } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Pattern } from "../norm/norm.js";
import { typesOf } from "../norm/patternsOf.js";
import type { AchievePlan, ForbidPlan, NormPlan, PatternPlan, RecurPlan, TriggerPlan } from "../norm/plan.js";
import type { EventType } from "../record/event.js";
import { aboutOf } from "./aboutOf.js";
import { type About, conditionSentence, requirementsOf } from "./conditionWords.js";
import { gapSentences } from "./gapWords.js";
import { type Extension, type NormWords, normWordsOf } from "./normWords.js";
import { periodWords, termWords } from "./termWords.js";
import { wordsOf } from "./words.js";

/** A line, and what is asked of it below. */
export interface Line {
  readonly text: string;
  readonly parts: readonly string[];
}

/** One section of a duty; its key names it in every language. */
export interface DutySection {
  readonly key:
    | "trigger"
    | "start"
    | "span"
    | "act"
    | "forbidden"
    | "frequency"
    | "term"
    | "closing"
    | "until";
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The sections of a duty, in the order in which it runs. */
export function dutySections(plan: NormPlan, ruleset: Ruleset, lang: Language): DutySection[] {
  const page = new DutyPage(plan, ruleset, lang);
  switch (plan.duty.kind) {
    case "achieve":
      return page.achieve(plan.duty);
    case "recur":
      return page.recur(plan.duty);
    case "forbid":
      return page.forbid(plan.duty);
  }
}

/** An event with what is asked of it. */
export function patternLine(pattern: Pattern, lang: Language, about: About): Line {
  const types = typesOf(pattern);
  return eventLine(types, pattern.where ?? null, pattern.whom ?? "child", lang, { ...about, act: types });
}

class DutyPage {
  readonly #words: NormWords;

  readonly #about: About;
  /** Proposals and yardsticks nobody owes: they are told in the conditional. */
  readonly #owed: boolean;

  constructor(
    readonly plan: NormPlan,
    readonly ruleset: Ruleset,
    readonly lang: Language,
  ) {
    this.#words = normWordsOf(lang);
    this.#about = aboutOf(plan);
    this.#owed = plan.force === "law" || plan.force === "standard";
  }

  achieve(duty: AchievePlan): DutySection[] {
    const { allOf, anyOf, pick } = this.#words;
    return [
      this.#trigger(duty.trigger, duty.joins),
      this.#section("start", duty.from ? [this.#pattern(duty.from.pattern), line(pick[duty.from.pick])] : []),
      this.#section("act", this.#patterns(duty.acts, duty.allOf ? allOf : anyOf)),
      this.#section("term", this.#term(duty)),
      this.#section("closing", this.#patterns(duty.before, "")),
    ].filter(({ lines }) => lines.length > 0);
  }

  recur(duty: RecurPlan): DutySection[] {
    const { spanFrom, spanUntil, untilAge, frequency, partial } = this.#words;
    const [from, until] = [this.#ownPattern(duty.from), this.#pattern(duty.until)];
    return [
      this.#section("span", [
        { ...from, text: spanFrom(from.text) },
        { ...until, text: spanUntil(until.text) },
        ...(duty.untilAge === null ? [] : [line(untilAge(duty.untilAge))]),
      ]),
      this.#section("act", this.#patterns(duty.acts, this.#words.anyOf)),
      this.#section("frequency", [
        line(frequency(duty.atLeast, periodWords(duty.every, this.lang), duty.anchor)),
        // C9: counted from the last act there are no units, so no part of one.
        ...(duty.anchor === "last-act" ? [] : [line(partial[duty.partial])]),
        ...gapSentences(lawfulGapOf(this.plan, duty), this.lang).map(line),
      ]),
    ];
  }

  forbid(duty: ForbidPlan): DutySection[] {
    const { anyOf } = this.#words;
    return [
      this.#trigger(duty.trigger, duty.joins),
      this.#section("forbidden", this.#patterns(duty.acts, anyOf)),
      this.#section("until", this.#patterns(duty.until, anyOf)),
    ].filter(({ lines }) => lines.length > 0);
  }

  #section(key: DutySection["key"], lines: readonly Line[]): DutySection {
    const { headings } = this.#words;
    const conditional = !this.#owed && (key === "act" || key === "forbidden");
    return { key, heading: conditional ? headings.conditional[key] : headings[key], lines };
  }

  #trigger(trigger: TriggerPlan, joins: boolean): DutySection {
    const { actOf, latestOf, anyOf, again } = this.#words;
    const title = (id: string) => this.ruleset.norms.get(id)?.title[this.lang] ?? id;
    const events =
      trigger.mode === "actOf"
        ? [line(actOf(title(trigger.norm)))]
        : trigger.patterns.map((pattern) => this.#ownPattern(pattern));
    const intro = trigger.mode === "latestOf" ? latestOf : anyOf;
    const lines = events.length > 1 ? [line(intro), ...events] : events;
    return this.#section("trigger", [...lines, line(again[joins ? "joins" : "each"])]);
  }

  #term({ within, notBefore, extended, extendable, stillOwed }: AchievePlan): Line[] {
    const words = this.#words;
    const stated = within !== "none-stated";
    const counted = stated && within !== "at-once";
    return [
      this.#within(within),
      ...(notBefore ? [words.notBefore(periodWords(notBefore, this.lang))] : []),
      ...(counted ? [words.extension[extensionOf(within, extended)]] : []),
      ...(extendable ? [words.extendable(periodWords(extendable, this.lang))] : []),
      ...(stated
        ? [words.afterDue[stillOwed ? (this.#owed ? "still-owed" : "would-be-owed") : "extinguished"]]
        : []),
    ].map(line);
  }

  #within(within: Term): string {
    if (within === "at-once") return this.#words.atOnce;
    return within === "none-stated"
      ? this.#words.noneStated
      : [this.#words.within(termWords(within, this.lang)), ...this.#counting(within)].join(" ");
  }

  /** B4, B7: hours run from an instant, everything else from the day after. */
  #counting(within: Exclude<Term, string>): string[] {
    const { counting } = this.#words;
    const inHours = periodsOf(within).map((period) => "hours" in period);
    return [
      ...(inHours.includes(true) ? [counting.hours] : []),
      ...(inHours.includes(false) ? [counting.days] : []),
    ];
  }

  /** Several patterns begin with a line that says whether one will do or all are asked. */
  #patterns(patterns: readonly PatternPlan[], several: string): Line[] {
    const lines = patterns.map((pattern) => this.#pattern(pattern));
    return lines.length > 1 && several ? [line(several), ...lines] : lines;
  }

  #pattern({ types, clause, whom }: PatternPlan): Line {
    return eventLine(types, clause?.condition ?? null, whom, this.lang, { ...this.#about, act: types });
  }

  /** A pattern that sets the duty off: the event that is tested is the trigger itself. */
  #ownPattern({ types, clause, whom }: PatternPlan): Line {
    const { act: _act, ...about } = this.#about;
    return eventLine(types, clause?.condition ?? null, whom, this.lang, { ...about, trigger: types });
  }
}

function line(text: string): Line {
  return { text, parts: [] };
}

function eventLine(
  types: readonly EventType[],
  condition: Condition | null,
  whom: "child" | "case",
  lang: Language,
  about: About,
): Line {
  const words = normWordsOf(lang);
  const parts = [
    ...(whom === "case" ? [words.anyChild] : []),
    ...(condition ? requirementsOf(condition).map((part) => conditionSentence(part, lang, about)) : []),
  ];
  const event = words.or(types.map((type) => wordsOf(lang).eventTypes[type]));
  return { text: parts.length > 0 ? words.where(event) : event, parts };
}

/** What the Algemene termijnenwet does with a term (B11). */
function extensionOf(within: Exclude<Term, string>, extended: boolean): Extension {
  if (!extended) return "not-applicable";
  const covered = periodsOf(within).filter(isCovered);
  if (covered.length === 0) return "too-long";
  const movable = covered.filter((period) => !("workingDays" in period));
  if (movable.length === 0) return "changes-nothing";
  const short = movable.every((period) => "days" in period && period.days < 3);
  return short ? "article-1" : "articles-1-and-2";
}
