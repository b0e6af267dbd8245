/** A case that came out otherwise as a picture: what was expected and what was answered, one under the other. */
import type { Language } from "../../norm/languages.js";
import { statusWords } from "../../report/statusWords.js";
import { type BarOptions, type DrawnDuty, dayOfMoment, dutyBars } from "../../report/timeline/dutyBars.js";
import type { Bar, LaneGroup, Mark } from "../../report/timeline/picture.js";
import { pictureAsSvg } from "../../report/timeline/pictureAsSvg.js";
import { timelineAt } from "../../report/timeline/timelineAt.js";
import { wordsOf } from "../../report/words.js";
import type { CaseResult } from "../caseResult.js";
import { dutyName } from "../dutyName.js";
import type { DutyGrade } from "../gradeDuties.js";
import type { SuiteCase } from "../suite.js";
import { conformanceWordsOf } from "./pageWords.js";

type GradedMoment = CaseResult["moments"][number];
type Side = "expected" | "actual";

/** How to draw. */
export interface CasePictureOptions {
  readonly lang: Language;
  /** Whether the norm of the case is a prohibition. */
  readonly forbids: boolean;
}

/** The picture; empty where nothing was answered. */
export function casePicture(
  { moments }: CaseResult,
  { record }: SuiteCase,
  { lang, forbids }: CasePictureOptions,
): string {
  const wrong = moments.find(({ duties }) => duties.some(({ grade }) => grade !== "correct"));
  const asOf = wrong && dayOfMoment(wrong.asOf);
  if (!wrong || typeof asOf !== "number") return "";
  const words = conformanceWordsOf(lang);
  const inWords = statusWords(lang, { forbids });
  const timeline = timelineAt(record, wrong);
  const options: BarOptions = {
    ...{ asOf, forbids, statusWords: inWords },
    dayOfEvent: (id) => timeline.find(id)?.time.day ?? null,
  };
  const lanes = (bars: (side: Side) => readonly Bar[]) => [
    { name: words.expected, bars: bars("expected") },
    { name: words.answered, bars: bars("actual") },
  ];
  const atMoment: LaneGroup = {
    heading: words.at(wrong.asOf),
    lanes: lanes((side) =>
      dutyBars(
        wrong.duties.flatMap((duty) => drawn(duty, side) ?? []),
        options,
      ),
    ),
  };
  const film = moments.filter(({ knownAt }) => knownAt === null);
  const last = film.length > 1 ? film.at(-1) : undefined;
  const films = last
    ? wrongDuties(film).map(
        (key): LaneGroup => ({
          heading: words.film(key),
          lanes: lanes((side) => strip(film, key, side, inWords)),
        }),
      )
    : [];
  return pictureAsSvg(
    {
      ...{
        label: words.pictureLabel,
        marks: marksAt(record, last ?? wrong, lang),
        groups: [atMoment, ...films],
      },
      ...{ asOf, since: null, names: "before", conditional: false },
    },
    lang,
  );
}

/** What the record says at a moment, as it was corrected by then. */
function marksAt(record: SuiteCase["record"], moment: GradedMoment, lang: Language): Mark[] {
  const { eventTypes } = wordsOf(lang);
  return timelineAt(record, moment).events.map(({ id, type, time, exists }) => ({
    day: time.day,
    text: `${id} ${eventTypes[type]}`,
    title: `${id} ${eventTypes[type]} ${time.text}`,
    isSure: exists === true,
  }));
}

/** A duty of one side; an answer that gives no window is drawn where it was expected. */
function drawn(duty: DutyGrade, side: Side): DrawnDuty | null {
  const { status, window, ...rest } = duty[side] ?? {};
  const opens = window?.opens ?? duty.expected?.window.opens;
  if (status === undefined || opens === undefined) return null;
  return { ...rest, status, window: { ...window, opens } };
}

/** Every duty that was answered otherwise at some moment. */
function wrongDuties(moments: readonly GradedMoment[]): string[] {
  const wrong = moments.flatMap(({ duties }) => duties.filter(({ grade }) => grade !== "correct"));
  return [...new Set(wrong.map(nameOf))];
}

function nameOf({ expected, actual }: DutyGrade): string {
  return dutyName(expected ?? actual);
}

/** How a duty stood when: a bar from each moment to the next. */
function strip(
  moments: readonly GradedMoment[],
  key: string,
  side: Side,
  inWords: BarOptions["statusWords"],
): Bar[] {
  return moments.flatMap(({ asOf, duties }, place): Bar[] => {
    const from = dayOfMoment(asOf);
    const next = dayOfMoment(moments[place + 1]?.asOf ?? "");
    const status = duties.find((duty) => nameOf(duty) === key)?.[side]?.status;
    if (from === null || status === undefined) return [];
    const words = inWords(status);
    const through = Math.max(from, (next ?? from + 1) - 1);
    return [
      {
        ...{ from, through, status, words, title: `${asOf}: ${words}` },
        ...{ perhapsThrough: null, isOpen: false, lateThrough: null, acts: [] },
      },
    ];
  });
}
