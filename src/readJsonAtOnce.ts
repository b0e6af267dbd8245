import { MAX_DEPTH } from "./scanJson.js";

/** Length from which a text is looked over before it is parsed: `JSON.parse` nests as deep as the text says. */
const LONG = 100_000;

/**
 * The value of a good JSON text at the cost of `JSON.parse`; null where the text may be no JSON, a key may stand twice in
 * one object, or it is nested deeper than anything here is.
 *
 * Of a key that stands twice `JSON.parse` keeps one, so that the value no longer weighs what its text does.
 */
export function readJsonAtOnce(text: string): { readonly json: unknown } | null {
  const weighed = text.length > LONG ? weightOfText(text) : undefined;
  if (weighed === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const weight = weightOf(json, 0);
  // No text is shorter than its weight: one without spaces, escapes and long numbers need not be looked over.
  return weight === text.length || weight === (weighed ?? weightOfText(text)) ? { json } : null;
}

/** Length of the shortest JSON text of a value, with every number one long; infinite for one that is nested too deep. */
function weightOf(value: unknown, depth: number): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "number") return 1;
  if (typeof value === "boolean") return value ? 4 : 5;
  if (!isContainer(value)) return 4;
  if (depth >= MAX_DEPTH) return Number.POSITIVE_INFINITY;
  let weight = 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) weight += weightOf(value[index], depth + 1) + 1;
  } else {
    for (const key in value) weight += key.length + 4 + weightOf(value[key], depth + 1);
  }
  return Math.max(weight, 2);
}

/** {@link weightOf} what a JSON text writes, of a key that stands twice both; null for one that is nested too deep. */
function weightOfText(text: string): number | null {
  let [weight, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === SPACE || sign === LINE_FEED || sign === RETURN || sign === TAB) continue;
    weight++;
    if (sign === QUOTE) {
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++) {
        weight++;
        if (text.charCodeAt(at) === BACKSLASH) at += text[at + 1] === "u" ? 5 : 1;
      }
      weight++;
    } else if (sign === BRACE || sign === BRACKET) {
      if (++depth > MAX_DEPTH) return null;
    } else if (sign === END_BRACE || sign === END_BRACKET) depth--;
    else if (sign === MINUS || isDigit(sign)) while (isOfNumber(text.charCodeAt(at + 1))) at++;
  }
  return weight;
}

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, BACKSLASH] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x5c];
const [BRACE, END_BRACE, BRACKET, END_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const [PLUS, MINUS, POINT, LARGE_E, SMALL_E] = [0x2b, 0x2d, 0x2e, 0x45, 0x65];

function isDigit(sign: number): boolean {
  return sign >= 0x30 && sign <= 0x39;
}

function isOfNumber(sign: number): boolean {
  return (
    isDigit(sign) || sign === POINT || sign === SMALL_E || sign === LARGE_E || sign === PLUS || sign === MINUS
  );
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
