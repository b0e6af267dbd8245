/** What was due to one child when, and what happened: a picture for each force, a lane for each norm under which something is owed. */

import { parseDay } from "../../calendar/civilDay.js";
import type { Duty, Finding, Report } from "../../evaluate/report.js";
import { plansOf } from "../../norm/plansOf.js";
import { FORCES, type Force } from "../../norm/tiers.js";
import type { Timeline, TimelineEvent } from "../../record/timeline.js";
import { concerns } from "../../record/whom.js";
import { forceAsChanged } from "../amendedWords.js";
import type { Block } from "../blocks/blocks.js";
import { isConditional } from "../isConditional.js";
import type { TextOptions } from "../page.js";
import { statusWords } from "../statusWords.js";
import { dayOfMoment, dutyBars } from "../timeline/dutyBars.js";
import type { Lane, Mark } from "../timeline/picture.js";
import { pictureAsSvg } from "../timeline/pictureAsSvg.js";
import { type Words, wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";
import { recordWordsOf } from "./recordWords.js";

/** Longer ids are cut at their mark; whole they stand in its title and in the table of events. */
const LONGEST_ID = 10;

/** The pictures; none where nothing is owed to the child. */
export function childPictures(
  report: Report,
  child: string | null,
  timeline: Timeline,
  { lang, ruleset }: TextOptions,
): Block[] {
  const asOf = dayOfMoment(report.asOf) ?? 0;
  const own = report.findings.filter((finding) => finding.child === child && finding.duties.length > 0);
  const marks = marksOf(
    timeline,
    child,
    own.flatMap(({ duties }) => duties),
    lang,
  );
  const since = report.since === null ? null : parseDay(report.since);
  return FORCES.flatMap((force): Block[] => {
    const found = own.filter((finding) => finding.force === force);
    if (found.length === 0) return [];
    const plans = found.flatMap(({ norm }) => plansOf(ruleset).get(norm) ?? []);
    const caption = forceAsChanged(headingOf(force, wordsOf(lang)), force, plans, lang);
    const lanes = found.map(laneOf);
    const label = recordWordsOf(lang).label(caption, lanes.length);
    const groups = [{ heading: "", lanes }];
    const conditional = isConditional(force);
    const picture = { label, marks, groups, asOf, since, names: "above", conditional } as const;
    return [{ kind: "picture", caption, svg: pictureAsSvg(picture, lang) }];
  });

  function laneOf({ norm, force, duties }: Finding): Lane {
    const forbids = ruleset.norms.get(norm)?.duty.kind === "forbid";
    const conditional = isConditional(force);
    const bars = dutyBars(duties, {
      ...{ asOf, forbids, statusWords: statusWords(lang, { forbids, conditional }) },
      dayOfEvent: (id) => timeline.find(id)?.time.day ?? null,
    });
    return { name: ruleset.norms.get(norm)?.title[lang] ?? norm, bars };
  }
}

/** The events of a child, those that may be its own, and whatever its duties name. */
function marksOf(
  timeline: Timeline,
  child: string | null,
  duties: readonly Duty[],
  lang: TextOptions["lang"],
): Mark[] {
  const general = wordsOf(lang);
  const words = recordWordsOf(lang);
  const named = new Set(
    duties.flatMap(({ trigger, fulfilledBy = [], closedBy = [] }) => [
      ...trigger,
      ...fulfilledBy,
      ...closedBy,
    ]),
  );
  return timeline.events.flatMap((event): Mark[] => {
    const isOwn = child === null || named.has(event.id) || concerns(timeline, event, child);
    if (isOwn === false) return [];
    const doubts = [
      ...(isOwn === true ? [] : [words.perhapsAnother]),
      ...(event.exists === true ? [] : [words.perhapsLater]),
    ];
    const title = [
      `${event.id}: ${writtenMoment(event.time.text, general)}, ${general.eventTypes[event.type]}`,
      ...doubts,
    ].join("; ");
    return [{ day: event.time.day, text: shortId(event), title, isSure: doubts.length === 0 }];
  });
}

function shortId({ id }: TimelineEvent): string {
  return id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID - 1)}…` : id;
}

/** What nobody owes says so. */
function headingOf(force: Force, { force: forces, headings }: Words): string {
  if (force === "yardstick") return headings.yardsticks;
  return force === "proposal" ? headings.proposals : forces[force];
}
