/** The shape of the tables from which `conditionWords.ts` next door makes its sentences, one for each language. */
import type { Operator } from "../condition/condition.js";
import type { EventType } from "../record/event.js";

/** A sentence that says that a test holds, and one that says that it does not. */
export type Holds = readonly [yes: string, no: string];

/** The operators that put numbers in order. */
export type OrderOperator = Extract<Operator, `${"less" | "greater"}Than${"" | "Inclusive"}`>;

/** How one fact is told. In every text `@` stands for the event and `*` for the value. */
export interface FactPhrase {
  /** A noun phrase, e.g. "hoe het contact verliep". */
  readonly noun: string;
  /** Sentences about the value; of a fact that is true or false the whole sentence. */
  readonly holds: Holds;
  /** What another fact is compared with, where the noun phrase would not do. */
  readonly as?: string;
  /** Sentences for the same fact of two events, e.g. "het gaat om dezelfde maatregel". */
  readonly same?: Holds;
  /** Sentences for numbers in order. */
  readonly order?: Readonly<Record<OrderOperator, string>>;
  /** Words of the closed list. */
  readonly values?: Readonly<Record<string, string>>;
  /** Sentences for a value that reads badly in the general ones. */
  readonly whole?: Readonly<Record<string, Holds>>;
}

/** All words about conditions of one language. */
export interface ConditionPhrases {
  /** Every event type with its article, e.g. "de melding". */
  readonly events: Readonly<Record<EventType, string>>;
  /** The event that a fact is about, where its type is not known. */
  readonly scopes: Readonly<Record<"act" | "trigger" | "from", string>>;
  /** Facts of events by name, without what the event is to the norm. */
  readonly facts: Readonly<Record<string, FactPhrase>>;
  /** Facts of the child and the record by their whole name. */
  readonly general: Readonly<Record<string, FactPhrase>>;
  /** A parameter of the norm, `@` being its label. */
  readonly parameter: FactPhrase;
  /** A parameter that is a choice between yes and no. */
  readonly choice: FactPhrase;
  /** A value that a parameter gives, with the parameter's label. */
  given(value: string, label: string): string;
  /** Two facts that are compared for want of a better sentence. */
  readonly equals: Holds;
  years(count: number): string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly and: string;
  readonly or: string;
  /** Before the first of several grounds of which one will do, and before each further one. */
  readonly either: string;
  readonly eitherOr: string;
}
