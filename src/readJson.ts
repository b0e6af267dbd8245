import { printParseErrorCode, visit } from "jsonc-parser";
import { type Fault, fault, VertelrechtError } from "./errors.js";
import { printPath } from "./path.js";
import { readJsonAtOnce } from "./readJsonAtOnce.js";
import { MAX_DEPTH } from "./scanJson.js";

/** The value of a JSON text, or why it has none. */
export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads JSON text (RFC 8259), and refuses what `JSON.parse` would take without a word: keys that stand twice in one
 * object, of which only the last would count, and nesting deeper than anything here is.
 *
 * @param text - one JSON value, without byte order mark
 * @returns the value, or its faults with line and column, from 1: all keys that stand twice, up to the first place
 * at which the text is no JSON or too deep
 */
export function readJson(text: string): ReadJson {
  const read = readJsonAtOnce(text);
  return read ? { ok: true, json: read.json } : readWithPlaces(text);
}

/** Reads sign by sign, and knows of every fault where it stands. */
function readWithPlaces(text: string): ReadJson {
  const faults: Fault[] = [];
  const open: Set<string>[] = [];
  const enter = (_offset: number, _length: number, line: number, column: number) => {
    open.push(new Set());
    if (open.length > MAX_DEPTH)
      throw new VertelrechtError([tooDeep({ line: line + 1, column: column + 1 })]);
  };
  const leave = () => {
    open.pop();
  };
  try {
    visit(
      text,
      {
        onObjectBegin: enter,
        onArrayBegin: enter,
        onObjectEnd: leave,
        onArrayEnd: leave,
        onObjectProperty(key, _offset, _length, line, column, path) {
          const keys = open.at(-1);
          if (keys?.has(key)) {
            faults.push({ ...duplicateKey([...path(), key]), line: line + 1, column: column + 1 });
          }
          keys?.add(key);
        },
        onError(error, offset, _length, line, column) {
          const said = syntaxFault(printParseErrorCode(error), text, offset);
          // After the first fault reading on would be guessing, and would nest the reader as deep as the text.
          throw new VertelrechtError([{ ...said, line: line + 1, column: column + 1 }]);
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    faults.push(...error.faults);
  }
  const [first, ...rest] = faults;
  return first ? { ok: false, faults: [first, ...rest] } : { ok: true, json: JSON.parse(text) };
}

/** A key that stands twice in one object. */
export function duplicateKey(path: readonly PropertyKey[]): Fault {
  return fault("duplicate-key", printPath(path), "this key stands twice in one object", "keep one of them");
}

/** A text nested deeper than anything here is; the path would be as deep. */
export function tooDeep(at: { readonly line: number; readonly column: number }): Fault {
  const message = `this is nested more than ${MAX_DEPTH} levels`;
  return { ...fault("too-deep", "", message, "flatten it"), ...at };
}

const SYNTAX: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  InvalidSymbol: ["this is no JSON", "put keys and texts between double quotes"],
  PropertyNameExpected: ["a key between double quotes must stand here", "add it"],
  ValueExpected: ["a value must stand here", "add it"],
  ColonExpected: ["a colon must stand after a key", "add it"],
  CommaExpected: ["a comma must stand between two items", "add it"],
  CloseBraceExpected: ["an object is not closed", "add the closing brace"],
  CloseBracketExpected: ["a list is not closed", "add the closing bracket"],
  EndOfFileExpected: ["something stands after the end", "leave it out"],
  InvalidCommentToken: ["JSON has no comments", "leave it out"],
  UnexpectedEndOfString: ["this text is not closed on its line", "add the closing quote"],
  UnexpectedEndOfNumber: ["this number is not complete", "complete it"],
  InvalidUnicode: ["an escape in this text is not complete", "write it as \\u and four hexadecimal digits"],
  InvalidEscapeCharacter: ["an escape in this text does not exist in JSON", "double the backslash"],
  InvalidCharacter: ["a control character stands in this text", "write it as an escape"],
};
/** What text editors put in place of what JSON knows. */
const LOOKALIKES: readonly (readonly [char: RegExp, message: string, mend: string])[] = [
  [/[“”„‟«»]/u, "JSON knows no curly quotes", 'write the straight quote " before and after'],
  [/['‘’‚]/u, "JSON knows no single quotes", 'write the double quote " before and after'],
  [
    /[\u00a0\u2000-\u200f\u202f\u3000\ufeff]/u,
    "a space that JSON does not know stands here",
    "write an ordinary space, or none",
  ],
];
const TRAILING_COMMA = ["JSON allows no comma after the last item", "take the comma out"] as const;

function syntaxFault(error: string, text: string, offset: number): Fault {
  const closes = text[offset] === "}" || text[offset] === "]";
  const char = text[offset] ?? "";
  const lookalike = error === "InvalidSymbol" ? LOOKALIKES.find(([known]) => known.test(char)) : undefined;
  if (lookalike) return fault("json-syntax", "", lookalike[1], lookalike[2]);
  const [message, mend] =
    closes && text.slice(0, offset).trimEnd().endsWith(",")
      ? TRAILING_COMMA
      : (SYNTAX[error] ?? ["this is no JSON", "correct the text at this place"]);
  return fault("json-syntax", "", message, mend);
}
