/** A picture of days and lanes as SVG: it says in words what it shows, and can be read in grey. */
import { type Day, partsOf } from "../../calendar/civilDay.js";
import type { DutyStatus } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { wordsOf } from "../words.js";
import { inRows, round, scaleOf, ticks } from "./layout.js";
import type { Bar, LaneGroup, Mark, Picture } from "./picture.js";

const WIDTH = 880;
const RIGHT = WIDTH - 20;
/** How wide the names are that stand before their lanes. */
const NAMES = 120;
const LANE = 22;
const ROW = 14;
/** About as wide as a letter is, so that texts can be laid out where nobody can measure them. */
const LETTER = 6;
/** Months that have room for their names. */
const MOST_TICKS = 9;

const INK = "#1d2430";
const LINE = "#b9c0ca";

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

/** The picture, with a description for whoever cannot see it. */
export function pictureAsSvg(picture: Picture, lang: Language): string {
  const drawn = new Drawing(picture, lang);
  drawn.events();
  for (const group of picture.groups) drawn.group(group);
  drawn.legend();
  return drawn.finish();
}

class Drawing {
  readonly #parts: string[] = [];
  readonly #left: number;
  readonly #first: Day;
  readonly #last: Day;
  readonly #scale: (day: Day) => number;
  readonly #marks: readonly Mark[];
  /** What bars were said to be, with the status that fills them. */
  readonly #used = new Map<string, DutyStatus>();
  /** Where the next thing is drawn. */
  #y = 10;
  /** Where the line of days is. */
  #line = 0;

