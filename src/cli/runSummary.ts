/** What `vertelrecht summary merge` does. */
import * as z from "zod";
import { type Fault, printFault, VertelrechtError } from "../errors.js";
import { LANGUAGES } from "../norm/languages.js";
import { differences } from "../summary/mergeSummaries.js";
import { parseSummary } from "../summary/parseSummary.js";
import type { Summary } from "../summary/summary.js";
import { Tally } from "../summary/tally.js";
import { unreadFiles } from "./closingLine.js";
import type { CommandData } from "./command.js";
import { orRefused, say, write } from "./output.js";
import { placeOf, type RawRecord } from "./stream/batch.js";
import { readAll } from "./stream/readAll.js";
import { recordsOf } from "./stream/recordsOf.js";

const Flags = z.object({ lang: z.enum(LANGUAGES) });
const WATCH = { signal: new AbortController().signal, counted: () => {} };

/** Adds up the summaries of all files; they may be any number. */
export const runMerge: CommandData["run"] = async (files, given) => {
  const { lang } = Flags.parse(given);
  return orRefused(async () => {
    const merging = new Merging();
    for await (const batch of readAll(files, WATCH, { lines: false })) {
      for (const raw of recordsOf(batch)) merging.add(raw);
    }
    const { merged, count, unreadable, unread, differing } = merging;
    const refused = unreadable + differing;
    if (merged && refused + unread === 0) await write(`${JSON.stringify(merged.finish())}\n`);
    say(
      [
        lang === "nl"
          ? `samenvattingen: ${count}, afgewezen: ${refused}`
          : `summaries: ${count}, rejected: ${refused}`,
        ...unreadFiles(unread, lang),
      ].join(", "),
    );
    if (unreadable + unread > 0) return 3;
    return differing > 0 ? 2 : 0;
  });
};

class Merging {
  count = 0;
  unreadable = 0;
  /** Files that were not read, or not to their end. */
  unread = 0;
  differing = 0;
  merged: Tally | null = null;
  #first: Summary | null = null;

  add(raw: RawRecord): void {
    if (!raw.ofFile) this.count++;
    const read = readSummary(raw);
    if ("faults" in read) {
      if (raw.ofFile) this.unread++;
      else this.unreadable++;
      sayAll(raw, read.faults);
      return;
    }
    this.#first ??= read.summary;
    this.merged ??= new Tally(read.summary);
    const found = differences(this.#first, read.summary);
    if (found.length === 0) this.merged.merge(read.summary);
    else {
      this.differing++;
      sayAll(raw, found);
    }
  }
}

function readSummary({ json, faults }: RawRecord): { summary: Summary } | { faults: readonly Fault[] } {
  if (faults) return { faults };
  try {
    return { summary: parseSummary(json) };
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return { faults: error.faults };
  }
}

function sayAll(raw: RawRecord, faults: readonly Fault[]): void {
  for (const fault of faults) say(`${placeOf(raw)}: ${printFault(fault)}`);
}
