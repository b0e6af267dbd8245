/** From duties to findings to headlines (E5, E6). */
import { FORCES, type Force } from "../norm/tiers.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type DutyStatus, type Finding, type Headline, OUTCOMES, type Outcome } from "./report.js";

const BREACHES: readonly DutyStatus[] = ["overdue", "violated", "fulfilled-late"];

/** E5: what came of a norm for one child, and how a breach stands. */
export function foldDuties(statuses: readonly DutyStatus[]): Pick<Finding, "outcome" | "standing"> {
  const any = (...wanted: DutyStatus[]) => statuses.some((status) => wanted.includes(status));
  if (any("overdue")) return { outcome: "breached", standing: "outstanding" };
  if (any("violated")) return { outcome: "breached", standing: "final" };
  if (any("fulfilled-late")) return { outcome: "breached", standing: "cured" };
  if (any("undetermined")) return { outcome: "undetermined" };
  if (any("pending", "holding")) return { outcome: "open" };
  if (any("fulfilled")) return { outcome: "satisfied" };
  return { outcome: "excused" };
}

/** A finding with the drafts of its duties, and of those that `since` left out. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly drafts: readonly DutyDraft[];
}

/** E6: the headline of each force. `earlier` counts what `since` left out, so that a breach is never erased. */
export function headlines(
  findings: readonly FoldedFinding[],
  earlier: Readonly<Partial<Record<Force, Readonly<Partial<Record<DutyStatus, number>>>>>>,
): Record<Force, Headline> {
  const of = (force: Force): Headline => {
    const own = findings.filter(({ finding }) => finding.force === force);
    const left = earlier[force] ?? {};
    const counts = Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, own.filter(({ finding }) => finding.outcome === outcome).length]),
    );
    const breached =
      own.some(({ finding }) => finding.outcome === "breached") || BREACHES.some((one) => left[one]);
    const open =
      own.some(({ finding, drafts }) => finding.outcome === "undetermined" || drafts.some(isOpen)) ||
      left.undetermined;
    return {
      now: nowOf(own),
      ever: breached ? "breached" : open ? "unknown" : "not-breached",
      findings: { ...NONE, ...counts },
    };
  };
  const [law, standard, yardstick, proposal] = FORCES;
  return { law: of(law), standard: of(standard), yardstick: of(yardstick), proposal: of(proposal) };
}

const NONE: Readonly<Record<Outcome, number>> = {
  breached: 0,
  undetermined: 0,
  open: 0,
  satisfied: 0,
  excused: 0,
  inapplicable: 0,
};

function nowOf(findings: readonly FoldedFinding[]): Headline["now"] {
  const bearing = findings.flatMap(({ drafts }) => [
    ...drafts.filter(({ span }) => span === null),
    ...lastClosedUnits(drafts),
  ]);
  const overdue = findings.some(({ drafts }) => drafts.some(({ duty }) => duty.status === "overdue"));
  if (overdue || bearing.some(({ duty }) => duty.status === "violated")) return "not-met";
  const without = findings.some(
    ({ finding }) => finding.outcome === "undetermined" && finding.duties.length === 0,
  );
  return without || bearing.some(isOpen) ? "unknown" : "met";
}

function isOpen({ duty }: DutyDraft): boolean {
  return duty.status === "undetermined";
}

/** The last closed unit of each span. */
function lastClosedUnits(drafts: readonly DutyDraft[]): DutyDraft[] {
  const last = new Map<string, DutyDraft>();
  for (const draft of drafts) {
    if (draft.span === null || !draft.unitClosed) continue;
    const known = last.get(draft.span);
    if (!known || known.opens <= draft.opens) last.set(draft.span, draft);
  }
  return [...last.values()];
}
