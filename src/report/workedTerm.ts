/** How the term of a norm is counted, shown on one of its worked cases with real dates. */
import { createEvaluator } from "../evaluate/createEvaluator.js";
import type { Duty } from "../evaluate/report.js";
import type { CaseFile } from "../norm/caseFile.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Language } from "../norm/texts.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import { derivationLines } from "./derivationLines.js";

/** A worked case with the steps of its due moment. */
export interface WorkedTerm {
  /** The case's id. */
  readonly case: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The case whose due moment took most steps under this ruleset; null where none has a due moment. */
export function workedTerm(
  norm: string,
  ruleset: Ruleset,
  file: CaseFile,
  lang: Language,
): WorkedTerm | null {
  const evaluator = createEvaluator(ruleset);
  // Under values of their own other cases would not show this ruleset's term.
  const plain = file.cases.filter(({ parameters, exceptions }) => !parameters && !exceptions);
  const candidates = plain.flatMap(({ id, title, record, moments }) => {
    const parsed = safeParseRecord({ ...file.base, id, ...record });
    const [first] = moments;
    if (!parsed.ok || !first) return [];
    const { findings } = evaluator.evaluate(parsed.record, { asOf: first.asOf, detail: true });
    const steps = findings
      .filter((finding) => finding.norm === norm)
      .flatMap(({ duties }) => duties.map(stepsOf))
      .filter((known) => !known.some(({ step }) => UNSETTLED.has(step)))
      .sort((a, b) => weight(b) - weight(a))[0];
    return steps && steps.length > 0 ? [{ id, title: title[lang], steps }] : [];
  });
  const [best] = candidates.sort((a, b) => weight(b.steps) - weight(a.steps));
  return best ? { case: best.id, title: best.title, lines: derivationLines(best.steps, lang) } : null;
}

type Steps = NonNullable<Duty["window"]["derivation"]>;

/** Steps that end where the calendar does: they show what is not known. */
const UNSETTLED: ReadonlySet<Steps[number]["step"]> = new Set(["beyond-calendar", "no-school-calendar"]);

function stepsOf({ window: { derivation = [] } }: Duty): Steps {
  return derivation;
}

/** Steps, and days that were skipped: the more there are, the more the case shows. */
function weight(steps: Steps): number {
  return steps.reduce((sum, { skipped = [] }) => sum + 1 + (skipped.length > 0 ? 1 : 0), 0);
}
