/** Reads rulesets from JSON or YAML text, and finds the line of a fault. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { type Fault, type FaultCode, VertelrechtError } from "../errors.js";

/** Most characters of a ruleset's text. */
const MAX_LENGTH = 16_000_000;

/** Deepest nesting that is handed to the parser, which slows down with the square of it. */
const MAX_NESTING = 200;

/** Parsed text that remembers where its parts stand. */
export interface ReadDocument {
  readonly data: unknown;
  /** Adds line and column to faults whose path names a part of this document. */
  locate(faults: readonly Fault[]): Fault[];
}

/**
 * Reads JSON or YAML text without tags, anchors that expand, or duplicate keys.
 *
 * @param source - the text of one document
 * @param format - `json` or `yaml`
 * @throws {@link VertelrechtError} `json-syntax`, `yaml-syntax`, `yaml-not-allowed`, `duplicate-key`, `too-large`,
 * `too-deep`, each with line and column
 * @example
 * ```ts
 * import { readDocument } from "vertelrecht";
 * readDocument("id: mine\n", "yaml").data; // { id: "mine" }
 * ```
 */
export function readDocument(source: string, format: "json" | "yaml"): ReadDocument {
  const text = source.replace(/^\uFEFF/, "");
  if (text.length > MAX_LENGTH) throw refusal("too-large", "this text is longer than 16 MB", "split it");
  if (nestingOf(text) > MAX_NESTING) throw tooDeep();
  const lines = new LineCounter();
  const document = parse(text, lines);
  const found = [...syntaxFaults(document, lines, format), ...forbidden(document, lines)];
  const places = found.map(({ code, line }) => `${code} ${line}`);
  const faults = found.filter((_, index) => places.indexOf(places[index] ?? "") === index);
  const [first, ...rest] = faults;
  if (first) throw new VertelrechtError([first, ...rest]);
  const data: unknown = format === "json" ? parseJson(text) : document.toJS({ maxAliasCount: 0 });
  return {
    data,
    locate: (found) => found.map((fault) => ({ ...fault, ...placeOf(document, lines, fault.path) })),
  };
}

function parse(text: string, lines: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: "core", strict: true });
  } catch (error) {
    // The parser recurses; a nest that exhausts the stack is no document of ours.
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

/** An upper bound of how deep a text is nested: brackets, dashes in one line, indentation. Walks, never recurses. */
function nestingOf(text: string): number {
  let deepest = 0;
  let open = 0;
  let dashes = 0;
  let scalarNext = false;
  for (const token of new Lexer().lex(text)) {
    const wasScalar = scalarNext;
    scalarNext = token === SCALAR_NEXT;
    if (wasScalar) continue;
    if (token === "[" || token === "{") open++;
    else if (token === "]" || token === "}") open = Math.max(0, open - 1);
    else if (token === "-" || token === "?") dashes++;
    else if (token.startsWith("\n") || token.startsWith("\r")) dashes = 0;
    deepest = Math.max(deepest, open, dashes);
  }
  for (const [lead] of text.matchAll(/^[ \t?:-]*/gm)) deepest = Math.max(deepest, Math.ceil(lead.length / 2));
  return deepest;
}

/** The lexer's mark before the text of a scalar. */
const SCALAR_NEXT = "\u001f";

function tooDeep(): VertelrechtError {
  return refusal("too-deep", "this is nested too deep to read", "flatten it");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal("json-syntax", "this is YAML but no JSON", "quote keys and texts, or name the file .yaml");
  }
}

function syntaxFaults(document: Document.Parsed, lines: LineCounter, format: "json" | "yaml"): Fault[] {
  return [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    const at = position(lines, pos[0]);
    if (code === "DUPLICATE_KEY")
      return { ...fault("duplicate-key", "a key stands twice here", "keep one of them"), ...at };
    if (code === "TAG_RESOLVE_FAILED")
      return { ...fault("yaml-not-allowed", "tags are not read", "write the plain value"), ...at };
    const mend = "correct the text at this place";
    return {
      ...fault(format === "json" ? "json-syntax" : "yaml-syntax", message.split("\n")[0] ?? message, mend),
      ...at,
    };
  });
}

/** Aliases can make a small text expand without end; nothing here needs them. */
function forbidden(document: Document.Parsed, lines: LineCounter): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || node.tag !== undefined) {
        const what = isAlias(node) ? "aliases are not read" : "tags are not read";
        faults.push({
          ...fault("yaml-not-allowed", what, "write the value out"),
          ...position(lines, node.range?.[0] ?? 0),
        });
      }
    },
  });
  return faults;
}

/** The place of the deepest part of a path that the document holds: of a key the key itself. */
function placeOf(
  document: Document.Parsed,
  lines: LineCounter,
  path: string,
): Pick<Fault, "line" | "column"> {
  // A path that begins with an id in brackets lies in another document; one inside names the norm at a place.
  if (path.startsWith("(")) return {};
  const own = path.replace(/ \([^)]*\) /, ".");
  const keys = [...own.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  for (let depth = keys.length; depth >= 0; depth--) {
    const parent: unknown = depth === 0 ? undefined : document.getIn(keys.slice(0, depth - 1), true);
    const last = keys[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
      : undefined;
    if (isNode(pair?.key) && pair.key.range) return position(lines, pair.key.range[0]);
    const node: unknown = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return position(lines, node.range[0]);
  }
  return {};
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function fault(code: FaultCode, message: string, mend: string): Fault {
  return { code, path: "", message, mend };
}

function refusal(code: FaultCode, message: string, mend: string): VertelrechtError {
  return new VertelrechtError([fault(code, message, mend)]);
}
