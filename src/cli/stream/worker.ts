/** What a thread runs: it loads the ruleset once, and judges batches. */
import Tinypool from "tinypool";
import { createEvaluator } from "../../evaluate/createEvaluator.js";
import { loadRuleset } from "../../norm/loadRuleset.js";
import { painter } from "../output.js";
import type { LineBatch, RecordBatch } from "./batch.js";
import { type Bench, type JudgedBatch, judgeBatch } from "./judgeBatch.js";
import type { ThreadData } from "./threads.js";

const bench = benchOf(Tinypool.workerData);

/** Judges a batch that another thread read. */
export default function judge(batch: LineBatch | RecordBatch): Promise<JudgedBatch> {
  return judgeBatch(bench, batch);
}

function benchOf({ ruleset: json, flags, schoolCalendars, colour, none }: ThreadData): Bench {
  const ruleset = loadRuleset(json);
  const text = { lang: flags.lang, ruleset, ...painter(colour) };
  return { evaluator: createEvaluator(ruleset), flags, schoolCalendars, text, none };
}
