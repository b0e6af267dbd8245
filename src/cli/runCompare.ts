/** What `vertelrecht compare` does. */
import * as z from "zod";
import { variantOf } from "../drafting/changes.js";
import { type Comparer, createComparer } from "../drafting/createComparer.js";
import { compareCsv } from "../drafting/page/compareCsv.js";
import { compareText } from "../drafting/page/compareText.js";
import { type Fault, fault, faultsOf, printFault, refuse } from "../errors.js";
import { momentFaults } from "../evaluate/momentFaults.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import { LANGUAGES } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { takeRecord } from "../record/safeParseRecord.js";
import { COMPARE_FORMATS } from "./choices.js";
import { closingLine } from "./closingLine.js";
import type { CommandData } from "./command.js";
import { inventedFamilies } from "./inventedFamilies.js";
import { momentFor } from "./moments.js";
import { orRefused, say, write } from "./output.js";
import { asJson } from "./pageFlags.js";
import { progressOver } from "./progressOver.js";
import { readBase } from "./readBase.js";
import { readRulesetData } from "./readRulesetData.js";
import { readSchoolCalendars } from "./readSchoolCalendars.js";
import { placeOf, type RawRecord } from "./stream/batch.js";
import { Interruption } from "./stream/interruption.js";
import type { Progress } from "./stream/progress.js";
import { readAll } from "./stream/readAll.js";
import { recordsOf } from "./stream/recordsOf.js";

const Flags = z.object({
  base: z.string(),
  variant: z.array(z.string()).optional(),
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  schoolCalendar: z.string().optional(),
  format: z.enum(COMPARE_FORMATS),
  lang: z.enum(LANGUAGES),
});
type Flags = z.output<typeof Flags>;

/** Compares variants with a base over records. */
export const runCompare: CommandData["run"] = (files, given) =>
  orRefused(async () => {
    const flags = Flags.parse(given);
    refuse([
      ...(flags.variant ? [] : [VARIANT_NEEDED]),
      ...momentFaults("--as-of", flags.asOf),
      ...momentFaults("--known-at", flags.knownAt),
    ]);
    const { comparer, loaded } = await prepare(flags);
    const { schoolCalendar: calendar } = flags;
    const schools = calendar === undefined ? {} : { schoolCalendars: await readSchoolCalendars(calendar) };
    say(evaluationsLine(comparer.evaluations, flags));
    const run = new CompareRun(comparer, flags, schools);
    const code = await run.compareAll(files);
    const comparison = comparer.finish();
    const options = { lang: flags.lang, rulesets: loaded, invented: files.length === 0 };
    switch (flags.format) {
      case "json":
        await write(asJson(comparison));
        break;
      case "csv":
        await write(compareCsv(comparison));
        break;
      case "html": {
        const { compareHtml } = await import("../drafting/page/html/compareHtml.js");
        await write(compareHtml(comparison, options));
        break;
      }
      default:
        await write(compareText(comparison, options));
    }
    return code;
  });

const VARIANT_NEEDED: Fault = {
  code: "bad-option",
  path: "--variant",
  message: "no variant is named, so there is nothing to compare the base with",
  mend: "add --variant with the id of a bundled ruleset or the path of your own, e.g. --variant six-weekly",
};

/** Loads all rulesets, so that nothing is compared where one cannot be used. */
async function prepare({
  base: name,
  variant: names = [],
}: Flags): Promise<{ comparer: Comparer; loaded: Ruleset[] }> {
  const { base, from } = await readBase(name);
  const variants = [];
  for (const one of names)
    variants.push(await readRulesetData(one, "--variant", (data) => variantOf(base, data, { from })));
  const ids = variants.map(({ ruleset }) => ruleset.id);
  refuse(ids.flatMap((id, place) => (ids.indexOf(id) === place ? [] : sameId(id, names[place] ?? ""))));
  return {
    comparer: createComparer(base, variants),
    loaded: [base, ...variants.map(({ ruleset }) => ruleset)],
  };
}

/** Tables tell variants apart by their ids. */
function sameId(id: string, name: string): Fault {
  const message = `another variant has the id '${id}' too`;
  return fault("duplicate-id", `--variant ${name}`, message, "give each file an id of its own");
}

/** Reads records and hands them to the comparer. */
class CompareRun {
  readonly #counts = { read: 0, judged: 0, refused: 0, unread: 0, differing: [] };
  readonly #interruption = new Interruption();
  #cameTo: string | null = null;

  constructor(
    readonly comparer: Comparer,
    readonly flags: Flags,
    readonly schools: Pick<EvaluateOptions, "schoolCalendars">,
  ) {}

  async compareAll(files: readonly string[]): Promise<number> {
    const progress = await progressOver(files, this.flags.lang);
    if (files.length === 0) this.#invented();
    else await this.#read(files, progress);
    progress?.clear();
    const stopped = this.#interruption.exitCode;
    say(closingLine(this.#counts, this.flags.lang, stopped === null ? undefined : this.#cameTo));
    this.#interruption.end();
    return stopped ?? (this.#counts.refused + this.#counts.unread > 0 ? 3 : 0);
  }

  #invented(): void {
    for (const [index, json] of [...inventedFamilies()].entries())
      this.#take({ file: "", place: `record ${index + 1}`, text: "", json });
  }

  async #read(files: readonly string[], progress: Progress | null): Promise<void> {
    const { signal } = this.#interruption;
    const watch = { signal, counted: (bytes: number) => progress?.bytes(bytes) };
    for await (const batch of readAll(files, watch, { lines: false }))
      for (const raw of recordsOf(batch)) {
        this.#take(raw);
        progress?.records(1);
        this.#cameTo = placeOf(raw);
      }
  }

  #take(raw: RawRecord): void {
    if (!raw.ofFile) this.#counts.read++;
    const { asOf, knownAt } = this.flags;
    const parsed = raw.faults ? { ok: false as const, faults: raw.faults } : takeRecord(raw.json);
    const moment = parsed.ok ? momentFor(parsed.record, asOf) : null;
    const faults = !parsed.ok ? parsed.faults : typeof moment === "string" ? [] : [moment];
    if (!parsed.ok || typeof moment !== "string") {
      if (raw.ofFile) this.#counts.unread++;
      else this.#counts.refused++;
      for (const fault of faults) if (fault) say(`${placeOf(raw)}: ${printFault(fault)}`);
      return;
    }
    const { record } = parsed;
    const options = { asOf: moment, ...(knownAt === undefined ? {} : { knownAt }), ...this.schools };
    const refused = faultsOf(() => this.comparer.add(record, options));
    for (const fault of refused) say(`${placeOf(raw)}: ${printFault(fault)}`);
    if (refused.length > 0) this.#counts.refused++;
    else this.#counts.judged++;
  }
}

function evaluationsLine(evaluations: number, { lang, variant = [] }: Flags): string {
  return lang === "nl"
    ? `elk dossier wordt ${evaluations} keer beoordeeld: onder het uitgangspunt, onder ${variant.length === 1 ? "de variant" : "elke variant"}, en met elke wijziging apart waar er meer zijn`
    : `each record is judged ${evaluations} times: under the base, under ${variant.length === 1 ? "the variant" : "each variant"}, and with each change alone where there are several`;
}
