/** Walks over one norm, as one entry puts it in force, and collects what it reads of a record. */
import { type Period, periodsOf } from "../calendar/term.js";
import type { Clause } from "../condition/compile.js";
import { decisiveFacts } from "../condition/decisiveFacts.js";
import {
  BIRTH,
  EMPLOYER,
  KIND,
  NEEDS_ASSIGNMENTS,
  type Place,
  placesOfFact,
  placesOfWhom,
} from "../condition/factPlaces.js";
import { namesOrganisations } from "../condition/factTypes.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { AchievePlan, NormPlan, PatternPlan, RecurPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import { NEEDS_NO_COVER } from "../record/coverage.js";
import { EVENTS, type EventType } from "../record/event.js";
import type { Needs, NeedUse } from "./needs.js";

/** Adds what a norm needs; of one whose acts set off another (C1a), with `owed` false. */
export function collectNeeds(needs: Needs, plan: NormPlan, ruleset: Ruleset, owed = true): void {
  const opening = openingTypes(plan, ruleset);
  const reader = new PlanReader(needs, plan, opening);
  const { duty } = plan;
  if (duty.kind === "recur") reader.span(duty);
  else if (duty.trigger.mode === "actOf") {
    const upstream = plansOf(ruleset).get(duty.trigger.norm) ?? [];
    for (const one of upstream) collectNeeds(needs, one, ruleset, false);
  } else {
    reader.patterns(duty.trigger.patterns, "trigger", null);
    needs.cover(duty.trigger.mode === "latestOf" ? "any-one-of" : "anyone", opening);
    // A half that was left out would have started the term (C2, E9).
    if (duty.trigger.mode === "latestOf") needs.cover("bearer", opening);
  }
  reader.bearer(owed);
  reader.clause(plan.applies, "applies", null);
  reader.patterns(duty.acts, "act");
  for (const { event, when } of plan.exceptions) {
    if (event) reader.exception(event);
    reader.clause(when, "exception", null);
  }
  // The death of the child lifts every duty (D7).
  reader.exception({ types: ["child-died"], clause: null, whom: "child" });
  if (duty.kind === "achieve") reader.term(duty);
  if (duty.kind === "forbid") reader.patterns(duty.until, "ending");
  reader.children();
  reader.times(duty.kind === "achieve" ? periodsOf(duty.within) : []);
}

/** The event types that set a duty off. */
function openingTypes({ duty }: NormPlan, ruleset: Ruleset): readonly EventType[] {
  if (duty.kind === "recur") return duty.from.types;
  if (duty.trigger.mode !== "actOf") return duty.trigger.patterns.flatMap(({ types }) => types);
  return (plansOf(ruleset).get(duty.trigger.norm) ?? []).flatMap((plan) =>
    plan.duty.acts.flatMap(({ types }) => types),
  );
}

class PlanReader {
  /** What is told apart by the hour on one day (B3). */
  readonly #timed = new Set<EventType>();

  constructor(
    readonly needs: Needs,
    readonly plan: NormPlan,
    readonly opening: readonly EventType[],
  ) {}

  /** Patterns of events; with null they set the duty off, and what they test is the trigger itself. */
  patterns(
    patterns: readonly PatternPlan[],
    use: NeedUse,
    opening: readonly EventType[] | null = this.opening,
  ): void {
    for (const { types, clause, whom } of patterns) {
      for (const type of types) {
        if (!NEEDS_NO_COVER.has(type) || (use !== "span" && type !== "child-died")) this.#timed.add(type);
        this.needs.add({ of: type }, use);
        // A household norm asks of its acts and exceptions alone whom they concern (A12).
        const anyones = this.plan.household && (use === "trigger" || use === "ending");
        if (whom === "child" && !anyones) this.#whom(type, use);
        this.clause(clause, use, type, opening ?? [type]);
      }
    }
    if (use === "act") this.#cover(patterns);
  }

  /** What a condition reads, asked of an event of a type. */
  clause(clause: Clause | null, use: NeedUse, act: EventType | null, opening = this.opening): void {
    if (!clause) return;
    for (const fact of decisiveFacts(clause.condition, this.plan.parameters)) {
      const [scope = "", name = ""] = splitFact(fact);
      if (fact === "child.age") this.needs.add(BIRTH, use);
      else if (scope === "record") this.needs.add(name === "pilot" ? PILOT : KIND, use);
      else {
        const types = scope === "trigger" ? opening : scope === "from" ? this.#starts() : act ? [act] : [];
        for (const place of types.flatMap((type) => placesOfFact(type, name)))
          this.needs.add(place, place.field === "at" ? "order" : use);
        if (NEEDS_ASSIGNMENTS.has(name)) this.needs.cover("employer", ["assignment"]);
      }
    }
  }

