/** Digits of a text, read where they stand: a case record is mostly times, and this is several times as fast as a pattern. */

const ZERO = 0x30;

/** The digit at a place of a text; −1 where none of 0 to 9 stands. */
export function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** The number that two digits write at a place of a text; −1 where no two digits stand. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const units = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}
