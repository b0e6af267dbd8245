/** The nodes of a condition as functions, plain and traced: the parts of `compile.ts` next door. */
import { and, not, or, type Truth, Unknown } from "../record/unknown.js";
import { compare, comparer } from "./compare.js";
import type { Condition, Leaf, Literal, Operator } from "./condition.js";
import {
  type FactReader,
  type FactValue,
  factReader,
  type Parameters,
  PartialList,
  type Subject,
  UncertainKey,
} from "./facts.js";

/** One node of a trace. */
export interface TraceNode {
  readonly truth: true | false | "unknown";
  readonly fact?: string;
  readonly operator?: Operator;
  readonly found?: unknown;
  readonly wanted?: unknown;
  readonly all?: readonly TraceNode[];
  readonly any?: readonly TraceNode[];
  readonly not?: TraceNode;
}

export type Judge = (subject: Subject) => Truth;
export type Tracer = (subject: Subject) => TraceNode;

/** Stops at the first part that decides; else what the others leave. */
function fold(parts: readonly Judge[], decides: boolean, join: (...truths: Truth[]) => Truth): Judge {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (subject) => {
    let unknowns: Truth[] | null = null;
    for (const part of parts) {
      const truth = part(subject);
      if (truth === decides) return decides;
      if (truth !== !decides) {
        unknowns ??= [];
        unknowns.push(truth);
      }
    }
    return unknowns === null ? !decides : join(...unknowns);
  };
}

/** Compiles the nodes of a condition with these parameters filled in. */
export class Compiler {
  constructor(readonly parameters: Parameters) {}

  judge(condition: Condition): Judge {
    if ("not" in condition) {
      const inner = this.judge(condition.not);
      return (subject) => not(inner(subject));
    }
    if ("all" in condition) return fold(this.#judges(condition.all), false, and);
    if ("any" in condition) return fold(this.#judges(condition.any), true, or);
    const { operator, value } = condition;
    const [left, right] = this.#sides(condition);
    const literal = this.#literal(value);
    if (literal === null) return (subject) => compare(operator, left(subject), right(subject));
    const holds = comparer(operator, literal);
    return (subject) => holds(left(subject));
  }

  trace(condition: Condition): Tracer {
    if ("not" in condition) {
      const inner = this.trace(condition.not);
      return (subject) => {
        const part = inner(subject);
        return { truth: part.truth === "unknown" ? "unknown" : !part.truth, not: part };
      };
    }
    if ("all" in condition) {
      const parts = condition.all.map((part) => this.trace(part));
      return (subject) => {
        const all = parts.map((part) => part(subject));
        return { truth: joined(all, false), all };
      };
    }
    if ("any" in condition) {
      const parts = condition.any.map((part) => this.trace(part));
      return (subject) => {
        const any = parts.map((part) => part(subject));
        return { truth: joined(any, true), any };
      };
    }
    const [left, right] = this.#sides(condition);
    const { fact, operator } = condition;
    return (subject) => {
      const [found, wanted] = [left(subject), right(subject)];
      const truth = compare(operator, found, wanted);
      return {
        truth: truth instanceof Unknown ? "unknown" : truth,
        fact,
        operator,
        found: FREE_TEXT.has(fact.slice(fact.lastIndexOf(".") + 1)) ? null : plain(found),
        wanted: plain(wanted),
      };
    };
  }

  #judges(conditions: readonly Condition[]): Judge[] {
    return conditions.map((condition) => this.judge(condition));
  }

  #sides({ fact, value }: Leaf): [FactReader, FactReader] {
    const left = factReader(fact, this.parameters);
    if (typeof value === "object" && "fact" in value) return [left, factReader(value.fact, this.parameters)];
    return [left, () => value];
  }

  /** The value that a leaf compares with, where parameters settle it; null where the record does. */
  #literal(value: Leaf["value"]): Literal | null {
    if (typeof value !== "object" || Array.isArray(value)) return value;
    const [scope, name] = value.fact.split(".");
    const known = scope === "parameter" && name !== undefined ? this.parameters.get(name) : undefined;
    return typeof known === "string" || typeof known === "number" || typeof known === "boolean"
      ? known
      : null;
  }
}

function joined(parts: readonly TraceNode[], decides: boolean): TraceNode["truth"] {
  if (parts.some(({ truth }) => truth === decides)) return decides;
  return parts.some(({ truth }) => truth === "unknown") ? "unknown" : !decides;
}

/** Fields that hold what a person wrote: reports never repeat them. */
const FREE_TEXT: ReadonlySet<string> = new Set(["channel", "reason", "via", "instrument", "pilot"]);

/** A fact's value as plain JSON; null where it is unknown. */
function plain(value: FactValue): unknown {
  if (value instanceof Unknown || value instanceof UncertainKey) return null;
  return value instanceof PartialList ? [...value.items, null] : value;
}
