/** What a norm says and likely does not mean, as data, and how far it was looked for. */

import type { FaultCode } from "../../errors.js";
import { createEvaluator, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { Outcome } from "../../evaluate/report.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { NormPlan } from "../../norm/plan.js";
import type { CaseRecord } from "../../record/record.js";
import { restricted, withUpstream } from "../judgedNorms.js";
import type { Question } from "../witness/questions.js";
import { type Story, World } from "../witness/world.js";

/** A case that shows it, the moment at which it does, and what is then found under each norm that it is about. */
export interface LintExample {
  readonly record: CaseRecord;
  readonly asOf: string;
  readonly found: readonly {
    readonly norm: string;
    /** Whether the norm forbids: then a breach is that it happened. */
    readonly forbids: boolean;
    readonly outcome: Outcome;
  }[];
}

/** How far was looked. */
export interface Searched {
  /** Invented histories that were tried. */
  readonly histories: number;
  /** Every history of up to so many events was; of the larger those for which the bound left room. */
  readonly events: number;
}

/** Something that a norm may say, and that is likely not meant. */
export interface Lint {
  readonly code: FaultCode;
  /** The norm that it is about, of several the first. */
  readonly norm: string;
  /** Place inside the norm, e.g. `duty.within`; empty for the norm itself. */
  readonly path: string;
  /** What is so; of a search with its bound. */
  readonly message: string;
  readonly mend: string;
  /** An invented case that shows it; null where none was found, or none can. */
  readonly example: LintExample | null;
  /** How far was looked; null where no search stands behind it. */
  readonly searched: Searched | null;
}

/** How far to look. */
export interface Bounds {
  readonly events: number;
  readonly histories: number;
}

/** A norm that is looked at, with what is needed to look: made when it is asked for. */
export class Looked {
  readonly norm: string;
  #world: World | null = null;
  #evaluator: Evaluator | null = null;

  constructor(
    readonly ruleset: Ruleset,
    readonly plan: NormPlan,
    readonly bounds: Bounds,
  ) {
    this.norm = plan.norm.id;
  }

  /** The histories around the norm. */
  get world(): World {
    this.#world ??= new World(this.ruleset, this.ruleset, this.norm);
    return this.#world;
  }

  /** Judges the norm, and those for whose acts it waits. */
  get evaluator(): Evaluator {
    const judged = withUpstream([this.ruleset], new Set([this.norm]));
    this.#evaluator ??= createEvaluator(restricted(this.ruleset, judged));
    return this.#evaluator;
  }
}

/** What came of looking for one thing. */
export interface Found {
  readonly story: Story | null;
  readonly shown: Shown | null;
  readonly searched: Searched;
}

/** A case, and the moment at which it shows what was looked for. */
export type Shown = Pick<LintExample, "record" | "asOf">;

/** The smallest story of a world that shows something. */
export function smallest(world: World, shows: Question["shows"], { events, histories }: Bounds): Found {
  let tried = 0;
  for (let size = 1; size <= events; size++)
    for (const story of world.stories(size)) {
      if (tried === histories) return { story: null, shown: null, searched: { histories, events: size - 1 } };
      tried++;
      const witness = world.witness(story.history, story.age, { shows });
      if (!witness) continue;
      const { record, asOf } = witness;
      return { story, shown: { record, asOf }, searched: { histories: tried, events: size - 1 } };
    }
  return { story: null, shown: null, searched: { histories: tried, events } };
}

/** A case with what is found in it under the norms that it is about. */
export function exampleOf({ record, asOf }: Shown, norms: readonly Looked[]): LintExample {
  const found = norms.flatMap(({ norm, plan, evaluator }) =>
    evaluator
      .evaluate(record, { asOf })
      .findings.filter((finding) => finding.norm === norm)
      .map(({ outcome }) => ({ norm, forbids: plan.duty.kind === "forbid", outcome })),
  );
  return { record, asOf, found };
}

/** The bound of a search, for the end of a message. */
export function boundOf({ histories, events }: Searched): string {
  return `${histories} invented histories tried, among them all of up to ${events} ${events === 1 ? "event" : "events"}`;
}
