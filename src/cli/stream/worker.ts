/** What a thread runs: it loads the ruleset once, and judges batches. */
import Tinypool from "tinypool";
import { createEvaluator } from "../../evaluate/createEvaluator.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { readRuleset } from "../readRuleset.js";
import type { LineBatch, RecordBatch } from "./batch.js";
import { formOf } from "./formOf.js";
import { type Bench, type JudgedBatch, judgeBatch } from "./judgeBatch.js";
import { giveBack } from "./room.js";
import type { ThreadData } from "./threads.js";

const bench = await benchOf(Tinypool.workerData);

/** Judges a batch that another thread read. */
export default async function judge(batch: LineBatch | RecordBatch): Promise<JudgedBatch> {
  const judged = await judgeBatch(bench, batch);
  // The room behind the bytes is not sent with them.
  const out = new Uint8Array(judged.out);
  giveBack(judged.out);
  return { ...judged, out };
}

async function benchOf(data: ThreadData): Promise<Bench> {
  const { flags, schoolCalendars, colour, none } = data;
  const ruleset = await rulesetOf(data);
  const form = await formOf(flags, colour);
  return { evaluator: createEvaluator(ruleset), flags, schoolCalendars, form, colour, none };
}

async function rulesetOf({ ruleset, flags }: ThreadData): Promise<Ruleset> {
  if (ruleset === null) return readRuleset(flags.ruleset);
  const { loadRuleset } = await import("../../norm/loadRuleset.js");
  return loadRuleset(ruleset);
}
