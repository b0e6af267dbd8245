/** From duties to findings to headlines (E5, E6). */
import type { Time } from "../calendar/time.js";
import type { Force } from "../norm/tiers.js";
import type { TimelineChild } from "../record/household.js";
import { sorted } from "../sorted.js";
import type { DutyDraft } from "./dutyDraft.js";
import type { Judged } from "./judging.js";
import type { NormProgram } from "./program.js";
import type { Duty, DutyStatus, Finding, Headline, Outcome } from "./report.js";
import type { WithoutDuties } from "./withoutDuties.js";

/** Duties that `since` left out, counted per force and status. */
export type Earlier = { [force in Force]?: { [status in DutyStatus]?: number } };

/** A finding with the drafts of its duties. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly drafts: readonly DutyDraft[];
}

/** E5: what came of a norm for one child, and how a breach stands. */
function foldDuties(statuses: readonly DutyStatus[]): Pick<Finding, "outcome" | "standing"> {
  for (const [status, folded] of FOLDS) if (statuses.includes(status)) return folded;
  return { outcome: "excused" };
}

/** What a duty makes of its finding, the weightiest first. */
const FOLDS: readonly (readonly [DutyStatus, Pick<Finding, "outcome" | "standing">])[] = [
  ["overdue", { outcome: "breached", standing: "outstanding" }],
  ["violated", { outcome: "breached", standing: "final" }],
  ["fulfilled-late", { outcome: "breached", standing: "cured" }],
  ["undetermined", { outcome: "undetermined" }],
  ["pending", { outcome: "open" }],
  ["holding", { outcome: "open" }],
  ["fulfilled", { outcome: "satisfied" }],
];

/** E7: what was decided before `since` becomes a count; a finding all of whose duties did is left out. */
export function foldFinding(
  { id: norm, force }: NormProgram,
  of: TimelineChild | null,
  judged: Judged,
  since: Time | null,
  earlier: Earlier,
): FoldedFinding | null {
  const child = of?.id ?? null;
  if (judged.drafts.length === 0) {
    return { finding: withoutDuties(norm, force, child, judged.without), drafts: NO_DRAFTS };
  }
  const drafts =
    since === null
      ? sorted(judged.drafts, byOpening)
      : recent(sorted(judged.drafts, byOpening), force, since, earlier);
  if (drafts.length === 0) return null;
  const duties: Duty[] = [];
  const statuses: DutyStatus[] = [];
  for (const { duty } of drafts) {
    duties.push(duty);
    statuses.push(duty.status);
  }
  const { outcome, standing } = foldDuties(statuses);
  const finding: Finding =
    standing === undefined
      ? { norm, force, child, outcome, duties }
      : { norm, force, child, outcome, standing, duties };
  return { finding, drafts };
}

/** A finding without duties; written out, as most findings are of this kind. */
function withoutDuties(
  norm: string,
  force: Force,
  child: string | null,
  without: WithoutDuties | null,
): Finding {
  const duties = NO_DUTIES;
  if (without === null)
    return { norm, force, child, outcome: "inapplicable", reason: "not-triggered", duties };
  const { outcome, reason, missing } = without;
  if (missing !== undefined) return { norm, force, child, outcome, missing, duties };
  return reason === undefined
    ? { norm, force, child, outcome, duties }
    : { norm, force, child, outcome, reason, duties };
}

const NO_DUTIES: readonly Duty[] = Object.freeze([]);
const NO_DRAFTS: readonly DutyDraft[] = [];

/** E8: by the day on which they open, then id. */
function byOpening(a: DutyDraft, b: DutyDraft): number {
  return a.opens - b.opens || (a.duty.id < b.duty.id ? -1 : a.duty.id > b.duty.id ? 1 : 0);
}

/** The duties that `since` leaves in; the others are counted. */
function recent(drafts: readonly DutyDraft[], force: Force, since: Time, earlier: Earlier): DutyDraft[] {
  return drafts.filter(({ duty, decidedOn }) => {
    const stays = decidedOn === null || decidedOn >= since.day || duty.status === "overdue";
    if (!stays) {
      const counts = earlier[force] ?? {};
      earlier[force] = counts;
      counts[duty.status] = (counts[duty.status] ?? 0) + 1;
    }
    return stays;
  });
}

/** E6: the headline of each force. `earlier` counts what `since` left out, so that a breach is never erased. */
export function headlines(
  findings: readonly FoldedFinding[],
  earlier: Readonly<Earlier>,
): Record<Force, Headline> {
  const tallies = {
    law: new Tally(earlier.law),
    standard: new Tally(earlier.standard),
    yardstick: new Tally(earlier.yardstick),
    proposal: new Tally(earlier.proposal),
  };
  for (const folded of findings) tallies[folded.finding.force].add(folded);
  return {
    law: tallies.law.headline(),
    standard: tallies.standard.headline(),
    yardstick: tallies.yardstick.headline(),
    proposal: tallies.proposal.headline(),
  };
}

/** Counts the findings of one force. */
class Tally {
  readonly #findings: Record<Outcome, number> = {
    breached: 0,
    undetermined: 0,
    open: 0,
    satisfied: 0,
    excused: 0,
    inapplicable: 0,
  };
  #notMet = false;
  #unknown = false;
  #everBreached: boolean;
  #everUnknown: boolean;

  constructor(left: Earlier[Force]) {
    this.#everBreached = left !== undefined && BREACHES.some((status) => left[status]);
    this.#everUnknown = left?.undetermined !== undefined;
  }

  add({ finding: { outcome, duties }, drafts }: FoldedFinding): void {
    this.#findings[outcome]++;
    if (outcome === "breached") this.#everBreached = true;
    if (outcome === "undetermined") this.#everUnknown = true;
    if (outcome === "undetermined" && duties.length === 0) this.#unknown = true;
    for (const [place, draft] of drafts.entries()) {
      const { status } = draft.duty;
      if (status === "overdue") this.#notMet = true;
      if (status === "undetermined") this.#everUnknown = true;
      if (status !== "violated" && status !== "undetermined") continue;
      // Of a span its last closed unit says how it stands now.
      if (draft.span !== null && !isLastClosed(drafts, place)) continue;
      if (status === "violated") this.#notMet = true;
      else this.#unknown = true;
    }
  }

  headline(): Headline {
    return {
      now: this.#notMet ? "not-met" : this.#unknown ? "unknown" : "met",
      ever: this.#everBreached ? "breached" : this.#everUnknown ? "unknown" : "not-breached",
      findings: this.#findings,
    };
  }
}

const BREACHES: readonly DutyStatus[] = ["overdue", "violated", "fulfilled-late"];

/** Whether a unit is the last closed one of its span. */
function isLastClosed(drafts: readonly DutyDraft[], place: number): boolean {
  const unit = drafts[place];
  if (!unit?.unitClosed) return false;
  for (let later = place + 1; later < drafts.length; later++)
    if (drafts[later]?.span === unit.span && drafts[later]?.unitClosed) return false;
  return true;
}
