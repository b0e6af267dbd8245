/** Judges the norms of a program for the children of a record, each once, those on which others wait first. */
import type { Child } from "../record/record.js";
import type { Context } from "./context.js";
import { type Judged, judgeNorm } from "./judgeNorm.js";
import type { NormProgram, Program } from "./program.js";
import type { Performed } from "./triggers.js";

/** What came of a norm for one child; `child` null: the finding that says that the household is not complete. */
export interface JudgedChild {
  readonly child: Child | null;
  readonly judged: Judged;
}

/** One evaluation of a record under a program. */
export class Judging {
  /** What came of the norms on whose acts others wait. */
  readonly #known = new Map<string, Judged>();

  constructor(
    readonly context: Context,
    readonly program: Program,
  ) {}

  /** A norm for every child, in the record's order of children, null last (E8). */
  everyChild(norm: NormProgram): readonly JudgedChild[] {
    const { children, record } = this.context.timeline;
    const each: JudgedChild[] = [];
    for (const child of children) each.push({ child, judged: this.#judge(norm, child) });
    if (!norm.household || record.childrenComplete === true) return each;
    // Where no child is listed, the trigger is looked up for one of whom nothing is known.
    const seen = each.length === 0 ? [this.#judge(norm, UNLISTED)] : each.map(({ judged }) => judged);
    const triggered = seen.some(
      ({ drafts, without }) => drafts.length > 0 || without?.reason === "not-applicable",
    );
    return triggered ? [...each, { child: null, judged: INCOMPLETE }] : each;
  }

  /** The acts that fulfilled the duties of a norm, or may have, for each of these children (C1a). */
  #performed(norm: NormProgram, children: readonly Child[]): Performed[] {
    const byEvent = new Map<string, Performed>();
    for (const child of children)
      for (const draft of this.#upstream(norm, child).drafts)
        for (const one of draft.performed()) {
          const known = byEvent.get(one.event.id);
          if (!known || (known.truth !== true && one.truth === true)) byEvent.set(one.event.id, one);
        }
    return [...byEvent.values()].sort((a, b) => a.event.time.day - b.event.time.day);
  }

  #upstream(norm: NormProgram, child: Child): Judged {
    const key = `${norm.id}#${child.id}`;
    const known = this.#known.get(key) ?? this.#judge(norm, child);
    this.#known.set(key, known);
    return known;
  }

  #judge(norm: NormProgram, child: Child): Judged {
    const upstream =
      norm.upstream === null ? undefined : this.program.norms.find(({ id }) => id === norm.upstream);
    if (!upstream) return judgeNorm(this.context, norm, child, null);
    // A12: what sets off a household norm matches whichever child it concerns.
    const whose = norm.household ? this.context.timeline.children : [child];
    return judgeNorm(this.context, norm, child, {
      performed: () => this.#performed(upstream, whose),
      unknown: () =>
        whose
          .map((one) => this.#upstream(upstream, one).without)
          .find((without) => without?.outcome === "undetermined") ?? null,
    });
  }
}

/** A child that may live in a household of which no child is listed; its id can be nobody's. */
const UNLISTED: Child = { id: "" };

/** A12: where the household is triggered and may hold more children than are listed. */
const INCOMPLETE: Judged = {
  drafts: [],
  without: { outcome: "undetermined", missing: [{ code: "children-incomplete", field: "childrenComplete" }] },
  nextUnit: null,
};
