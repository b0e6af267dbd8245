/** A case as a picture: its events on a line of days, and under it what base and variant ask when. */
import { type Day, formatDay } from "../../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../../calendar/time.js";
import type { Duty, DutyStatus, Finding } from "../../../evaluate/report.js";
import type { Language } from "../../../norm/languages.js";
import { escapeXml } from "../../../report/exchange/escapeXml.js";
import { normWordsOf } from "../../../report/normWords.js";
import { wordsOf } from "../../../report/words.js";
import type { Example } from "../../comparison.js";

const WIDTH = 880;
const LEFT = 120;
const RIGHT = 20;
const LANE = 22;

/** Fills of statuses: told apart in grey as well, and named where one points at them. */
const FILLS: Readonly<Record<DutyStatus, string>> = {
  fulfilled: "#2f7d4f",
  "fulfilled-late": "#c77d0a",
  overdue: "#b3261e",
  violated: "#7d1712",
  excused: "#8a93a1",
  pending: "#7fb2e5",
  holding: "#7fb2e5",
  undetermined: "#c9b8e8",
};

/** The picture, with a description for whoever cannot see it; names of the two rulesets stand before their lanes. */
export function caseTimeline(
  { record, base, variant, asOf }: Example,
  names: { readonly base: string; readonly variant: string },
  lang: Language,
): string {
  const words = wordsOf(lang);
  const events = record.events
    .flatMap(({ type, at }) => {
      const day = dayOf(at);
      return day === null ? [] : [{ type, day }];
    })
    .sort((a, b) => a.day - b.day);
  const last = dayOf(asOf) ?? 0;
  const bars = [barsOf(base, last), barsOf(variant, last)];
  const days = [
    ...events.map(({ day }) => day),
    ...bars.flat().flatMap(({ from, through }) => [from, through]),
    last,
  ];
  const scale = scaleOf(Math.min(...days), Math.max(...days));
  const labels = stacked(
    events.map(({ type, day }) => ({ x: scale(day), text: `${words.eventTypes[type]} ${formatDay(day)}` })),
  );
  const top = 10 + labels.rows * 14;
  const lanes = bars.map(packed);
  const heights = lanes.map((lane) => Math.max(1, lane.rows) * LANE + 8);
  const [baseTop, variantTop] = [top + 20, top + 20 + (heights[0] ?? 0)];
  const used = [...new Set(bars.flat().map(({ duty }) => duty.status))];
  const legendTop = variantTop + (heights[1] ?? 0) + 4;
  const height = legendTop + (used.length > 0 ? 18 : 0);
  const parts = [
    ...labels.items.map(
      ({ x, text, row, end }) =>
        `<line x1="${x}" x2="${x}" y1="${10 + row * 14}" y2="${top + 8}" stroke="#b9c0ca"/>` +
        `<text x="${end ? x - 3 : x + 3}" y="${10 + row * 14 + 8}" text-anchor="${end ? "end" : "start"}">${escapeXml(text)}</text>`,
    ),
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${top + 8}" y2="${top + 8}" stroke="#1d2430"/>`,
    ...events.map(({ day }) => `<circle cx="${scale(day)}" cy="${top + 8}" r="3.5" fill="#1d2430"/>`),
    ...lanes.flatMap((lane, side) => {
      const y = side === 0 ? baseTop : variantTop;
      const name = side === 0 ? names.base : names.variant;
      return [
        `<text x="0" y="${y + 15}" font-weight="600">${escapeXml(name)}</text>`,
        ...lane.items.map(({ bar, row }) => barAsSvg(bar, scale, y + row * LANE, lang)),
      ];
    }),
    `<line x1="${scale(last)}" x2="${scale(last)}" y1="${top}" y2="${legendTop - 4}" stroke="#1d2430" stroke-dasharray="3 3"/>`,
    ...legend(used, legendTop, lang),
  ];
  const told = events.map(({ type, day }) => `${formatDay(day)} ${words.eventTypes[type]}`).join(", ");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" ` +
    `aria-label="${escapeXml(told)}" font-family="system-ui, sans-serif" font-size="11" fill="#1d2430">` +
    `${parts.join("")}</svg>`
  );
}

