/** One run of `vertelrecht evaluate`: reads records, has them judged, writes reports in their order, says what went wrong. */
import { setImmediate } from "node:timers/promises";
import { printFault } from "../errors.js";
import { Tally } from "../summary/tally.js";
import { closingLine } from "./closingLine.js";
import { orRefused, say, write } from "./output.js";
import type { Rejects } from "./rejects.js";
import { BATCH_SIZE, type Batch, endOf, type OverlongPart } from "./stream/batch.js";
import { Foot } from "./stream/foot.js";
import { inOrder } from "./stream/inOrder.js";
import { Interruption } from "./stream/interruption.js";
import { type Bench, type JudgedBatch, judgeBatch } from "./stream/judgeBatch.js";
import type { Progress } from "./stream/progress.js";
import { readAll } from "./stream/readAll.js";
import { giveBack } from "./stream/room.js";
import type { Threads } from "./stream/threads.js";
import { TOO_LARGE } from "./stream/wholeRecords.js";

/** What a run works with, checked before anything is read. */
export interface Setup {
  readonly bench: Bench;
  readonly rejects: Rejects;
  readonly threads: number;
  readonly progress: Progress | null;
}

/**
 * Batches that are judged in the process itself before threads are begun, 4 MB or so: a thread has to load and to warm up,
 * which takes as long as judging a few thousand records.
 */
const WITHOUT_THREADS = 16;
/** Batches for each thread that are judged or wait: enough that none is idle while another takes long. */
const PER_THREAD = 2;
/** Batches that are judged here and wait for those before them, while threads warm up. */
const JUDGED_HERE = 4;

/** The exit code where not all was read that could be: as of a program that SIGPIPE ends. */
const READER_GONE = 141;

/** What is counted where nothing is written. */
const NOTHING = { read: 0, judged: 0, refused: 0, unread: 0, differing: [] };

/** One run over all files. */
export class EvaluateRun {
  readonly #interruption = new Interruption();
  readonly #foot = new Foot();
  readonly #tally: Tally | null;
  readonly #differing: string[] = [];
  readonly #counts = { read: 0, judged: 0, refused: 0, unread: 0, differing: this.#differing };
  #threads: Promise<Threads> | null = null;
  /** Whether anything was written of a report. */
  #written = false;
  #begun = 0;
  #inThreads = 0;
  #failed = false;
  /** The last place of which everything is written. */
  #cameTo: string | null = null;

  constructor(readonly setup: Setup) {
    this.#tally = setup.bench.none && new Tally(setup.bench.none);
  }

