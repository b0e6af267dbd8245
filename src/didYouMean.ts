/** What was probably meant by a name that is not known. */
import { closest, distance } from "fastest-levenshtein";

/** No name is longer; comparing takes time with length. */
const LONGEST = 130;
/** So many letters of a name tell which one is meant. */
const TELLING = 4;

/**
 * The nearest name, of which at most two fifths or two letters are otherwise, and never all, or else one of which what was
 * given is a part; null where none is near.
 */
export function nearest(given: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const short = given.slice(0, LONGEST);
  const near = closest(short, [...known]);
  const wrong = distance(short, near);
  const whole = Math.max(short.length, near.length);
  if (wrong < whole && wrong <= Math.max(2, 0.4 * whole)) return near;
  return short.length < TELLING ? null : (known.find((name) => name.includes(short)) ?? null);
}

/** The question whether the nearest name was meant, and what else mends it; that alone where no name is near. */
export function didYouMean(given: string, known: readonly string[], otherwise: string): string {
  const near = nearest(given, known);
  return near === null ? otherwise : `did you mean '${near}'? Or ${otherwise}`;
}