  constructor(
    readonly picture: Picture,
    readonly lang: Language,
  ) {
    const { since, asOf } = picture;
    const bars = picture.groups.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.bars));
    const days = [
      ...picture.marks.map(({ day }) => day),
      ...bars.flatMap(({ from, through, lateThrough }) => [from, through, lateThrough ?? through]),
      asOf,
    ];
    this.#first = Math.max(least(days), since ?? least(days));
    this.#last = -least(days.map((day) => -day));
    this.#marks = picture.marks.filter(({ day }) => day >= this.#first);
    this.#left = picture.names === "before" ? NAMES : 10;
    // A day is as wide as a day: what runs through its last day ends where the next begins.
    this.#scale = scaleOf(this.#first, this.#last + 1, this.#left, RIGHT);
  }

  /** What happened, above the line of days. */
  events(): void {
    const scale = this.#scale;
    const labels = inRows(this.#marks, ({ day, text }) => {
      const width = 8 + text.length * LETTER;
      const x = scale(day);
      return isAtEnd(x, width) ? { from: x - width, through: x } : { from: x, through: x + width };
    });
    this.#line = this.#y + labels.rows * ROW + 8;
    for (const { item, row } of labels.placed) {
      const x = scale(item.day);
      const y = this.#y + row * ROW;
      const end = isAtEnd(x, 8 + item.text.length * LETTER);
      this.#add(
        `<g><title>${escapeXml(item.title)}</title>` +
          `<line x1="${x}" x2="${x}" y1="${y}" y2="${this.#line}" stroke="${LINE}"/>` +
          `<text x="${end ? x - 3 : x + 3}" y="${y + 8}" text-anchor="${end ? "end" : "start"}">${escapeXml(item.text)}</text>` +
          `<circle cx="${x}" cy="${this.#line}" r="3.5" fill="${INK}"/></g>`,
      );
    }
    this.#add(
      `<line x1="${this.#left}" x2="${RIGHT}" y1="${this.#line}" y2="${this.#line}" stroke="${INK}"/>`,
    );
    this.#months();
    this.#y = this.#line + ROW + 10;
  }

  #months(): void {
    const { months } = wordsOf(this.lang);
    const begins = ticks(this.#first, this.#last, MOST_TICKS);
    for (const day of begins.length > 0 ? begins : [this.#first]) {
      const x = this.#scale(day);
      const { year, month, date } = partsOf(day);
      const text = `${date === 1 ? "" : `${date} `}${months[month - 1]} ${year}`;
      this.#add(
        `<line x1="${x}" x2="${x}" y1="${this.#line}" y2="${this.#line + 5}" stroke="${INK}"/>`,
        x + text.length * LETTER > WIDTH
          ? ""
          : `<text x="${x + 3}" y="${this.#line + 13}" fill="#5b6472" font-size="10">${escapeXml(text)}</text>`,
      );
    }
  }

  /** Lanes that belong together, under their heading. */
  group({ heading, lanes }: LaneGroup): void {
    if (heading !== "") {
      this.#add(
        `<text x="0" y="${this.#y + 12}" font-weight="700" font-size="12">${escapeXml(heading)}</text>`,
      );
      this.#y += 20;
    }
    for (const { name, bars } of lanes) {
      const isAbove = this.picture.names === "above";
      this.#add(
        `<text x="${isAbove ? this.#left : 0}" y="${this.#y + (isAbove ? 10 : 15)}"${isAbove ? "" : ' font-weight="600"'}>${escapeXml(name)}</text>`,
      );
      if (isAbove) this.#y += 15;
      const shown = [...bars]
        .filter((bar) => (bar.lateThrough ?? bar.through) >= this.#first)
        .sort((a, b) => a.from - b.from);
      const packed = inRows(shown, ({ from, through, lateThrough }) => ({
        from,
        through: Math.max(through, lateThrough ?? through),
      }));
      for (const { item, row } of packed.placed) this.#bar(item, this.#y + row * LANE);
      this.#y += Math.max(1, packed.rows) * LANE + 6;
    }
  }

  #bar({ from, through, status, words, title, lateThrough, acts }: Bar, y: number): void {
    this.#used.set(words, status);
    const x = this.#scale(Math.max(from, this.#first));
    const width = Math.max(4, round(this.#scale(Math.max(through, this.#first) + 1) - x));
    const height = LANE - 4;
    this.#add(
      `<g><title>${escapeXml(title)}</title>` +
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${FILLS[status]}"/>`,
    );
    if (lateThrough !== null && lateThrough > through) {
      const end = round(x + width);
      // The delay begins where the term ends.
      this.#add(
        `<line x1="${end}" x2="${this.#scale(lateThrough + 1)}" y1="${y + height / 2}" y2="${y + height / 2}" stroke="${FILLS[status]}" stroke-width="4" stroke-dasharray="4 3"/>` +
          `<line x1="${end}" x2="${end}" y1="${y - 2}" y2="${y + height + 2}" stroke="${INK}" stroke-width="1.5"/>`,
      );
    }
    const middles = acts.filter((day) => day >= this.#first).map((day) => this.#scale(day));
    const long = words.length * (LETTER + 0.2);
    const begin = textFrom(x, long, middles);
    if (begin + long < x + width)
      this.#add(`<text x="${begin}" y="${y + 13}" fill="${inkOn(status)}">${escapeXml(words)}</text>`);
    for (const middle of middles) {
      this.#add(
        `<path d="M${middle} ${y + 3}l6 6l-6 6l-6 -6z" fill="#fff" stroke="${INK}" stroke-width="1.2"/>`,
      );
    }
    this.#add("</g>");
  }

  /** What the fills mean, in a row: on paper nobody can point at a bar. */
  legend(): void {
    let x = this.#left;
    for (const [text, status] of this.#used) {
      const wide = 30 + text.length * LETTER;
      if (x + wide > WIDTH && x > this.#left) {
        x = this.#left;
        this.#y += 16;
      }
      this.#add(
        `<rect x="${x}" y="${this.#y}" width="10" height="10" rx="2" fill="${FILLS[status]}"/>` +
          `<text x="${x + 14}" y="${this.#y + 9}">${escapeXml(text)}</text>`,
      );
      x += wide;
    }
    this.#y += this.#used.size > 0 ? 18 : 0;
  }

  finish(): string {
    const now = this.#scale(this.picture.asOf + 1);
    const told = this.#marks.map(({ title }) => title).join(", ");
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${this.#y}" role="img" ` +
      `aria-label="${escapeXml(told)}" font-family="system-ui, sans-serif" font-size="11" fill="${INK}">` +
      `<line x1="${now}" x2="${now}" y1="${this.#line - 8}" y2="${this.#y - 20}" stroke="${INK}" stroke-dasharray="3 3"/>` +
      `${this.#parts.join("")}</svg>`
    );
  }

  #add(...parts: readonly string[]): void {
    this.#parts.push(...parts);
  }
}

/** Whether a text would leave the picture, and so stands before its mark. */
function isAtEnd(x: number, width: number): boolean {
  return x + width > WIDTH;
}

/** Where a text begins in a bar: behind an act that it would cover. */
function textFrom(x: number, width: number, acts: readonly number[]): number {
  const covered = acts.filter((act) => act < x + width + 12);
  return Math.max(x + 5, ...covered.map((act) => round(act + 10)));
}

function inkOn(status: DutyStatus): string {
  return status === "pending" || status === "holding" || status === "undetermined" ? INK : "#fff";
}

/** The least of many, however many. */
function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
