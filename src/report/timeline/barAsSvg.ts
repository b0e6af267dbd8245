/** One bar as SVG: its term, whether that may run on, its delay, and what was done. */
import type { Day } from "../../calendar/civilDay.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { fillOf } from "./fills.js";
import { LETTER, round } from "./layout.js";
import type { Bar } from "./picture.js";

/** How high a lane is. */
export const LANE = 22;
const HEIGHT = LANE - 4;
/** So that a term or a delay of a moment can be seen. */
const LEAST = 4;
const LEAST_DELAY = 8;
const INK = "#1d2430";

/** Where a bar is drawn. */
interface Place {
  /** The first day of the picture. */
  readonly first: Day;
  readonly scale: (day: Day) => number;
  readonly y: number;
  /** Whether nobody owes what is drawn. */
  readonly conditional: boolean;
}

/** The bar, and apart from it the marks of what was done, which lie on top of all bars. */
export function barAsSvg(
  bar: Bar,
  { first, scale, y, conditional }: Place,
): { readonly bar: string; readonly acts: string } {
  const { from, through, perhapsThrough, lateThrough, status, words, isOpen } = bar;
  const { fill, edge, dash, ink } = fillOf(status, conditional);
  const isCut = from < first;
  const isGone = through < first;
  const x = scale(Math.max(from, first));
  const end = isGone ? x : Math.max(round(x + LEAST), scale(through + 1));
  const middle = y + HEIGHT / 2;
  const outline = `stroke="${edge}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}`;
  const parts = [`<title>${escapeXml(bar.title)}</title>`];
  if (!isGone) {
    // An open end is a point, which says that it goes on.
    const shape = isOpen ? `H${end}l7 ${HEIGHT / 2}l-7 ${HEIGHT / 2}H${x}z` : `H${end}v${HEIGHT}H${x}z`;
    parts.push(`<path class="bar" d="M${x} ${y}${shape}" fill="${fill}" ${outline}/>`);
  }
  if (perhapsThrough !== null && perhapsThrough > through)
    parts.push(
      `<path d="M${end} ${y + 4}H${scale(perhapsThrough + 1)}v${HEIGHT - 8}H${end}" fill="none" stroke="${edge}" stroke-dasharray="2 3"/>`,
    );
  if (lateThrough !== null) {
    const until = Math.max(round(end + LEAST_DELAY), scale(Math.max(lateThrough, first) + 1));
    parts.push(
      `<line x1="${end}" x2="${until}" y1="${middle}" y2="${middle}" stroke="${edge}" stroke-width="4" stroke-dasharray="4 3"/>`,
    );
    // The delay begins where the term ends, unless that is before the picture.
    if (!isGone)
      parts.push(
        `<line x1="${end}" x2="${end}" y1="${y - 2}" y2="${y + HEIGHT + 2}" stroke="${INK}" stroke-width="1.5"/>`,
      );
  }
  if (isCut)
    parts.push(`<path d="M${x - 8} ${middle}l8 -6v12z" fill="${isGone ? edge : INK}" stroke="${edge}"/>`);
  const acts = bar.acts.filter((day) => day >= first).map((day) => scale(day));
  const long = words.length * (LETTER + 0.2);
  const begin = isGone ? null : roomFor(long, x + 5, end - 2, acts);
  if (begin !== null) parts.push(`<text x="${begin}" y="${y + 13}" fill="${ink}">${escapeXml(words)}</text>`);
  return {
    bar: `<g>${parts.join("")}</g>`,
    acts: acts
      .map(
        (act) =>
          `<path class="act" d="M${act} ${y + 3}l6 6l-6 6l-6 -6z" fill="#fff" stroke="${INK}" stroke-width="1.2"/>`,
      )
      .join(""),
  };
}

/** Where a text fits between the acts of a bar; null where it does not. */
function roomFor(long: number, from: number, through: number, acts: readonly number[]): number | null {
  let begin = from;
  for (const act of [...acts].sort((a, b) => a - b)) {
    if (begin + long < act - 7) return begin;
    begin = Math.max(begin, round(act + 9));
  }
  return begin + long < through ? begin : null;
}
