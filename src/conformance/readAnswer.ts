/** Reads the answer to a question: duties by moment, or why there are none. */
import { firstFault } from "./firstFault.js";
import { type AnsweredDuty, ErroredAnswer, ResultsAnswer, SkippedAnswer } from "./protocol.js";
import type { Moment } from "./suite.js";

/** Why there is nothing to grade. */
export interface Unanswered {
  readonly outcome: "skipped" | "failed";
  readonly reason: "malformed" | "wrong-seq" | "skipped" | "errored";
  readonly detail: string;
}

/** What was asked. */
interface Asked {
  readonly seq: number;
  readonly norm: string;
  readonly moments: readonly Moment[];
}

/** The duties of the norm at each moment, in the order in which they were asked; or why there are none. */
export function readAnswer(value: unknown, { seq, norm, moments }: Asked): AnsweredDuty[][] | Unanswered {
  const told: { readonly skipped?: unknown; readonly errored?: unknown } = Object(value);
  if (told.skipped === true) return said(SkippedAnswer, value, seq, "skipped");
  if (told.errored === true) return said(ErroredAnswer, value, seq, "errored");
  const parsed = ResultsAnswer.safeParse(withoutNulls(value), { reportInput: true });
  if (!parsed.success) return malformed(firstFault(parsed.error.issues));
  if (parsed.data.seq !== seq) return wrongSeq(seq, parsed.data.seq);
  const { results } = parsed.data;
  const isOf = (one: Moment, other: Moment) =>
    one.asOf === other.asOf && (one.knownAt ?? null) === (other.knownAt ?? null);
  for (const moment of moments) {
    const found = results.filter((result) => isOf(result, moment)).length;
    if (found !== 1) return malformed(`${found === 0 ? "no result" : "two results"} for ${nameOf(moment)}`);
  }
  const stray = results.find((result) => !moments.some((moment) => isOf(result, moment)));
  if (stray) return malformed(`a result for ${nameOf(stray)}, which was not asked`);
  return moments.map((moment) =>
    results
      .filter((result) => isOf(result, moment))
      .flatMap(({ duties }) => duties.filter((duty) => duty.norm === norm)),
  );
}

function said(
  schema: typeof SkippedAnswer | typeof ErroredAnswer,
  value: unknown,
  seq: number,
  reason: "skipped" | "errored",
): Unanswered {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) return malformed(firstFault(parsed.error.issues));
  if (parsed.data.seq !== seq) return wrongSeq(seq, parsed.data.seq);
  const { message, seq: _, ...more } = parsed.data;
  const url = "issueUrl" in more && more.issueUrl ? ` (${more.issueUrl})` : "";
  return { outcome: reason === "skipped" ? "skipped" : "failed", reason, detail: message + url };
}

function malformed(detail: string): Unanswered {
  return { outcome: "failed", reason: "malformed", detail };
}

function wrongSeq(asked: number, answered: number): Unanswered {
  return { outcome: "failed", reason: "wrong-seq", detail: `asked ${asked}, answered ${answered}` };
}

function nameOf({ asOf, knownAt }: Moment): string {
  return knownAt === null ? asOf : `${asOf} as known at ${knownAt}`;
}

/** Duties without the fields that are null: many a serialiser writes what is absent so. A child and a unit may be null. */
function withoutNulls(value: unknown): unknown {
  const { results }: { readonly results?: unknown } = Object(value);
  if (!Array.isArray(results)) return value;
  return {
    ...Object(value),
    results: results.map((result: unknown) => {
      const { duties }: { readonly duties?: unknown } = Object(result);
      return Array.isArray(duties) ? { ...Object(result), duties: duties.map(presentFields) } : result;
    }),
  };
}

function presentFields(duty: unknown): unknown {
  if (typeof duty !== "object" || duty === null) return duty;
  return Object.fromEntries(
    Object.entries(duty).flatMap(([key, value]) => {
      if (value === null) return key === "child" || key === "unit" ? [[key, value]] : [];
      return [[key, key === "window" || key === "derivation" ? present(value) : value]];
    }),
  );
}

/** A window, or the steps of a derivation, without the fields that are null. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
