/** A case that came out otherwise as a picture: what was expected and what was answered, one under the other. */
import { type Day, formatDay } from "../../calendar/civilDay.js";
import type { Language } from "../../norm/languages.js";
import { statusWords } from "../../report/statusWords.js";
import { type DrawnDuty, dayOfMoment, dutyBars } from "../../report/timeline/dutyBars.js";
import type { Bar, LaneGroup, Mark } from "../../report/timeline/picture.js";
import { pictureAsSvg } from "../../report/timeline/pictureAsSvg.js";
import { wordsOf } from "../../report/words.js";
import type { CaseResult } from "../caseResult.js";
import type { DutyGrade } from "../gradeDuties.js";
import type { SuiteCase } from "../suite.js";
import { dutyName } from "./dutyName.js";
import { conformanceWordsOf } from "./pageWords.js";

type GradedMoment = CaseResult["moments"][number];

/** The picture; empty where nothing was answered. */
export function casePicture({ moments }: CaseResult, { record }: SuiteCase, lang: Language): string {
  const wrong = moments.find(({ duties }) => duties.some(({ grade }) => grade !== "correct"));
  const asOf = wrong && dayOfMoment(wrong.asOf);
  if (!wrong || typeof asOf !== "number") return "";
  const { eventTypes } = wordsOf(lang);
  const words = conformanceWordsOf(lang);
  const dayOfEvent = (id: string): Day | null =>
    dayOfMoment(record.events.find((event) => event.id === id)?.at ?? "");
  const marks = record.events.flatMap(({ id, type, at }): Mark[] => {
    const day = dayOfMoment(at);
    const title = `${id} ${eventTypes[type]} ${at}`;
    return day === null || day > asOf ? [] : [{ day, text: `${id} ${eventTypes[type]}`, title }];
  });
  const bars = (side: "expected" | "actual") =>
    dutyBars(
      wrong.duties.flatMap((duty) => drawn(duty, side) ?? []),
      { asOf, forbids: false, lang, dayOfEvent },
    );
  const atMoment: LaneGroup = {
    heading: words.at(formatDay(asOf)),
    lanes: [
      { name: words.expected, bars: bars("expected") },
      { name: words.answered, bars: bars("actual") },
    ],
  };
  const groups = [atMoment, ...films(moments, lang)];
  return pictureAsSvg(
    { marks: [...marks].sort((a, b) => a.day - b.day), groups, asOf, since: null, names: "before" },
    lang,
  );
}

/** A duty of one side; an answer that gives no window is drawn where it was expected. */
function drawn(duty: DutyGrade, side: "expected" | "actual"): DrawnDuty | null {
  const { status, window, ...rest } = duty[side] ?? {};
  const opens = window?.opens ?? duty.expected?.window.opens;
  if (status === undefined || opens === undefined) return null;
  return { ...rest, status, window: { ...window, opens } };
}

/** Of every duty that is looked at several times, and was answered otherwise at one of them, how it stood when. */
function films(moments: readonly GradedMoment[], lang: Language): LaneGroup[] {
  const shown = moments.filter(({ knownAt }) => knownAt === null);
  if (shown.length < 2) return [];
  const wrong = new Set(
    shown.flatMap(({ duties }) => duties.filter(({ grade }) => grade !== "correct").map(dutyName)),
  );
  const words = conformanceWordsOf(lang);
  return [...wrong].map((key) => ({
    heading: words.film(key),
    lanes: [
      { name: words.expected, bars: strip(shown, key, "expected", lang) },
      { name: words.answered, bars: strip(shown, key, "actual", lang) },
    ],
  }));
}

/** A bar from each moment to the next. */
function strip(
  moments: readonly GradedMoment[],
  key: string,
  side: "expected" | "actual",
  lang: Language,
): Bar[] {
  const inWords = statusWords(lang, false);
  return moments.flatMap(({ asOf, duties }, place): Bar[] => {
    const from = dayOfMoment(asOf);
    const next = dayOfMoment(moments[place + 1]?.asOf ?? "");
    const status = duties.find((duty) => dutyName(duty) === key)?.[side]?.status;
    if (from === null || status === undefined) return [];
    const words = inWords(status);
    const through = Math.max(from, (next ?? from + 1) - 1);
    return [{ from, through, status, words, title: `${asOf}: ${words}`, lateThrough: null, acts: [] }];
  });
}
