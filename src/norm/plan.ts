/**
 * A norm in force, compiled: parameters filled in, conditions as functions. What `evaluate/` works on.
 *
 * `compileNorm.ts` next door makes these from norms and the entries of a ruleset.
 */
import type { Day } from "../calendar/civilDay.js";
import type { Period, Term } from "../calendar/term.js";
import type { Clause } from "../condition/compile.js";
import type { EventType } from "../record/event.js";
import type { OrganisationKind } from "../record/record.js";
import type { Force, Norm, ParameterValue } from "./norm.js";

/** Which events: of these types, where the clause holds. */
export interface PatternPlan {
  readonly types: readonly EventType[];
  readonly clause: Clause | null;
  readonly whom: "child" | "case";
}

/** What sets off a duty: events, or the acts of another norm. */
export type TriggerPlan =
  | EventTrigger
  | {
      readonly mode: "actOf";
      readonly norm: string;
      /** One list: the types of those acts. */
      readonly types: readonly (readonly EventType[])[];
    };

/** Events that set off a duty: any of several, or the latest of one of each. */
export interface EventTrigger {
  readonly mode: "any" | "latestOf";
  readonly patterns: readonly PatternPlan[];
  /** The types of each event of a trigger: of `any` one list of all. */
  readonly types: readonly (readonly EventType[])[];
}

/** A ground that lifts the duty. */
interface ExceptionPlan {
  readonly id: string;
  readonly event: PatternPlan | null;
  readonly when: Clause | null;
  /** Whether it counts only while the start of the term is awaited. */
  readonly onlyWhileAwaited: boolean;
}

/** An act after each trigger. */
export interface AchievePlan {
  readonly kind: "achieve";
  readonly trigger: TriggerPlan;
  readonly joins: boolean;
  readonly from: { readonly pattern: PatternPlan; readonly pick: "after" | "before" } | null;
  readonly acts: readonly PatternPlan[];
  readonly allOf: boolean;
  readonly notBefore: Period | null;
  readonly within: Term;
  readonly extended: boolean;
  readonly extendable: Period | null;
  readonly before: readonly PatternPlan[];
  readonly stillOwed: boolean;
}

/** Acts while a span lasts. */
export interface RecurPlan {
  readonly kind: "recur";
  readonly from: PatternPlan;
  readonly until: PatternPlan;
  readonly untilAge: number | null;
  /** The parameter that gives `untilAge`; null when it is written out. */
  readonly untilAgeParameter: string | null;
  readonly acts: readonly PatternPlan[];
  readonly atLeast: number;
  readonly every: Extract<
    Period,
    { days: number } | { weeks: number } | { months: number } | { years: number }
  >;
  readonly anchor: "calendar" | "start" | "last-act";
  readonly partial: "proportional" | "skip" | "count";
  /** The parameter that gives `partial`; null when it is written out. */
  readonly partialParameter: string | null;
}

/** That an act does not happen. */
export interface ForbidPlan {
  readonly kind: "forbid";
  readonly trigger: TriggerPlan;
  readonly joins: boolean;
  readonly acts: readonly PatternPlan[];
  readonly until: readonly PatternPlan[];
}

/** A norm as one entry of a ruleset puts it in force. */
export interface NormPlan {
  readonly norm: Norm;
  readonly force: Force;
  /** Kinds of organisation that owe it; null for any. */
  readonly bearerKinds: readonly OrganisationKind[] | null;
  readonly household: boolean;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** The norm's own values of the parameters that the entry changed. */
  readonly amended: ReadonlyMap<string, ParameterValue>;
  /** Parameters without a source, those that the entry changed among them, with the bounds between which they could be set. */
  readonly assumed: ReadonlyMap<string, readonly [number, number] | null>;
  /** Assumed parameters that bear on every duty, as fields of the duty use them. */
  readonly assumedInDuty: readonly string[];
  readonly from: Day | null;
  readonly through: Day | null;
  readonly applies: Clause | null;
  readonly duty: AchievePlan | RecurPlan | ForbidPlan;
  readonly exceptions: readonly ExceptionPlan[];
  /** Types of events that are acts, each once. */
  readonly actTypes: readonly EventType[];
  /** Types of events that lift the duty and may have been left out where nobody vouches for them (E2), each once. */
  readonly exceptionTypes: readonly EventType[];
}
