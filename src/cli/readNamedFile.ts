import { type Fault, VertelrechtError } from "../errors.js";
import type { ReadDocument } from "../norm/documentOf.js";
import { readTextFile } from "./readTextFile.js";

/**
 * Loads what an option names from a JSON or YAML file; the faults carry line and column.
 *
 * @throws {@link VertelrechtError} what {@link readTextFile} refuses, what `readDocument` refuses, and what `load` refuses
 */
export async function readNamedFile<T>(
  path: string,
  { flag, what }: { readonly flag: string; readonly what: string },
  load: (data: unknown) => T,
): Promise<T> {
  const text = await readTextFile(path, `${flag} ${path}`, `the ${what}'s file`);
  const inFile = (fault: Fault): Fault => ({
    ...fault,
    path: fault.path === "" ? path : `${path}: ${fault.path}`,
  });
  const { data, locate } = await told(inFile, () => read(text, /\.json$/i.test(path) ? "json" : "yaml"));
  return told(
    (fault) => inFile(locate([fault])[0] ?? fault),
    () => load(data),
  );
}

/** Does the work; its faults are told in another way. */
async function told<T>(tell: (fault: Fault) => Fault, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    const [first, ...rest] = error.faults.map(tell);
    throw first ? new VertelrechtError([first, ...rest]) : error;
  }
}

/** What reads YAML takes long to load. */
async function read(text: string, format: "json" | "yaml"): Promise<ReadDocument> {
  if (format === "json") return (await import("../norm/readJsonDocument.js")).readJsonDocument(text);
  return (await import("../norm/readDocument.js")).readDocument(text, format);
}
