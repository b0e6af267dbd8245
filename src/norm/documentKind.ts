import { distance } from "fastest-levenshtein";

/** What a document can be. */
export type DocumentKind = "record" | "norm" | "ruleset" | "cases" | "profile";

/** Keys by which each kind is known; a document with keys of several is the first. */
const MARKS: readonly (readonly [kind: DocumentKind, marks: readonly string[]])[] = [
  ["record", ["format", "covers", "events"]],
  ["norm", ["duty"]],
  ["cases", ["cases"]],
  ["profile", ["numbers"]],
  ["ruleset", ["entries", "amend", "extends", "norms"]],
];

/** Formats of what is written by the command, or read elsewhere. */
const OTHERS = /^vertelrecht\.(calendar|comparison|conformance|conformance-report|report|summary)\//;

/** Tells records, norms, rulesets, worked cases and profiles apart by their keys, also by one with a typo; null: none of these. */
export function documentKind(data: unknown): DocumentKind | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  if ("format" in data && typeof data.format === "string" && OTHERS.test(data.format)) return null;
  const keys = Object.keys(data);
  const known = (reads: (key: string, mark: string) => boolean) =>
    MARKS.find(([, marks]) => marks.some((mark) => keys.some((key) => reads(key, mark))))?.[0] ?? null;
  return known((key, mark) => key === mark) ?? known(isTypo);
}

/** One letter wrong, of a longer word two. */
function isTypo(key: string, mark: string): boolean {
  return distance(key.slice(0, 40), mark) <= (mark.length > 5 ? 2 : 1);
}
