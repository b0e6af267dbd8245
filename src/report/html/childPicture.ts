/** What was due to one child when, and what happened: a lane for each norm that says something of it. */
import { parseDay } from "../../calendar/civilDay.js";
import type { Finding, Report } from "../../evaluate/report.js";
import { FORCES, type Force } from "../../norm/tiers.js";
import type { Timeline } from "../../record/timeline.js";
import { concerns } from "../../record/whom.js";
import type { TextOptions } from "../page.js";
import { dayOfMoment, dutyBars } from "../timeline/dutyBars.js";
import type { Lane, LaneGroup, Mark } from "../timeline/picture.js";
import { pictureAsSvg } from "../timeline/pictureAsSvg.js";
import { type Words, wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";

/** The picture; empty where nothing is owed to the child. Events have the numbers of their place in the record. */
export function childPicture(
  report: Report,
  child: string | null,
  timeline: Timeline,
  options: TextOptions,
): string {
  const asOf = dayOfMoment(report.asOf) ?? 0;
  const words = wordsOf(options.lang);
  const own = report.findings.filter((finding) => finding.child === child && finding.duties.length > 0);
  const groups = FORCES.flatMap((force): LaneGroup[] => {
    const lanes = own.filter((finding) => finding.force === force).map((finding) => laneOf(finding));
    return lanes.length > 0 ? [{ heading: headingOf(force, words), lanes }] : [];
  });
  if (groups.length === 0) return "";
  const marks = timeline.events.flatMap((event, place): Mark[] => {
    if (child !== null && concerns(timeline, event, child) === false) return [];
    const title = `${place + 1}: ${writtenMoment(event.time.text, words)}, ${words.eventTypes[event.type]}`;
    return [{ day: event.time.day, text: String(place + 1), title }];
  });
  const since = report.since === null ? null : parseDay(report.since);
  return pictureAsSvg({ marks, groups, asOf, since, names: "above" }, options.lang);

  function laneOf({ norm, duties }: Finding): Lane {
    const bars = dutyBars(duties, {
      asOf,
      forbids: options.ruleset.norms.get(norm)?.duty.kind === "forbid",
      lang: options.lang,
      dayOfEvent: (id) => timeline.find(id)?.time.day ?? null,
    });
    return { name: options.ruleset.norms.get(norm)?.title[options.lang] ?? norm, bars };
  }
}

/** What nobody owes says so. */
function headingOf(force: Force, { force: forces, headings }: Words): string {
  if (force === "yardstick") return headings.yardsticks;
  return force === "proposal" ? headings.proposals : forces[force];
}
