/** Text of strangers on one line, as it was written. */

/** Signs that would begin a line, colour it or turn it about. */
const UNSEEN = "\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff";
const EACH_UNSEEN = new RegExp(`[${UNSEEN}]`, "g");
/** A text without such signs. */
export const ONE_LINE = /* @__PURE__ */ new RegExp(`^[^${UNSEEN}]*$`);

/** The text with a blank for each such sign, cut off where it is longer than `most` characters. */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const shown = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return shown.replace(EACH_UNSEEN, " ");
}