  /** Judges every record of every file; the exit code. */
  async judgeAll(files: readonly string[]): Promise<number> {
    let stopped: number | null = null;
    try {
      stopped = await orRefused(() => this.#writeAll(files), READER_GONE);
    } finally {
      this.setup.progress?.clear();
      const finished = stopped === 0 && this.#interruption.exitCode === null;
      // A summary is written at the end: where it could not be, nothing counts as judged.
      const lost = this.#tally !== null && stopped !== 0;
      const cameTo = lost ? null : this.#cameTo;
      say(
        closingLine(
          lost ? NOTHING : this.#counts,
          this.setup.bench.flags.lang,
          finished ? undefined : cameTo,
        ),
      );
      this.#interruption.end();
      this.setup.rejects.close();
      await (await this.#threads)?.end();
    }
    if (stopped !== 0) return stopped;
    if (this.#interruption.exitCode !== null) return this.#interruption.exitCode;
    if (this.#differing.length > 0) return 2;
    if (this.#counts.refused + this.#counts.unread > 0) return 3;
    return this.#failed ? 1 : 0;
  }

  async #writeAll(files: readonly string[]): Promise<number> {
    const { bench, threads } = this.setup;
    const atOnce = threads === 1 ? 1 : this.#mostInThreads + JUDGED_HERE;
    const format = this.#tally ? "summary" : bench.flags.format;
    const { form } = bench;
    const told = { ruleset: bench.evaluator.ruleset, lang: bench.flags.lang };
    if (format === "json") await write("[");
    if (form) await write(form.head(told));
    const work = async (batch: Batch) => ({ batch, judged: await this.#judge(batch) });
    const watch = {
      signal: this.#interruption.signal,
      counted: (bytes: number) => this.setup.progress?.bytes(bytes),
    };
    const batches = readAll(files, watch, { lines: bench.flags.lines === true });
    for await (const { batch, judged } of inOrder(batches, work, atOnce)) {
      if (judged) await this.#take(judged);
      else if (batch.kind === "overlong") this.#takePart(batch);
      this.#cameTo = endOf(batch);
    }
    this.setup.progress?.clear();
    if (format === "json") await write(this.#counts.judged > 0 ? "\n]\n" : "]\n");
    // A text of no record needs no foot; other forms have to end.
    if (form && (format !== "text" || this.#counts.judged > 0)) await write(form.foot(this.#foot.seen, told));
    if (this.#tally) await write(`${JSON.stringify(this.#tally.finish())}\n`);
    return 0;
  }

  /** Judges a batch in a thread, or here where all threads have enough to do; null for what nobody judges. */
  async #judge(batch: Batch): Promise<JudgedBatch | null> {
    if (batch.kind === "overlong") return null;
    const { bench, threads } = this.setup;
    // Set for few records, they would cost more than they give.
    if (this.#begun === 0 && isFull(batch)) await fitForManyRecords();
    if (this.#begun++ < WITHOUT_THREADS || this.#inThreads >= this.#mostInThreads) {
      // Judging leaves no room to hear of a signal.
      await setImmediate();
      return judgeBatch(bench, batch);
    }
    this.#inThreads++;
    this.#threads ??= beginThreads(threads - 1, bench);
    const judged = await (await this.#threads).judge(batch);
    this.#inThreads--;
    return judged;
  }

  /** The process itself is one of the threads. */
  get #mostInThreads(): number {
    return (this.setup.threads - 1) * PER_THREAD;
  }

  /** Writes what came of a batch, and counts it when all of it is written. */
  async #take(judged: JudgedBatch): Promise<void> {
    const { bench, rejects, progress } = this.setup;
    for (const text of judged.rejected) rejects.add(text);
    const between = this.#counts.judged === 0 ? "\n" : ",\n";
    const { form } = bench;
    if (judged.out.length > 0) {
      if (form) await write(this.#written ? form.between : "");
      if (bench.flags.format === "json") await write(between, { open: true });
      await write(judged.out);
      giveBack(judged.out);
      this.#written = true;
    }
    if (judged.said.length > 0) progress?.clear();
    for (const line of judged.said) say(line);
    this.#counts.read += judged.read;
    this.#counts.judged += judged.judged;
    this.#counts.refused += judged.refused;
    this.#counts.unread += judged.unread;
    this.#differing.push(...judged.differing);
    this.#failed ||= judged.failed;
    this.#foot.add(judged.foot);
    if (judged.summary) this.#tally?.merge(judged.summary);
    progress?.records(judged.read);
  }

  #takePart({ file, line, bytes, last }: OverlongPart): void {
    this.setup.rejects.addPart(bytes, last);
    if (!last) return;
    this.setup.progress?.clear();
    say(`${file}: line ${line}: ${printFault(TOO_LARGE)}`);
    this.#counts.read++;
    this.#counts.refused++;
    this.#tally?.reject();
  }
}

function isFull(batch: Batch): boolean {
  return batch.kind === "lines" && batch.bytes.length >= BATCH_SIZE;
}

async function fitForManyRecords(): Promise<void> {
  const settings = await import("./fitForManyRecords.js");
  settings.fitForManyRecords();
}

/** Threads are brought in when they are needed. */
async function beginThreads(most: number, bench: Bench): Promise<Threads> {
  const { Threads } = await import("./stream/threads.js");
  return new Threads(most, bench);
}
