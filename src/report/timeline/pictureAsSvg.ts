/** A picture of days and lanes as SVG: it says in words what it shows, and can be read in grey. */
import { type Day, partsOf } from "../../calendar/civilDay.js";
import type { DutyStatus } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { wordsOf } from "../words.js";
import { barAsSvg, LANE } from "./barAsSvg.js";
import { fillOf } from "./fills.js";
import { inRows, LETTER, scaleOf, ticks } from "./layout.js";
import type { Lane, LaneGroup, Mark, Picture } from "./picture.js";

const WIDTH = 760;
const RIGHT = WIDTH - 20;
/** How wide the names are that stand before their lanes. */
const NAMES = 100;
const ROW = 14;
/** Months that have room for their names. */
const MOST_TICKS = 7;
/** Marks of one day that are all written out; of more the first two are. */
const MOST_MARKS = 3;

const INK = "#1d2430";
const LINE = "#b9c0ca";
/** Keeps a text legible where a line runs through it. */
const HALO = 'paint-order="stroke" stroke="#fff" stroke-width="3" stroke-linejoin="round"';

/** The picture. */
export function pictureAsSvg(picture: Picture, lang: Language): string {
  const drawn = new Drawing(picture, lang);
  drawn.events();
  for (const group of picture.groups) drawn.group(group);
  return drawn.finish();
}

