/** Reads the documents of a file: one of JSON or YAML, a JSON array, or one of JSON a line. */
import { type Fault, VertelrechtError } from "../errors.js";
import { readDocument } from "../norm/readDocument.js";
import { decode, isNdjson, readBytes } from "./readBytes.js";

/** One document as it stood in its file. */
export interface FileDocument {
  readonly data: unknown;
  /** Where in the file it stands, before its own paths: `[2]` in an array; empty elsewhere. */
  readonly at: string;
  /** Adds line and column to faults whose paths begin with `at`. */
  locate(faults: readonly Fault[]): Fault[];
}

/** A file that was read, with the documents that could be parsed and the faults of those that could not. */
export interface ReadFile {
  readonly file: string;
  /** False where the file itself cannot be opened. */
  readonly readable: boolean;
  readonly documents: readonly FileDocument[];
  readonly faults: readonly Fault[];
}

/** Reads a file; `-` is standard input. */
export async function readDocuments(file: string): Promise<ReadFile> {
  const bytes = await readBytes(file);
  if (bytes === null) return refused(file, UNREADABLE, false);
  const text = decode(bytes);
  if (text === null) return refused(file, NOT_UTF8);
  if (text.trim() === "") return refused(file, EMPTY);
  const format = formatOf(file, text);
  return {
    file,
    readable: true,
    ...(format === "json" && isNdjson(text) ? readLines(text) : readWhole(text, format)),
  };
}

type Documents = Pick<ReadFile, "documents" | "faults">;

function readWhole(text: string, format: "json" | "yaml"): Documents {
  const { faults, document } = parse(text, format);
  if (!document) return { documents: [], faults };
  const { data } = document;
  if (!Array.isArray(data)) return { documents: [{ ...document, at: "" }], faults };
  const documents = data.map((item: unknown, index) => ({ ...document, data: item, at: `[${index}]` }));
  return { documents, faults: documents.length === 0 ? [EMPTY] : faults };
}

function readLines(text: string): Documents {
  const read = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const { document, faults } = parse(line, "json");
    const onLine = (found: readonly Fault[]) => found.map((fault) => ({ ...fault, line: index + 1 }));
    const locate = (found: readonly Fault[]) => onLine(document?.locate(found) ?? found);
    return [{ document: document && { data: document.data, at: "", locate }, faults: onLine(faults) }];
  });
  return {
    documents: read.flatMap(({ document }) => document ?? []),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function parse(text: string, format: "json" | "yaml") {
  try {
    return { document: readDocument(text, format), faults: [] };
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return { faults: error.faults };
  }
}

/** By the file's ending; without one that is known, by how the text begins. */
function formatOf(file: string, text: string): "json" | "yaml" {
  if (/\.(json|ndjson|jsonl)$/i.test(file)) return "json";
  if (/\.ya?ml$/i.test(file)) return "yaml";
  return /^[\s\uFEFF]*[{[]/.test(text) ? "json" : "yaml";
}

function refused(file: string, fault: Fault, readable = true): ReadFile {
  return { file, readable, documents: [], faults: [fault] };
}

const UNREADABLE: Fault = {
  code: "unreadable-file",
  path: "",
  message: "this file cannot be read",
  mend: "check the path and its permissions",
};
const NOT_UTF8: Fault = {
  code: "not-utf8",
  path: "",
  message: "this file is not UTF-8 text",
  mend: "save it as UTF-8",
};
const EMPTY: Fault = {
  code: "empty-input",
  path: "",
  message: "there is nothing here to check",
  mend: "give at least one document",
};
