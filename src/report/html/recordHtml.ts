/** One record as a section of HTML: how it stands, for each child a picture and what was found, and what the record says. */
import { isTimeFault, parseTime } from "../../calendar/time.js";
import type { Report } from "../../evaluate/report.js";
import type { CaseRecord } from "../../record/record.js";
import { Timeline, type TimelineEvent } from "../../record/timeline.js";
import { concerns } from "../../record/whom.js";
import type { Block, Row } from "../blocks/blocks.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { Page, type TextOptions } from "../page.js";
import { childHeading, childrenOf, childSection, foot, head, recordHeading } from "../renderText.js";
import { wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";
import { blockAsHtml } from "./blocksAsHtml.js";
import { childPicture } from "./childPicture.js";
import { linesAsHtml } from "./linesAsHtml.js";
import { recordWordsOf } from "./recordWords.js";

/** The section. */
export function recordHtml(record: CaseRecord, report: Report, options: TextOptions): string {
  const timeline = timelineOf(record, report);
  const lines = (write: (page: Page) => void) => {
    const page = new Page(wordsOf(options.lang), options);
    write(page);
    return linesAsHtml(page.lines);
  };
  return [
    `<section>\n<h2>${escapeXml(recordHeading(report, options))}</h2>`,
    lines((page) => head(page, report)),
    ...childrenOf(report).flatMap((child) => [
      `<h3>${escapeXml(childHeading(child, wordsOf(options.lang)))}</h3>`,
      figure(childPicture(report, child, timeline, options)),
      lines((page) => childSection(page, report, child)),
    ]),
    lines((page) => foot(page, report)),
    blockAsHtml(eventsTable(timeline, options)),
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");

  function figure(svg: string): string {
    if (svg === "") return "";
    const asOf = writtenMoment(report.asOf, wordsOf(options.lang));
    return blockAsHtml({ kind: "picture", caption: recordWordsOf(options.lang).picture(asOf), svg });
  }
}

/** The record as it was judged: what was not known yet is left out, what was corrected stands corrected. */
function timelineOf(record: CaseRecord, { asOf, knownAt }: Report): Timeline {
  return new Timeline(record, { asOf: momentOf(asOf), knownAt: knownAt === null ? null : momentOf(knownAt) });
}

function momentOf(text: string) {
  const time = parseTime(text);
  if (isTimeFault(time)) throw new Error(`no moment of a report: ${text}`);
  return time;
}

function eventsTable(timeline: Timeline, { lang }: TextOptions): Block {
  const words = wordsOf(lang);
  const own = recordWordsOf(lang);
  const rows = timeline.events.map(
    (event, place): Row => [
      place + 1,
      writtenMoment(event.time.text, words),
      words.eventTypes[event.type],
      event.data.by ?? own.unknown,
      childrenWords(event),
      event.id,
    ],
  );
  return {
    kind: "table",
    caption: own.events,
    head: [own.number, own.when, own.what, own.by, own.whom, own.id],
    rows,
  };

  function childrenWords(event: TimelineEvent): string {
    const told = timeline.children.map(({ id }) => [id, concerns(timeline, event, id)] as const);
    const known = told.filter(([, truth]) => truth === true).map(([id]) => id);
    const isOpen = told.some(([, truth]) => truth !== true && truth !== false);
    return [...known, ...(isOpen ? [own.unknown] : [])].join(", ") || "–";
  }
}
