/** Counts what moves under one norm from base to variant. */
import type { Day } from "../calendar/civilDay.js";
import type { LawfulGap } from "../evaluate/lawfulGap.js";
import { lawfulGapOf } from "../evaluate/lawfulGap.js";
import type { Duty, Finding } from "../evaluate/report.js";
import { latestPlan } from "../norm/latestPlan.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import { forceOf } from "../norm/tiers.js";
import type { CaseRecord } from "../record/record.js";
import type { Change } from "./changes.js";
import type { Example, ExampleRecord, NormComparison, Sides } from "./comparison.js";
import {
  childMovement,
  dutyMovement,
  dutySignature,
  MOVEMENTS,
  type Movement,
  NOT_OWED,
  outcomeOf,
  signatureOf,
} from "./movement.js";
import { MovementTally } from "./movementTally.js";
import { FirstBreachTally, WaitTally } from "./timeTallies.js";
import { WorkloadTally } from "./workloadTally.js";

/** What was found with one change alone; null where the change needs others. */
type Alone = { readonly finding: Finding | null } | null;

/** Counts what moves under one norm. */
export class NormTally {
  readonly #children = new MovementTally();
  readonly #duties = new MovementTally();
  readonly #workload: WorkloadTally;
  readonly #firstBreach = new FirstBreachTally();
  readonly #wait = { base: new WaitTally(), variant: new WaitTally() };
  readonly #examples = new Map<Movement, Example>();

  constructor(
    readonly norm: string,
    readonly base: Ruleset,
    readonly variant: Ruleset,
    readonly changes: readonly Change[],
  ) {
    this.#workload = new WorkloadTally({ base: actsOf(base, norm), variant: actsOf(variant, norm) });
  }

  /** Counts what was found for one child; true where it moves. */
  add(
    record: CaseRecord,
    asOf: string,
    child: string | null,
    sides: Sides<Finding | null>,
    alone: readonly Alone[],
    dayOf: (event: string) => Day | null,
  ): boolean {
    const { base, variant } = sides;
    const movement = childMovement(base, variant);
    this.#children.add(movement, outcomeOf(base), outcomeOf(variant), () =>
      this.#causes(alone, signatureOf, variant),
    );
    this.#addDuties(sides, alone);
    this.#workload.add(sides);
    this.#firstBreach.add(sides);
    this.#wait.base.add(base, dayOf);
    this.#wait.variant.add(variant, dayOf);
    if (movement === "same") return false;
    const known = this.#examples.get(movement);
    if (!known || isSimpler(record, known.record))
      this.#examples.set(movement, { movement, child, asOf, base, variant, record: keptOf(record) });
    return true;
  }

  finish(): NormComparison {
    const norm = this.variant.norms.get(this.norm) ?? this.base.norms.get(this.norm);
    const forbids = [this.base, this.variant].some((one) => dutyOf(one, this.norm)?.kind === "forbid");
    return {
      norm: this.norm,
      force: norm ? forceOf(norm.tier) : "proposal",
      children: this.#children.finish(),
      duties: this.#duties.finish(),
      workload: forbids ? null : this.#workload.finish(),
      firstBreach: this.#firstBreach.finish(),
      wait: { base: this.#wait.base.finish(), variant: this.#wait.variant.finish() },
      gap: { base: gapOf(this.base, this.norm), variant: gapOf(this.variant, this.norm) },
      examples: MOVEMENTS.flatMap((movement) => this.#examples.get(movement) ?? []),
    };
  }

  #addDuties({ base, variant }: Sides<Finding | null>, alone: readonly Alone[]): void {
    const now = byId(variant);
    for (const old of base?.duties ?? []) {
      this.#addDuty(old.id, old, now.get(old.id) ?? null, alone);
      now.delete(old.id);
    }
    for (const [id, duty] of now) this.#addDuty(id, null, duty, alone);
  }

  #addDuty(id: string, old: Duty | null, now: Duty | null, alone: readonly Alone[]): void {
    const of = (finding: Finding | null) =>
      dutySignature(finding?.duties.find((duty) => duty.id === id) ?? null);
    const [from, to] = [old?.status ?? NOT_OWED, now?.status ?? NOT_OWED];
    this.#duties.add(dutyMovement(old, now), from, to, () =>
      this.#causes(alone, of, null, dutySignature(now)),
    );
  }

  /** The changes of which each alone leads to the same; with one change alone it is that. */
  #causes(
    alone: readonly Alone[],
    signature: (finding: Finding | null) => string,
    variant: Finding | null,
    wanted = signature(variant),
  ): number[] {
    if (this.changes.length === 1) return [0];
    return alone.flatMap((one, index) => (one && signature(one.finding) === wanted ? [index] : []));
  }
}

function byId(finding: Finding | null): Map<string, Duty> {
  return new Map((finding?.duties ?? []).map((duty) => [duty.id, duty]));
}

function keptOf({ id, children, events }: CaseRecord): ExampleRecord {
  return {
    id,
    children: children.length,
    events: events.map(({ id: event, type, at }) => ({ id: event, type, at })),
  };
}

/** Fewer events first, then fewer children, then the id. */
function isSimpler(a: CaseRecord, b: ExampleRecord): boolean {
  const order = a.events.length - b.events.length || a.children.length - b.children;
  return order < 0 || (order === 0 && a.id < b.id);
}

function dutyOf(ruleset: Ruleset, norm: string) {
  return latestPlan(plansOf(ruleset).get(norm))?.duty;
}

/** Acts that one duty asks: each of `allOf`, else one. */
function actsOf(ruleset: Ruleset, norm: string): number {
  const duty = dutyOf(ruleset, norm);
  return duty?.kind === "achieve" && duty.allOf ? duty.acts.length : 1;
}

function gapOf(ruleset: Ruleset, norm: string): LawfulGap | null {
  const plan = latestPlan(plansOf(ruleset).get(norm));
  return plan?.duty.kind === "recur" ? lawfulGapOf(plan, plan.duty) : null;
}
