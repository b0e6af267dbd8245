/** Findings as one HTML file that a professional reads or prints: nothing is fetched, and nothing runs. */

import { HTML_FOOT, htmlHead } from "../html/htmlFrame.js";
import { linesAsHtml } from "../html/linesAsHtml.js";
import { recordHtml } from "../html/recordHtml.js";
import { recordWordsOf } from "../html/recordWords.js";
import { footPage } from "../renderFoot.js";
import { escapeXml } from "./escapeXml.js";
import type { ExchangeForm } from "./exchangeForm.js";

/** A section for each record, then the sources and assumptions of all. */
export const htmlForm: ExchangeForm = {
  head({ lang }) {
    const { title } = recordWordsOf(lang);
    return `${htmlHead(title, lang)}<h1>${escapeXml(title)}</h1>\n`;
  },
  part: ({ record, report }, options) => recordHtml(record, report, options),
  between: "\n",
  foot: (seen, options) => `\n${linesAsHtml(footPage([seen], options).lines)}\n${HTML_FOOT}`,
};
