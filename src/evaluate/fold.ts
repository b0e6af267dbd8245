/** From duties to findings to headlines (E5, E6). */

import type { Time } from "../calendar/time.js";
import type { Force } from "../norm/tiers.js";
import type { TimelineChild } from "../record/household.js";
import { sorted } from "../sorted.js";
import type { DutyDraft } from "./dutyDraft.js";
import { isBreach } from "./isBreach.js";
import type { Judged } from "./judging.js";
import type { NormProgram } from "./program.js";
import type { Duty, DutyStatus, Finding, Headline, Outcome } from "./report.js";
import type { WithoutDuties } from "./withoutDuties.js";

/** Duties that `since` left out, counted per force and status. */
export type Earlier = { [force in Force]?: { [status in DutyStatus]?: number } };

/** What came of a norm for one child. */
export interface FoldedFinding {
  readonly force: Force;
  /** Null where `since` left all of its duties out. */
  readonly finding: Finding | null;
  /** The drafts of the finding's duties. */
  readonly drafts: readonly DutyDraft[];
  /** Those that `since` left out too: a headline does not depend on how far one looks back. */
  readonly all: readonly DutyDraft[];
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

/** E7: what was decided before `since` becomes a count. */
export function foldFinding(
  { id: norm, force }: NormProgram,
  of: TimelineChild | null,
  judged: Judged,
  since: Time | null,
  earlier: Earlier,
): FoldedFinding {
  const child = of?.id ?? null;
  if (judged.drafts.length === 0) {
    const finding = withoutDuties(norm, force, child, judged.without);
    return { force, finding, drafts: NO_DRAFTS, all: NO_DRAFTS };
  }
  const all = sorted(judged.drafts, byOpening);
  const drafts = since === null ? all : recent(all, force, since, earlier);
  if (drafts.length === 0) return { force, finding: null, drafts, all };
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
  return { force, finding, drafts, all };
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

/**
 * E6: the headline of each force; what `since` left out of the findings still counts.
 *
 * @param untold - forces of norms of which it is not known whether there is a child to whom they owe anything
 */
export function headlines(
  folded: readonly FoldedFinding[],
  untold: ReadonlySet<Force>,
): Record<Force, Headline> {
  const tallies = {
    law: new Tally(untold.has("law")),
    standard: new Tally(untold.has("standard")),
    yardstick: new Tally(untold.has("yardstick")),
    proposal: new Tally(untold.has("proposal")),
  };
  for (const one of folded) tallies[one.force].add(one);
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
  #unknown: boolean;
  #everBreached = false;
  #everUnknown: boolean;

  constructor(untold: boolean) {
    this.#unknown = untold;
    this.#everUnknown = untold;
  }

  add({ finding, all }: FoldedFinding): void {
    if (finding) this.#findings[finding.outcome]++;
    if (finding?.outcome === "undetermined" && all.length === 0) this.#unknown = this.#everUnknown = true;
    for (const [place, { duty, span }] of all.entries()) {
      const { status } = duty;
      if (isBreach(status)) this.#everBreached = true;
      if (status === "overdue") this.#notMet = true;
      if (status === "undetermined") this.#everUnknown = true;
      if (status !== "violated" && status !== "undetermined") continue;
      // Of a span its last closed unit says how it stands now.
      if (span !== null && !isLastClosed(all, place)) continue;
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

/** Whether a unit is the last closed one of its span. */
function isLastClosed(drafts: readonly DutyDraft[], place: number): boolean {
  const unit = drafts[place];
  if (!unit?.unitClosed) return false;
  for (let later = place + 1; later < drafts.length; later++)
    if (drafts[later]?.span === unit.span && drafts[later]?.unitClosed) return false;
  return true;
}
