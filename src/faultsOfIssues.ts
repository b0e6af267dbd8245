/**
 * Turns zod's issues into faults: what, where, mend, with a code.
 *
 * Messages echo dates, numbers and words of closed lists, never other strings of the input.
 */

import type * as z from "zod";
import { nearest } from "./didYouMean.js";
import { FAULT_CODES, type Fault, type FaultCode } from "./errors.js";
import { isPlainKey, printPath } from "./path.js";

type Issue = z.core.$ZodIssue;

const MEND: Readonly<Partial<Record<FaultCode, string>>> = {
  "bad-id": "start with a letter or digit, then letters, digits, '.', '_', ':' or '-', 64 at most",
  "bad-value": "choose a value of the list in the schema",
  "bad-condition": "write { fact, operator, value }, or all, any or not over conditions",
  "bad-term":
    'write one unit with a whole number, e.g. { "workingDays": 5 }; hours, days, weeks, months, years and schoolDays are others',
};

type Size = readonly [unit: string, mend: string];

/** What the size of a text or list is counted in; a number counts itself. */
const SIZES: Readonly<Record<string, { readonly large: Size; readonly small: Size }>> = {
  string: { large: [" characters", "shorten it"], small: [" characters", "write the text out"] },
  array: {
    large: [" entries", "split it or leave some of it out"],
    small: [" entries", "add an entry"],
  },
};

/** The error of a schema whose value may be left out, but not be recorded as unknown. */
export const NEVER_UNKNOWN = "never-unknown";

/** All faults of one failed parse, in the order of the schema. */
export function faultsOfIssues(issues: readonly Issue[], base: readonly PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [...base, ...issue.path]));
}

function faultsOfIssue(issue: Issue, path: readonly PropertyKey[]): Fault[] {
  const at = printPath(path);
  const fault = (code: FaultCode, message: string, mend: string): Fault[] => [
    { code, path: at, message, mend },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown-key",
        path: printPath([...path, key]),
        message: `${isPlainKey(key) ? `'${key.slice(0, 40)}'` : "this"} is no key here`,
        mend: "correct the spelling or leave it out",
      }));
    case "invalid_key":
      return faultsOfIssues(issue.issues, path);
    case "invalid_type":
      if (issue.message === NEVER_UNKNOWN) {
        return fault(
          "wrong-type",
          "this cannot be recorded as unknown: it decides whether an event exists",
          `leave it out where there is no correction, or write a value of type ${issue.expected}`,
        );
      }
      return issue.input === undefined
        ? fault(
            "missing-key",
            "this key is required",
            `add it, with a value of type ${typeName(issue.expected)}`,
          )
        : fault(
            "wrong-type",
            `this must be of type ${typeName(issue.expected)}`,
            `write a value of type ${typeName(issue.expected)}`,
          );
    case "invalid_value":
      return issue.input === undefined
        ? fault("missing-key", "this key is required", `add it: ${listOf(issue.values)}`)
        : fault(
            "bad-value",
            `this must be ${listOf(issue.values)}`,
            probable(issue.input, issue.values, "write one of these"),
          );
    case "invalid_union":
      return faultsOfUnion(issue, path, at);
    case "invalid_format":
      return ofFormat(issue.message, (code, mend) =>
        fault(code, "this text has not the required form", mend),
      );
    case "too_big": {
      const [unit, mend] = SIZES[issue.origin]?.large ?? ["", "write a smaller value"];
      return fault("too-large", `this may be at most ${issue.maximum}${unit}`, mend);
    }
    case "too_small": {
      const [unit, mend] = SIZES[issue.origin]?.small ?? ["", "write a larger value"];
      const message = `this must be at least ${issue.minimum}${unit}`;
      return fault(isFaultCode(issue.message) ? issue.message : "bad-value", message, mend);
    }
    case "custom": {
      const code = issue.params?.code;
      const mend = issue.params?.mend;
      return fault(
        isFaultCode(code) ? code : "bad-value",
        issue.message,
        typeof mend === "string" ? mend : "see the schema",
      );
    }
    default:
      return fault("bad-value", issue.message, "see the schema");
  }
}

/** The code of a form, and how to mend it where the schema itself says so: `code: mend`. */
function ofFormat(error: string, fault: (code: FaultCode, mend: string) => Fault[]): Fault[] {
  const [, code = error, mend] = /^([a-z-]+): (.*)$/.exec(error) ?? [];
  if (!isFaultCode(code)) return fault("bad-value", "see the schema");
  return fault(code, mend ?? MEND[code] ?? "see the schema");
}

