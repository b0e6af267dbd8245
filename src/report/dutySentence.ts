import { earliestInstant, readTime } from "../calendar/time.js";
import type { Duty } from "../evaluate/report.js";
import type { Force, Norm } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import { explainWordsOf } from "./explainWords.js";
import { isConditional } from "./isConditional.js";
import { statusWords } from "./statusWords.js";
import { type DutyFacts, type Words, wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** One duty as one or two sentences of fact; proposals and yardsticks in the conditional. */
export function dutySentence(duty: Duty, force: Force, norm: Norm | undefined, lang: Language): string {
  const words = wordsOf(lang);
  const facts = factsOf(duty, force, words);
  const forbids = norm?.duty.kind === "forbid";
  switch (duty.status) {
    case "overdue":
      return words.overdue(facts);
    case "violated":
      return forbids
        ? words.forbidden({ ...facts, on: writtenMoment(duty.breachedAt ?? "", words) })
        : words.violated(facts);
    case "fulfilled-late":
      return words.late(facts);
    case "pending":
      return duty.awaits
        ? words.awaits(facts, words.list(duty.awaits.map((type) => words.eventTypes[type])))
        : words.pending(facts);
    case "holding":
      return words.holding(facts);
    case "fulfilled":
      return forbids
        ? words.kept(facts.conditional)
        : explainWordsOf(lang).fulfilled(facts.events, duty.window.due ? facts.due : "");
    case "excused": {
      const title = norm?.exceptions.find(({ id }) => id === duty.exception)?.title[lang];
      return words.excused(facts, title ?? words.childDied, words.list(duty.afterwards ?? []));
    }
    case "undetermined":
      return words.undetermined(
        facts,
        words.either(
          (duty.possible ?? []).map(statusWords(lang, { forbids, conditional: facts.conditional })),
        ),
      );
  }
}

/** Whether a duty was broken before its term ended, as by an end that came first; without a term it was. */
function isBrokenEarly(at: string | undefined, end: string | undefined): boolean {
  if (at === undefined || end === undefined) return true;
  const [broken, last] = [readTime(at), readTime(end)];
  return last.instant === null ? broken.day <= last.day : earliestInstant(broken) < last.instant;
}

function factsOf(duty: Duty, force: Force, words: Words): DutyFacts {
  const { due, dueLatest, dueEarliest } = duty.window;
  const written = (text: string | undefined) => (text === undefined ? "" : writtenMoment(text, words));
  const between = due === undefined && dueEarliest !== undefined && dueLatest !== undefined;
  const lapse = duty.overdueBy ?? duty.lateBy ?? duty.openFor;
  const end = due ?? dueLatest;
  const early = duty.status === "violated" && duty.closedBy && isBrokenEarly(duty.breachedAt, end);
  return {
    bearer: duty.bearer ?? words.unknownBearer,
    due: between
      ? words.between(written(dueEarliest), written(dueLatest))
      : written(due ?? dueLatest ?? dueEarliest),
    between,
    isEarliest: due === undefined && dueLatest === undefined && dueEarliest !== undefined,
    on: early ? written(duty.breachedAt) : "",
    lapse: lapse ? (between ? words.atLeast(words.lapse(lapse)) : words.lapse(lapse)) : "",
    events: words.list(duty.fulfilledBy ?? duty.closedBy ?? []),
    unit: duty.unit ? { from: written(duty.unit.from), through: written(duty.unit.through) } : null,
    owed: duty.owed ?? 1,
    done: duty.done ?? 0,
    conditional: isConditional(force),
  };
}
