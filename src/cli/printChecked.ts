/** Writes what a check found: a line for each fault, as data for the next program, and a closing line. */
import type { GapChange } from "../drafting/gapChanges.js";
import { outcomeNames } from "../drafting/page/statusNames.js";
import { tale } from "../drafting/page/witnessText.js";
import { type Fault, messageOf } from "../errors.js";
import type { Language } from "../norm/texts.js";
import { normWordsOf } from "../report/normWords.js";
import type { CheckedFile } from "./checkFiles.js";

/** What to write, what to say, and how to end. */
export interface Printed {
  readonly text: string;
  /** What is no fault and worth knowing, a line each. */
  readonly told: readonly string[];
  readonly closing: string;
  readonly code: 0 | 2 | 3;
}

/** Prints checked files. */
export function printChecked(
  files: readonly CheckedFile[],
  format: "text" | "json",
  lang: Language,
): Printed {
  const sum = (count: (file: CheckedFile) => number) => files.reduce((total, file) => total + count(file), 0);
  const counts = {
    files: files.length,
    documents: sum(({ documents }) => documents),
    faults: sum(({ faults }) => faults.length),
    warnings: sum(({ warnings }) => warnings.length),
  };
  const lines = files.flatMap(({ file, faults, warnings }) => [
    ...faults.map((fault) => lineOf(file, fault)),
    ...warnings.flatMap((warning) => [lineOf(file, warning, "warning: "), ...exampleLines(warning, lang)]),
  ]);
  const unusable = files.some(({ readable, kinds }) => !readable || kinds.includes(null));
  return {
    text: format === "json" ? asJson(files, counts) : lines.map((line) => `${line}\n`).join(""),
    told: files.flatMap(({ file, gaps }) => gaps.map((change) => `${file}: ${gapLine(change, lang)}`)),
    closing:
      lang === "nl"
        ? `bestanden: ${counts.files}, documenten: ${counts.documents}, fouten: ${counts.faults}, waarschuwingen: ${counts.warnings}`
        : `files: ${counts.files}, documents: ${counts.documents}, faults: ${counts.faults}, warnings: ${counts.warnings}`,
    code: unusable ? 2 : counts.faults > 0 ? 3 : 0,
  };
}

/** `file:line:column: path: what [code] · mend`, without what is not known. */
function lineOf(file: string, fault: Fault, kind = ""): string {
  const { line, column, path, code, mend } = fault;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${kind}${path === "" ? "" : `${path}: `}${messageOf(fault)} [${code}] · ${mend}`;
}

/** The case that shows a warning, told in short. */
function exampleLines(warning: CheckedFile["warnings"][number], lang: Language): string[] {
  if (!("example" in warning) || !warning.example) return [];
  const { record, asOf, found } = warning.example;
  const outcomes = found.map(
    ({ norm, forbids, outcome }) => `  ${norm}: ${outcomeNames(lang, { forbids })(outcome)}`,
  );
  return [...tale(record, asOf, lang), ...outcomes].map((line) => `    ${line}`);
}

/** What a drafter should know at once: how long a child can go without under this variant. */
function gapLine({ norm, base, variant }: GapChange, lang: Language): string {
  const none = lang === "nl" ? "niet van kracht" : "not in force";
  const unbound = lang === "nl" ? "geen grens" : "no bound";
  const unit = lang === "nl" ? "dagen" : "days";
  const told = (gap: GapChange["base"]) => {
    if (gap === null) return none;
    const { from, through } = gap.inForce;
    const held = from || through ? `; ${normWordsOf(lang).inForce(from, through)}` : "";
    return gap.between
      ? `${gap.between.days} ${unit} (${gap.between.from} – ${gap.between.until}${held})`
      : unbound;
  };
  const what =
    lang === "nl" ? "langste tijd zonder, met naleving" : "longest time without, with the norm kept";
  return `${norm}: ${what}: ${told(base)} → ${told(variant)}`;
}

function asJson(files: readonly CheckedFile[], summary: object): string {
  const shown = files.map(({ file, kinds, documents, faults, warnings, gaps }) => ({
    file,
    kinds,
    documents,
    faults,
    warnings,
    ...(gaps.length > 0 ? { gaps } : {}),
  }));
  return `${JSON.stringify({ files: shown, summary }, null, 2)}\n`;
}
