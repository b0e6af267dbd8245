/** What an option names: something bundled by its id, or a JSON or YAML file. */
import { readFile } from "node:fs/promises";
import { closest } from "fastest-levenshtein";
import { type FaultCode, VertelrechtError } from "../errors.js";
import { readDocument } from "../norm/readDocument.js";

/** What may be named. */
export interface Named {
  readonly flag: string;
  readonly what: "ruleset" | "profile";
  readonly bundled: Readonly<Record<string, unknown>>;
}

/**
 * Reads what is named and loads it; faults of a file carry line and column where it has them.
 *
 * @throws {@link VertelrechtError} `unknown-ruleset` or `unknown-profile`, `unreadable-file`, and what `load` refuses
 */
export async function readNamed<T>(
  name: string,
  { flag, what, bundled }: Named,
  load: (data: unknown) => T,
): Promise<T> {
  if (Object.hasOwn(bundled, name)) return load(bundled[name]);
  if (!/\.(json|ya?ml)$/.test(name)) {
    const known = Object.keys(bundled);
    const mend = `did you mean '${closest(name.slice(0, 130), known)}'? Bundled are ${known.join(", ")}; a file ends in .json or .yaml`;
    throw refusal(UNKNOWN[what], flag, `there is no ${what} '${name.slice(0, 40)}'`, mend);
  }
  const text = await readFile(name, "utf8").catch(() => {
    const mend = "check the path and its permissions";
    throw refusal("unreadable-file", flag, `the ${what}'s file cannot be read`, mend);
  });
  const document = readDocument(text, name.endsWith(".json") ? "json" : "yaml");
  try {
    return load(document.data);
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    const [first, ...rest] = document.locate(error.faults);
    throw first ? new VertelrechtError([first, ...rest]) : error;
  }
}

const UNKNOWN = { ruleset: "unknown-ruleset", profile: "unknown-profile" } as const;

function refusal(code: FaultCode, path: string, message: string, mend: string): VertelrechtError {
  return new VertelrechtError([{ code, path, message, mend }]);
}
