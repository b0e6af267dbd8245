/** One record as a section of HTML: how it stands, for each child a picture and what was found, and what the record says. */
import type { Report } from "../../evaluate/report.js";
import type { CaseRecord } from "../../record/record.js";
import type { Timeline, TimelineEvent } from "../../record/timeline.js";
import { concerns } from "../../record/whom.js";
import type { Block, Row } from "../blocks/blocks.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { Page, type TextOptions } from "../page.js";
import { childHeading, childrenOf, childSection, foot, head, recordHeading } from "../renderText.js";
import { timelineAt } from "../timeline/timelineAt.js";
import { wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";
import { blockAsHtml } from "./blocksAsHtml.js";
import { childPictures } from "./childPictures.js";
import { linesAsHtml } from "./linesAsHtml.js";
import { recordWordsOf } from "./recordWords.js";
import { termsTable } from "./termsTable.js";

/** The section. */
export function recordHtml(record: CaseRecord, report: Report, options: TextOptions): string {
  const timeline = timelineAt(record, report);
  const words = wordsOf(options.lang);
  const own = recordWordsOf(options.lang);
  const lines = (write: (page: Page) => void) => {
    const page = new Page(words, options);
    write(page);
    return linesAsHtml(page.lines);
  };
  return [
    `<section>\n<h2>${escapeXml(recordHeading(report, options))}</h2>`,
    lines((page) => head(page, report)),
    `<p class="quiet">${escapeXml(own.guide(writtenMoment(report.asOf, words)))}</p>`,
    ...childrenOf(report).flatMap((child) => [
      `<h3>${escapeXml(childHeading(child, words))}</h3>`,
      ...childPictures(report, child, timeline, options).map(blockAsHtml),
      lines((page) => childSection(page, report, child)),
      blockAsHtml(termsTable(report, child, options)),
    ]),
    lines((page) => foot(page, report)),
    `<h3>${escapeXml(own.events)}</h3>`,
    blockAsHtml(eventsTable(timeline, options)),
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function eventsTable(timeline: Timeline, { lang }: TextOptions): Block {
  const words = wordsOf(lang);
  const own = recordWordsOf(lang);
  const rows = timeline.events.map(
    (event): Row => [
      event.id,
      writtenMoment(event.time.text, words),
      `${words.eventTypes[event.type]}${event.exists === true ? "" : ` (${own.perhapsLater})`}`,
      event.data.by ?? own.unknown,
      childrenWords(event),
    ],
  );
  return { kind: "table", caption: "", head: [own.id, own.when, own.what, own.by, own.whom], rows };

  function childrenWords(event: TimelineEvent): string {
    const told = timeline.children.map(({ id }) => [id, concerns(timeline, event, id)] as const);
    const known = told.filter(([, truth]) => truth === true).map(([id]) => id);
    const isOpen = told.some(([, truth]) => truth !== true && truth !== false);
    return [...known, ...(isOpen ? [own.unknown] : [])].join(", ") || "–";
  }
}
