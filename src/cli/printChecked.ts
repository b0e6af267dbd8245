/** Writes what a check found: a line for each fault, as data for the next program, and a closing line. */
import type { Fault } from "../errors.js";
import type { Language } from "../norm/texts.js";
import type { CheckedFile } from "./checkFiles.js";

/** What to write, what to say, and how to end. */
export interface Printed {
  readonly text: string;
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
    ...warnings.map((fault) => lineOf(file, fault, "warning: ")),
  ]);
  const unusable = files.some(({ readable, kinds }) => !readable || kinds.includes(null));
  return {
    text: format === "json" ? asJson(files, counts) : lines.map((line) => `${line}\n`).join(""),
    closing:
      lang === "nl"
        ? `bestanden: ${counts.files}, documenten: ${counts.documents}, fouten: ${counts.faults}, waarschuwingen: ${counts.warnings}`
        : `files: ${counts.files}, documents: ${counts.documents}, faults: ${counts.faults}, warnings: ${counts.warnings}`,
    code: unusable ? 2 : counts.faults > 0 ? 3 : 0,
  };
}

/** `file:line:column: path: what [code] · mend`, without what is not known. */
function lineOf(file: string, { line, column, path, message, code, mend }: Fault, kind = ""): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${kind}${path === "" ? "" : `${path}: `}${message} [${code}] · ${mend}`;
}

function asJson(files: readonly CheckedFile[], summary: object): string {
  const shown = files.map(({ file, kinds, documents, faults, warnings }) => ({
    file,
    kinds,
    documents,
    faults,
    warnings,
  }));
  return `${JSON.stringify({ files: shown, summary }, null, 2)}\n`;
}