/** A duty as a bar: from its opening to its due moment, or to the moment of judgement. */
interface Bar {
  readonly from: Day;
  readonly through: Day;
  readonly duty: Duty;
}

function barsOf(finding: Finding | null, last: Day): Bar[] {
  return (finding?.duties ?? []).flatMap((duty): Bar[] => {
    const { opens, due, dueLatest } = duty.window;
    const from = dayOf(opens);
    if (from === null) return [];
    const end = dayOf(due ?? dueLatest ?? "");
    return [{ from, through: Math.max(from, end ?? last), duty }];
  });
}

function barAsSvg(
  { from, through, duty }: Bar,
  scale: (day: Day) => number,
  y: number,
  lang: Language,
): string {
  const x = scale(from);
  const width = Math.max(4, round(scale(through) - x));
  const status = statusWords(duty.status, lang);
  const text =
    width > 6.2 * status.length
      ? `<text x="${x + 5}" y="${y + 13}" fill="${inkOn(duty.status)}">${escapeXml(status)}</text>`
      : "";
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${LANE - 4}" rx="2" fill="${FILLS[duty.status]}">` +
    `<title>${escapeXml(`${status}: ${formatDay(from)} – ${formatDay(through)}`)}</title></rect>${text}`
  );
}

/** What the fills mean, in a row: on paper nobody can point at a bar. */
function legend(used: readonly DutyStatus[], y: number, lang: Language): string[] {
  let x = LEFT;
  return used.map((status) => {
    const text = statusWords(status, lang);
    const at = x;
    x += 30 + text.length * 6;
    return (
      `<rect x="${at}" y="${y}" width="10" height="10" rx="2" fill="${FILLS[status]}"/>` +
      `<text x="${at + 14}" y="${y + 9}">${escapeXml(text)}</text>`
    );
  });
}

function statusWords(status: DutyStatus, lang: Language): string {
  return status === "undetermined" ? normWordsOf(lang).outcomes.undetermined : wordsOf(lang).statuses[status];
}

function inkOn(status: DutyStatus): string {
  return status === "pending" || status === "holding" || status === "undetermined" ? "#1d2430" : "#fff";
}

/** Bars that overlap stand under each other. */
function packed(bars: readonly Bar[]): {
  readonly items: readonly { bar: Bar; row: number }[];
  readonly rows: number;
} {
  const ends: Day[] = [];
  const items = [...bars]
    .sort((a, b) => a.from - b.from)
    .map((bar) => {
      const free = ends.findIndex((end) => end < bar.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = bar.through;
      return { bar, row };
    });
  return { items, rows: ends.length };
}

interface Label {
  readonly x: number;
  readonly text: string;
}

/** Labels that would overlap stand under each other; one that would leave the picture stands before its mark. */
function stacked(labels: readonly Label[]) {
  const ends: number[] = [];
  const items = labels.map(({ x, text }) => {
    const width = 8 + text.length * 6;
    const end = x + width > WIDTH;
    const [from, through] = end ? [x - width, x] : [x, x + width];
    const free = ends.findIndex((taken) => taken < from);
    const row = free < 0 ? ends.length : free;
    ends[row] = through;
    return { x, text, row, end };
  });
  return { items, rows: ends.length };
}

function scaleOf(first: Day, last: Day): (day: Day) => number {
  const span = Math.max(1, last - first);
  return (day) => round(LEFT + ((day - first) / span) * (WIDTH - LEFT - RIGHT));
}

function dayOf(text: string): Day | null {
  const time = parseTime(text);
  return isTimeFault(time) ? null : time.day;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