/** Of a union, the faults of the branch that comes closest: of the type that was given, with its keys in place, whose faults lie deepest, then fewest. */
function faultsOfUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: readonly PropertyKey[],
  at: string,
): Fault[] {
  if (issue.errors.length === 0) {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    const input = valueAt(issue.input, "discriminator" in issue ? issue.discriminator : undefined);
    return [
      input === undefined
        ? { code: "missing-key", path: at, message: "this key is required", mend: "add it" }
        : {
            code: "bad-value",
            path: at,
            message: "this is none of the known types",
            mend: probable(input, options),
          },
    ];
  }
  // A schema can say itself how to mend that it is missing.
  if (issue.input === undefined && !isFaultCode(issue.message) && issue.message !== "Invalid input")
    return [{ code: "missing-key", path: at, message: "this key is required", mend: issue.message }];
  // No branch is near: say what can stand here, not how one branch failed.
  if (isFaultCode(issue.message) && issue.errors.every(isFar)) {
    const word = issue.errors.flat().find(isOtherWord);
    const forms = MEND[issue.message] ?? "see the schema";
    const mend = word ? `${probable(word.input, word.values)}; or ${forms}` : forms;
    return [
      { code: issue.message, path: at, message: "this is none of the forms that can stand here", mend },
    ];
  }
  const given = issue.input !== undefined;
  const types = issue.errors.map(typesOf);
  if (given && types.every((asked) => asked.length > 0)) {
    const asked = orOf([...new Set(types.flat())]);
    const message = `this must be of type ${asked}`;
    return [{ code: "wrong-type", path: at, message, mend: `write a value of type ${asked}` }];
  }
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((one) => one.path.length));
  const mistyped = (branch: readonly Issue[]) => (given && typesOf(branch).length > 0 ? 1 : 0);
  const strange = (branch: readonly Issue[]) =>
    [branch.some((one) => one.code === "unrecognized_keys"), branch.some(isMissingKey)].filter(Boolean)
      .length;
  const order = (a: readonly Issue[], b: readonly Issue[]) =>
    mistyped(a) - mistyped(b) || strange(a) - strange(b) || depth(b) - depth(a) || a.length - b.length;
  const best = [...issue.errors].sort(order)[0] ?? [];
  return faultsOfIssues(best, path);
}

/** A type as JSON calls it. */
function typeName(expected: string): string {
  if (expected === "int") return "integer";
  return expected === "record" ? "object" : expected;
}

/** The types that a branch asks for, where what was given is of none of them. */
function typesOf(branch: readonly Issue[]): string[] {
  const [issue] = branch;
  if (!issue || issue.path.length > 0) return [];
  if (issue.code === "invalid_type") return [typeName(issue.expected)];
  if (issue.code === "invalid_value" && typeof issue.input !== "string") return ["string"];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [];
  const inner = issue.errors.map(typesOf);
  return inner.every((types) => types.length > 0) ? inner.flat() : [];
}

/** Whether a branch asks for another type, another word or a key that is not there. */
function isFar(branch: readonly Issue[]): boolean {
  const [issue] = branch;
  if (issue?.code === "invalid_union" && issue.path.length === 0) return issue.errors.every(isFar);
  return typesOf(branch).length > 0 || branch.some((one) => isMissingKey(one) || isOtherWord(one));
}

/** Whether a word was given where a branch asks for another. */
function isOtherWord(issue: Issue): issue is Extract<Issue, { code: "invalid_value" }> {
  return issue.code === "invalid_value" && issue.path.length === 0 && typeof issue.input === "string";
}

function isMissingKey(issue: Issue): boolean {
  return issue.path.length === 1 && issue.input === undefined && issue.code !== "unrecognized_keys";
}

function valueAt(input: unknown, key: unknown): unknown {
  if (typeof key !== "string" || typeof input !== "object" || input === null) return undefined;
  return Object.entries(input).find(([name]) => name === key)?.[1];
}

/** The word that was probably meant, with all of them, or what is said instead where the message lists them. */
function probable(input: unknown, values: readonly unknown[], instead?: string): string {
  const texts = values.filter((value) => typeof value === "string");
  if (typeof input !== "string" || texts.length === 0) return `write ${listOf(values)}`;
  const near = nearest(input, texts);
  const all = `one of: ${texts.join(", ")}`;
  if (near === null) return instead ?? `write ${all}`;
  return instead === undefined ? `did you mean '${near}'? Or write ${all}` : `did you mean '${near}'?`;
}

function orOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function listOf(values: readonly unknown[]): string {
  const shown = values.map((value) => (typeof value === "string" ? `'${value}'` : String(value)));
  return shown.length === 1 ? (shown[0] ?? "") : `one of ${shown.join(", ")}`;
}

const codes: ReadonlySet<string> = new Set(FAULT_CODES);

function isFaultCode(text: unknown): text is FaultCode {
  return typeof text === "string" && codes.has(text);
}