class Drawing {
  readonly #parts: string[] = [];
  readonly #left: number;
  readonly #first: Day;
  readonly #last: Day;
  readonly #scale: (day: Day) => number;
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
    const { since, asOf, marks, groups } = picture;
    const bars = groups.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.bars));
    const days = [
      ...marks.map(({ day }) => day),
      ...bars.flatMap((bar) => [bar.from, bar.through, bar.perhapsThrough ?? asOf, bar.lateThrough ?? asOf]),
      asOf,
    ];
    const first = least(days);
    this.#first = since === null ? first : Math.min(Math.max(first, since), asOf);
    this.#last = -least(days.map((day) => -day));
    this.#left = picture.names === "before" ? NAMES : 10;
    // A day is as wide as a day: what runs through its last day ends where the next begins.
    this.#scale = scaleOf(this.#first, this.#last + 1, this.#left, RIGHT);
  }

  /** What happened, above the line of days. */
  events(): void {
    const marks = joined(this.picture.marks.filter(({ day }) => day >= this.#first));
    const labels = inRows(marks, ({ day, text }) => {
      const width = 8 + text.length * LETTER;
      const x = this.#scale(day);
      return isAtEnd(x, width) ? { from: x - width, through: x } : { from: x, through: x + width };
    });
    this.#line = this.#y + labels.rows * ROW + 8;
    const placed = labels.placed.map(({ item, row }) => ({ ...item, y: this.#y + row * ROW }));
    for (const { day, y } of placed) {
      const x = this.#scale(day);
      this.#add(`<line x1="${x}" x2="${x}" y1="${y}" y2="${this.#line}" stroke="${LINE}"/>`);
    }
    this.#add(
      `<line x1="${this.#left}" x2="${RIGHT}" y1="${this.#line}" y2="${this.#line}" stroke="${INK}"/>`,
    );
    for (const { day, text, title, isSure, y } of placed) {
      const x = this.#scale(day);
      const end = isAtEnd(x, 8 + text.length * LETTER);
      this.#add(
        `<g><title>${escapeXml(title)}</title>` +
          `<text x="${end ? x - 3 : x + 3}" y="${y + 8}" text-anchor="${end ? "end" : "start"}" ${HALO}>${escapeXml(text)}</text>` +
          `<circle cx="${x}" cy="${this.#line}" r="3.5" fill="${isSure ? INK : "#fff"}" stroke="${INK}"/></g>`,
      );
    }
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
        isAtEnd(x, text.length * LETTER)
          ? ""
          : `<text x="${x + 3}" y="${this.#line + 13}" fill="#5b6472" font-size="10">${escapeXml(text)}</text>`,
      );
    }
  }

  /** Lanes that belong together, under their heading. */
  group({ heading, lanes }: LaneGroup): void {
    if (heading !== "") {
      this.#add(
        `<text x="0" y="${this.#y + 12}" font-weight="700" font-size="12" ${HALO}>${escapeXml(heading)}</text>`,
      );
      this.#y += 20;
    }
    for (const lane of lanes) this.#lane(lane);
  }

  #lane({ name, bars }: Lane): void {
    const isAbove = this.picture.names === "above";
    const [x, y] = isAbove ? [this.#left, this.#y + 10] : [0, this.#y + 15];
    this.#add(
      `<text x="${x}" y="${y}"${isAbove ? "" : ' font-weight="600"'} ${HALO}>${escapeXml(name)}</text>`,
    );
    if (isAbove) this.#y += 15;
    const sorted = [...bars].sort((a, b) => a.from - b.from);
    const { placed, rows } = inRows(sorted, ({ from, through, perhapsThrough, lateThrough }) => ({
      from: Math.max(from, this.#first),
      through: Math.max(through, perhapsThrough ?? through, lateThrough ?? through, this.#first),
    }));
    const drawn = placed.map(({ item, row }) => {
      this.#used.set(item.words, item.status);
      const { conditional } = this.picture;
      const at = { first: this.#first, scale: this.#scale, y: this.#y + row * LANE, conditional };
      return barAsSvg(item, at);
    });
    // Acts lie on top, or the next bar would cover one at the end of a term.
    this.#add(...drawn.map(({ bar }) => bar), ...drawn.map(({ acts }) => acts));
    this.#y += Math.max(1, rows) * LANE + 6;
  }

  finish(): string {
    const now = this.#scale(this.picture.asOf + 1);
    const end = this.#y - 4;
    this.#legend();
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${this.#y}" role="img" ` +
      `aria-label="${escapeXml(this.picture.label)}" font-family="system-ui, sans-serif" font-size="11" fill="${INK}">` +
      `<line x1="${now}" x2="${now}" y1="${this.#line - 8}" y2="${end}" stroke="${INK}" stroke-dasharray="3 3"/>` +
      `${this.#parts.join("")}</svg>`
    );
  }

  /** What the fills mean, in a row: on paper nobody can point at a bar. */
  #legend(): void {
    let x = this.#left;
    for (const [text, status] of this.#used) {
      const wide = 30 + text.length * LETTER;
      if (x + wide > WIDTH && x > this.#left) {
        x = this.#left;
        this.#y += 16;
      }
      const { fill, edge, dash } = fillOf(status, this.picture.conditional);
      this.#add(
        `<rect x="${x}" y="${this.#y}" width="10" height="10" rx="2" fill="${fill}" stroke="${edge}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>` +
          `<text x="${x + 15}" y="${this.#y + 9}">${escapeXml(text)}</text>`,
      );
      x += wide;
    }
    this.#y += this.#used.size > 0 ? 18 : 0;
  }

  #add(...parts: readonly string[]): void {
    this.#parts.push(...parts);
  }
}

/** Many marks of one day as one: the first two, and how many more. */
function joined(marks: readonly Mark[]): Mark[] {
  const byDay = new Map<Day, Mark[]>();
  for (const mark of marks) byDay.set(mark.day, [...(byDay.get(mark.day) ?? []), mark]);
  return [...byDay.values()].flatMap((own) => {
    const [one, two] = own;
    if (!one || !two || own.length <= MOST_MARKS) return own;
    return [
      {
        day: one.day,
        text: `${one.text}, ${two.text} +${own.length - 2}`,
        title: own.map(({ title }) => title).join("\n"),
        isSure: own.some(({ isSure }) => isSure),
      },
    ];
  });
}

/** Whether a text would leave the picture, and so stands before its mark. */
function isAtEnd(x: number, width: number): boolean {
  return x + width > WIDTH;
}

/** The least of many, however many. */
function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
