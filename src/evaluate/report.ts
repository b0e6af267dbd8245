/** The report: shapes and words are public API (design of the report). */
import type { DerivationStep } from "../calendar/derivation.js";
import type { TraceNode } from "../condition/compiler.js";
import type { Operator } from "../condition/condition.js";
import type { Force } from "../norm/norm.js";
import type { EventType } from "../record/event.js";
import type { Missing } from "../record/unknown.js";

/** How a duty stands at `asOf`. */
export const DUTY_STATUSES = [
  "pending",
  "holding",
  "fulfilled",
  "fulfilled-late",
  "overdue",
  "violated",
  "excused",
  "undetermined",
] as const;
/** How a duty stands at `asOf`. */
export type DutyStatus = (typeof DUTY_STATUSES)[number];
/** A status that may remain; `inapplicable` when there may be no duty at all. */
export type PossibleStatus = Exclude<DutyStatus, "undetermined"> | "inapplicable";

/** What came of a norm for one child. */
export const OUTCOMES = ["breached", "undetermined", "open", "satisfied", "excused", "inapplicable"] as const;
/** What came of a norm for one child. */
export type Outcome = (typeof OUTCOMES)[number];

/** A length of time, in days or whole minutes. */
export type Lapse = { readonly days: number } | { readonly minutes: number };

/** An event that was considered as the act and the first test that it failed. */
export interface Considered {
  readonly event: string;
  readonly at: string;
  readonly failed:
    | "nothing"
    | "before-window"
    | "not-before"
    | "after-due"
    | "after-closing"
    | "another-child"
    | "opens-the-duty"
    | "condition"
    | "unknown";
  readonly fact?: string;
  readonly operator?: Operator;
  readonly found?: unknown;
  readonly wanted?: unknown;
}

/** One instance of a norm: this child, this trigger, this due moment. */
export interface Duty {
  /** `norm#child#trigger[+trigger]…[#unit-first-day]`. */
  readonly id: string;
  readonly trigger: readonly string[];
  /** The organisation that owes it; null when the record does not tell. */
  readonly bearer: string | null;
  readonly status: DutyStatus;
  readonly window: {
    readonly opens: string;
    /** A day (through its end, Amsterdam), or an instant for hours. */
    readonly due?: string;
    readonly dueEarliest?: string;
    readonly dueLatest?: string;
    readonly derivation?: readonly DerivationStep[];
  };
  readonly unit?: { readonly from: string; readonly through: string };
  readonly owed?: number;
  readonly done?: number;
  readonly fulfilledBy?: readonly string[];
  readonly lateBy?: Lapse;
  readonly overdueBy?: Lapse;
  readonly openFor?: Lapse;
  readonly breachedAt?: string;
  readonly exception?: string;
  readonly afterwards?: readonly string[];
  readonly closedBy?: readonly string[];
  readonly awaits?: readonly EventType[];
  readonly missing?: readonly Missing[];
  readonly possible?: readonly PossibleStatus[];
  /** Assumed parameters that decide it. */
  readonly restsOn: readonly string[];
  readonly considered?: readonly Considered[];
  readonly trace?: readonly {
    readonly clause: string;
    readonly event?: string;
    readonly result: TraceNode;
  }[];
}

/** The same while it is being written. */
export type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** What the evaluation says about one norm and one child; `child` null: the household is not complete (A12). */
export interface Finding {
  readonly norm: string;
  readonly force: Force;
  readonly child: string | null;
  readonly outcome: Outcome;
  readonly standing?: "outstanding" | "final" | "cured";
  readonly reason?: "not-triggered" | "not-applicable" | "not-in-force" | "outside-record";
  readonly missing?: readonly Missing[];
  readonly duties: readonly Duty[];
}

/** The headline of one force. */
export interface Headline {
  readonly now: "met" | "not-met" | "unknown";
  readonly ever: "breached" | "not-breached" | "unknown";
  readonly findings: Readonly<Record<Outcome, number>>;
}

/** All findings on one record at one moment. Same input, same bytes. */
export interface Report {
  readonly format: "vertelrecht.report/1";
  readonly record: string;
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly since: string | null;
  readonly receipt: {
    readonly engine: { readonly name: "vertelrecht"; readonly version: string };
    readonly ruleset: { readonly id: string; readonly version: string; readonly digest: string };
    readonly calendar: { readonly id: string; readonly digest: string };
  };
  readonly summary: Readonly<Record<Force, Headline>>;
  readonly findings: readonly Finding[];
  readonly assumptions: readonly { readonly norm: string; readonly parameter: string }[];
  /** Duties that `since` left out, counted per force and status. */
  readonly earlier: Readonly<Partial<Record<Force, Readonly<Partial<Record<DutyStatus, number>>>>>>;
  /** First moment at which any status would change with no new events; null when none will. */
  readonly nextChangeAt: string | null;
}
