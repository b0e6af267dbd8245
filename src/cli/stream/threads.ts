/** Threads that judge batches, as many at once as there are cores; a pool that others keep. */
import Tinypool from "tinypool";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { namesFile } from "../unknownName.js";
import type { LineBatch, RecordBatch } from "./batch.js";
import type { Bench, JudgedBatch } from "./judgeBatch.js";

/** What a thread needs to make a bench of its own, as plain data. */
export interface ThreadData {
  /** The ruleset of a file, resolved; null for a bundled one, which a thread loads by its name. */
  readonly ruleset: unknown;
  readonly flags: Bench["flags"];
  readonly schoolCalendars: Bench["schoolCalendars"];
  readonly colour: boolean;
  readonly none: Bench["none"];
}

/** How long a thread is kept that has nothing to do, as when an input is slow. */
const IDLE_MS = 60_000;

/** Threads, begun when there is work for them. */
export class Threads {
  readonly #pool: Tinypool;

  constructor(most: number, { evaluator, flags, schoolCalendars, colour, none }: Bench) {
    const workerData: ThreadData = {
      ruleset: namesFile(flags.ruleset) ? wholeOf(evaluator.ruleset) : null,
      flags,
      schoolCalendars,
      colour,
      none,
    };
    this.#pool = new Tinypool({
      filename: new URL("./worker.js", import.meta.url).href,
      minThreads: 0,
      maxThreads: most,
      idleTimeout: IDLE_MS,
      workerData,
    });
  }

  /** Judges a batch in a thread; the bytes of lines go there and are gone here. */
  async judge(batch: LineBatch | RecordBatch): Promise<JudgedBatch> {
    const transferList = batch.kind === "lines" ? [batch.bytes.buffer] : [];
    return await this.#pool.run(batch, { transferList });
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await this.#pool.destroy();
  }
}

function wholeOf({ resolved, sources }: Ruleset): unknown {
  const titles = Object.fromEntries([...sources].map(([id, title]) => [id, { title }]));
  return { ...resolved, sources: titles };
}
