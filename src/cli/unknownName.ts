/** What an option names: something bundled by its id, or a file by its ending. */
import { didYouMean } from "../didYouMean.js";
import { type FaultCode, VertelrechtError } from "../errors.js";

/** What is named, and by which option. */
export interface Named {
  readonly flag: string;
  readonly what: "ruleset" | "profile";
}

const CODES: Readonly<Record<Named["what"], FaultCode>> = {
  ruleset: "unknown-ruleset",
  profile: "unknown-profile",
};

/** Whether a name is that of a file. */
export function namesFile(name: string): boolean {
  return /\.(json|ya?ml)$/i.test(name);
}

/** The refusal of a name that is neither bundled nor that of a file. */
export function unknownName({ flag, what }: Named, name: string, known: readonly string[]): VertelrechtError {
  const mend = didYouMean(
    name,
    known,
    `name one of ${known.join(", ")}, or a file that ends in .json or .yaml`,
  );
  const message = `there is no ${what} '${name.slice(0, 40)}'`;
  return new VertelrechtError([{ code: CODES[what], path: flag, message, mend }]);
}
