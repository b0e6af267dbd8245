/** A line on a terminal that says how far a run is, how fast it goes and how long it will take. */
import type { Language } from "../../norm/languages.js";

const EVERY_MS = 200;
const WIDTH = 20;
/** To the first column, and nothing behind it. */
const WIPE = "\r\u001b[K";

/** Where the line is drawn. */
export interface Terminal {
  write(text: string): unknown;
}

/** A line that is drawn again, a few times a second. */
export class Progress {
  readonly #begun: number;
  #drawn: number | null = null;
  #records = 0;
  #bytes = 0;

  /**
   * @param terminal - where to draw
   * @param total - bytes of all inputs; null where nobody knows, as of a pipe
   * @param now - a clock, in milliseconds
   */
  constructor(
    readonly terminal: Terminal,
    readonly total: number | null,
    readonly lang: Language,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#begun = now();
  }

  /** Counts bytes that were read. */
  bytes(count: number): void {
    this.#bytes += count;
  }

  /** Counts records that are done, and draws the line where it is time to. */
  records(count: number): void {
    this.#records += count;
    const now = this.now();
    if (now - (this.#drawn ?? this.#begun) < EVERY_MS) return;
    this.#drawn = now;
    this.terminal.write(`${WIPE}${this.#line((now - this.#begun) / 1000)}`);
  }

  /** Takes the line away, so that something else can stand there. */
  clear(): void {
    if (this.#drawn !== null) this.terminal.write(WIPE);
  }

  #line(seconds: number): string {
    const { lang, total } = this;
    const number = new Intl.NumberFormat(lang);
    const rate = this.#records / seconds;
    const counts = `${number.format(this.#records)} ${lang === "nl" ? "dossiers" : "records"}, ${number.format(Math.round(rate))}/s`;
    if (total === null || total === 0 || this.#bytes === 0) return counts;
    const done = Math.min(this.#bytes / total, 1);
    const left = clock(Math.round((seconds / done) * (1 - done)));
    const bar = "#".repeat(Math.floor(done * WIDTH)).padEnd(WIDTH, "-");
    return `[${bar}] ${Math.floor(done * 100)}%, ${counts}, ${lang === "nl" ? `nog ${left}` : `${left} left`}`;
  }
}

/** Minutes and seconds, and hours where there are. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
