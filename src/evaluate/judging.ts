/** Judges the norms of a program for the children of a record, each once, those on which others wait first. */
import type { Day } from "../calendar/civilDay.js";
import { TimelineChild } from "../record/household.js";
import type { TimelineEvent } from "../record/timeline.js";
import { Unknown } from "../record/unknown.js";
import type { Context } from "./context.js";
import { type DutyDraft, mergeVersions } from "./dutyDraft.js";
import { judgeNorm } from "./judgeNorm.js";
import type { Performed } from "./opening.js";
import type { NormProgram, Program } from "./program.js";
import type { Upstream } from "./triggers.js";
import { fallenAway, NOT_TRIGGERED, untriggered, type WithoutDuties } from "./withoutDuties.js";

/** What came of one norm for one child. */
export interface Judged {
  readonly drafts: readonly DutyDraft[];
  /** Why there are no duties; null when there are. */
  readonly without: WithoutDuties | null;
  /** First day of the next unit, should nothing happen. */
  readonly nextUnit: Day | null;
}

/** What came of a norm for one child; `child` null: the finding that says that the household is not complete. */
export interface JudgedChild {
  readonly child: TimelineChild | null;
  readonly judged: Judged;
}

/** One evaluation of a record under a program. */
export class Judging {
  /** What came of the norms on whose acts others wait. */
  readonly #known = new Map<string, Judged>();
  /** What is found of norms that nothing set off. */
  readonly #untriggered = new Map<NormProgram, Judged>();

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

  #judge(norm: NormProgram, child: TimelineChild): Judged {
    if (norm.setOffBy !== null && !this.#holdsAny(norm.setOffBy)) return this.#ofUntriggered(norm);
    const upstream = this.#upstreamOf(norm, child);
    const triggered = judgeNorm(this.context, norm, child, upstream);
    const { fellAway, nextUnit } = triggered;
    const { knownAt } = this.context.timeline.moments;
    const drafts = knownAt === null ? triggered.drafts : mergeVersions(triggered.drafts);
    if (drafts.length > 0) return { drafts, without: null, nextUnit };
    // Where it is not known whether the other norm was set off, it is not known whether its acts set off this one.
    const open = upstream?.unknown() ?? null;
    if (open === null && !triggered.triggered)
      return upstream?.none() ? SURELY_NOT_TRIGGERED : this.#ofUntriggered(norm);
    return { drafts, without: open ?? fallenAway(fellAway), nextUnit };
  }

  #holdsAny(types: NonNullable<NormProgram["setOffBy"]>): boolean {
    for (const type of types) if (this.context.timeline.ofType(type).length > 0) return true;
    return false;
  }

  #ofUntriggered(norm: NormProgram): Judged {
    const known = this.#untriggered.get(norm);
    if (known) return known;
    const judged = { drafts: [], without: untriggered(this.context.timeline, norm), nextUnit: null };
    this.#untriggered.set(norm, judged);
    return judged;
  }

  #upstreamOf(norm: NormProgram, child: TimelineChild): Upstream | null {
    if (norm.upstream === null) return null;
    const upstream = this.program.norms.find(({ id }) => id === norm.upstream);
    if (!upstream) return null;
    // A12: what sets off a household norm matches whichever child it concerns.
    const whose = norm.household ? this.context.timeline.children : [child];
    return {
      performed: () => this.#performed(upstream, whose),
      none: () =>
        whose.length > 0 && whose.every((one) => this.#judgedUpstream(upstream, one).drafts.length === 0),
      unknown: () => {
        const withouts = whose.map((one) => this.#judgedUpstream(upstream, one).without);
        return (
          withouts.find((without) => without?.outcome === "undetermined") ??
          // Of what lies outside the record it does not say either whether an act was done.
          withouts.find((without) => without?.reason === "outside-record") ??
          null
        );
      },
    };
  }

  /** The acts that fulfilled the duties of a norm, or may have, for each of these children (C1a). */
  #performed(norm: NormProgram, children: readonly TimelineChild[]): Performed[] {
    const byEvent = new Map<TimelineEvent, Performed>();
    for (const child of children)
      for (const draft of this.#judgedUpstream(norm, child).drafts)
        for (const one of draft.performed()) {
          if (one.truth instanceof Unknown) this.context.questions.add(one.truth.missing.length);
          const known = byEvent.get(one.event);
          if (!known || (known.truth !== true && one.truth === true)) byEvent.set(one.event, one);
        }
    return [...byEvent.values()].sort((a, b) => a.event.time.day - b.event.time.day);
  }

  #judgedUpstream(norm: NormProgram, child: TimelineChild): Judged {
    const key = `${norm.id}#${child.id}`;
    const known = this.#known.get(key) ?? this.#judge(norm, child);
    this.#known.set(key, known);
    return known;
  }
}

/** A child that may live in a household of which no child is listed; its id can be nobody's. */
const UNLISTED = new TimelineChild({ id: "" });

/** Of a norm that waits for acts under another that owed none, whoever vouches for such acts. */
const SURELY_NOT_TRIGGERED: Judged = { drafts: [], without: NOT_TRIGGERED, nextUnit: null };

/** A12: where the household is triggered and may hold more children than are listed. */
const INCOMPLETE: Judged = {
  drafts: [],
  without: { outcome: "undetermined", missing: [{ code: "children-incomplete", field: "childrenComplete" }] },
  nextUnit: null,
};