  /** The days for which it is owed: their start and end, and the measures that continue one another (C6, C7). */
  span({ from, until, untilAge }: RecurPlan): void {
    this.patterns([from], "span", null);
    this.patterns([until], "span");
    // By the clock an end may lie before its start (B3).
    for (const of of until.types) this.needs.add({ of, field: "at", seldom: true }, "order");
    // An unknown birth date cuts nothing (C7).
    if (untilAge !== null) this.needs.add({ ...BIRTH, seldom: true }, "span");
    for (const of of from.types) {
      if (of === "measure-start" && untilAge !== null) this.needs.add({ of, field: "kind" }, "span");
      if (of === "measure-start") this.needs.add({ of, field: "organisation" }, "span");
    }
    this.needs.cover("anyone", from.types);
  }

  term({ from, before, extendable, within, notBefore }: AchievePlan): void {
    if (from) {
      this.patterns([from.pattern], "term");
      // A start that was left out would move the term (C3, E9).
      this.#cover([from.pattern]);
    }
    this.patterns(before, "ending");
    if (extendable) {
      this.needs.add({ of: "term-extended", seldom: true }, "term");
      this.needs.add({ of: "term-extended", field: "of", seldom: true }, "term");
      // One that was left out would move the due moment (B13, E9).
      this.needs.cover("bearer", ["term-extended"]);
    }
    const periods = [...periodsOf(within), ...(notBefore ? [notBefore] : [])];
    if (!periods.some((period) => "schoolDays" in period)) return;
    this.needs.schoolCalendar = true;
    this.needs.add({ of: "organisations", field: "region", seldom: true }, "term");
  }

  /** Who owes it: the organisation that the trigger names, and the kinds of all (C11); of another norm it seldom matters. */
  bearer(owed: boolean): void {
    const add = (place: Place) => this.needs.add(owed ? place : { ...place, seldom: true }, "bearer");
    if (this.plan.bearerKinds !== null) add(KIND);
    for (const of of this.opening) {
      const { shape } = EVENTS[of];
      const start = "measure" in shape ? "measure-start" : "placement" in shape ? "placement-start" : of;
      if (namesOrganisations(of)) add({ of, field: "to" });
      else if (start === of && !("organisation" in shape)) add({ of, field: "by" });
      else if (start !== of && this.#asksWhoActed(of))
        add({ of: start, field: "organisation", seldom: true });
      else add({ of: start, field: "organisation" });
      // Who acted tells where what is more to the point does not (C11).
      add({ of, field: "by", seldom: true });
      if (of === "disclosure") add(EMPLOYER);
    }
  }

  /** Whether what sets it off says of which kind the organisation is that acted, and so who owes it. */
  #asksWhoActed(type: EventType): boolean {
    const { duty } = this.plan;
    if (duty.kind === "recur" || duty.trigger.mode === "actOf") return false;
    return duty.trigger.patterns.some(
      ({ types, clause }) => types.includes(type) && clause?.facts.includes("trigger.byKind"),
    );
  }

  /** A contact or a waiver lifts a duty only where the bearer made it (D5). */
  exception(event: PatternPlan): void {
    this.patterns([event], "exception");
    for (const of of event.types) {
      if (of === "contact" || of === "contact-waived") this.needs.add({ of, field: "by" }, "exception");
    }
    this.#cover([event]);
  }

  /** Before birth there is no duty (A11); a household norm owes to minors who live there (A12). */
  children(): void {
    const { household } = this.plan;
    this.needs.add(household ? BIRTH : { ...BIRTH, seldom: true }, "whom");
    if (household) this.needs.add({ of: "children", field: "household", seldom: true }, "whom");
  }

  /** Hours decide what came first on a day, and terms in hours; when it was written down, what was known then. */
  times(within: readonly Period[]): void {
    const inHours = within.some((period) => "hours" in period);
    for (const type of this.needs.events()) {
      this.needs.add({ of: type, field: "recordedAt" }, "known-at");
      if (this.#timed.has(type)) this.needs.add({ of: type, field: "at" }, inHours ? "term" : "order");
      if (this.#timed.has(type) && type === "contact") {
        this.needs.add({ of: type, field: "endedAt" }, "order");
      }
    }
  }

  /** An ending of unknown whom is of every child (A4), so that its children matter where there are several. */
  #whom(type: EventType, use: NeedUse): void {
    const known = use === "trigger" || use === "span" || use === "act" ? "whom" : use;
    for (const place of placesOfWhom(type)) {
      this.needs.add(use === "ending" ? { ...place, seldom: true } : place, known);
    }
  }

  /** E2: cover is needed of the types of acts and of active exceptions. */
  #cover(patterns: readonly PatternPlan[]): void {
    const types = patterns.flatMap((pattern) => pattern.types);
    this.needs.cover(
      "bearer",
      types.filter((type) => !NEEDS_NO_COVER.has(type)),
    );
  }

  #starts(): readonly EventType[] {
    const { duty } = this.plan;
    return duty.kind === "achieve" ? (duty.from?.pattern.types ?? []) : [];
  }
}

const PILOT = { of: "organisations", field: "pilot" } as const;
function splitFact(fact: string): [scope: string, name: string] {
  const dot = fact.indexOf(".");
  return [fact.slice(0, dot), fact.slice(dot + 1)];
}
