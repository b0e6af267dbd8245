/** Reads YAML text as far as it is plain: no tags, no aliases, keys that are single values. */
import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
} from "yaml";
import { type Fault, fault, refuse, VertelrechtError } from "../errors.js";
import { placesIn } from "../placesIn.js";
import { duplicateKey, tooDeep } from "../readJson.js";
import { MAX_DEPTH } from "../scanJson.js";
import type { LocatedData } from "./documentOf.js";

/** A fault and its offset in the text. */
type Found = readonly [offset: number, fault: Fault];

/** Reads YAML text; throws all its faults, with line and column. */
export function readYaml(text: string): LocatedData {
  const placeAt = placesIn(text);
  const { tokens, found, tooDeepAt } = tokensOf(text);
  // Before the composer, which recurses.
  if (tooDeepAt !== null) throw new VertelrechtError([tooDeep(placeAt(tooDeepAt))]);
  const composer = new Composer({ schema: "core", uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  const faults = [...found, ...syntaxFaults(document), ...keyFaults(document?.contents, [])];
  if (second)
    faults.push([second.range[0], fault("yaml-syntax", "", "a second document begins here", "split them")]);
  faults.sort(([a], [b]) => a - b);
  refuse(faults.map(([offset, one]) => ({ ...one, ...placeAt(offset) })));
  return {
    data: document?.toJS({ maxAliasCount: 0 }),
    offsetOf: (keys) => offsetOf(document?.contents, keys),
  };
}

/** The tokens of a text, up to where it is too deep, and the tags, aliases and directives among them. */
function tokensOf(text: string) {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const found: Found[] = [];
  let isScalarText = false;
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const type: ReturnType<typeof CST.tokenType> = isScalarText ? null : CST.tokenType(source);
    isScalarText = type === "scalar";
    if (type === "tag") found.push([offset, notAllowed("tags are not read", "write the plain value")]);
    if (type === "directive-line")
      found.push([offset, notAllowed("directives are not read", "leave it out")]);
    if (type === "alias") found.push([offset, notAllowed("aliases are not read", "write the value out")]);
    tokens.push(...parser.next(source));
    // Most lists and mappings are shallower than the stack, and need no counting.
    const deep = parser.stack.length > MAX_DEPTH && parser.stack.filter(CST.isCollection).length > MAX_DEPTH;
    if (deep) return { tokens, found, tooDeepAt: offset };
  }
  tokens.push(...parser.end());
  return { tokens, found, tooDeepAt: null };
}

function syntaxFaults(document: Document.Parsed | undefined): Found[] {
  return (
    [...(document?.errors ?? []), ...(document?.warnings ?? [])]
      // Each tag is refused already, known or not.
      .filter(({ code }) => code !== "TAG_RESOLVE_FAILED")
      .map(({ message, pos }) => [
        pos[0],
        fault("yaml-syntax", "", message.split("\n")[0] ?? message, "correct the text at this place"),
      ])
  );
}

/** Keys that are lists or mappings, and keys that are the same text when read as JSON: `1` and `'1'`. */
function keyFaults(node: unknown, path: readonly PropertyKey[]): Found[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => keyFaults(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }): Found[] => {
    // An alias is refused already.
    if (isAlias(key)) return [];
    if (!isScalar(key)) {
      const message = "a key is a single value, not a list or mapping";
      return [[startOf(key), notAllowed(message, "write a plain text as key")]];
    }
    const own = [...path, keyText(key)];
    const twice: Found[] = seen.has(keyText(key)) ? [[startOf(key), duplicateKey(own)]] : [];
    seen.add(keyText(key));
    return [...twice, ...keyFaults(value, own)];
  });
}

function offsetOf(contents: unknown, keys: readonly (string | number)[]): number {
  let [node, offset] = [contents, startOf(contents)];
  for (const wanted of keys) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && keyText(key) === String(wanted));
      if (!pair) break;
      [node, offset] = [pair.value, startOf(pair.key)];
    } else if (isSeq(node) && typeof wanted === "number" && node.items[wanted] !== undefined) {
      node = node.items[wanted];
      offset = startOf(node);
    } else break;
  }
  return offset;
}

/** A key as the parser writes it in an object. */
function keyText({ value }: Scalar): string {
  return value === null ? "" : String(value);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function notAllowed(message: string, mend: string): Fault {
  return fault("yaml-not-allowed", "", message, mend);
}
