/**
 * Conditions as functions with three truth values (F3). The traced and the plain way share one plan.
 *
 * The second opinion, on json-rules-engine itself, stands in `engine.ts` next door.
 */
import { and, kindOf, not, or, type Truth, Unknown } from "../record/unknown.js";
import { compare, comparer } from "./compare.js";
import { type Condition, type Leaf, type Literal, leavesOf, type Operator } from "./condition.js";
import {
  type FactReader,
  type FactValue,
  factReader,
  type Parameters,
  PartialList,
  type Subject,
  UncertainKey,
} from "./facts.js";

/** A condition with a name, ready to be asked. */
export interface Clause {
  /** Where the condition stands: `norm#place`, e.g. `jeugdwet/first-contact-child#act[0]`. */
  readonly id: string;
  readonly condition: Condition;
  /** Names of the facts it reads, sorted. */
  readonly facts: readonly string[];
  /** Whether it reads facts of one professional (A10). */
  readonly readsProfessional: boolean;
  /** The assumed parameters that bear on it. */
  readonly assumed: readonly Assumed[];
  judge(subject: Subject): Truth;
  /** Every leaf with what it compared; the truth is that of `judge`. */
  trace(subject: Subject): TraceNode;
  /** The values of its facts. */
  read(subject: Subject): Readonly<Record<string, FactValue>>;
}

/** A parameter without a source, and how else it could be set. */
interface Assumed {
  readonly name: string;
  /** The condition with this parameter at each of its bounds; null where it has none. Compiled when first asked. */
  otherwise(): readonly Clause[] | null;
  /** Whether any comparison that reads the parameter comes out otherwise at a bound: where none does, nor does the condition. */
  mayDecide(subject: Subject): boolean;
}

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

type Judge = (subject: Subject) => Truth;
type Tracer = (subject: Subject) => TraceNode;

/**
 * Compiles a condition whose facts and operators have been checked.
 *
 * @param parameters - the values in force, by name
 * @param bounds - of those that no source gives: between which values they could be set, null where that is not said
 */
export function compile(
  id: string,
  condition: Condition,
  parameters: Parameters,
  bounds: ReadonlyMap<string, readonly number[] | null> = NO_BOUNDS,
): Clause {
  const facts = [...new Set(leavesOf(condition, "").flatMap(({ leaf }) => factsOfLeaf(leaf)))].sort();
  const readers = facts.map((name) => [name, factReader(name, parameters)] as const);
  const compiler = new Compiler(parameters);
  let trace: Tracer | null = null;
  return {
    id,
    condition,
    facts,
    readsProfessional: facts.some((name) => name.startsWith("act.professional.")),
    assumed: [...bounds]
      .filter(([name]) => reads(facts, name))
      .map(([name, range]) => assumed(id, condition, parameters, name, range)),
    judge: compiler.judge(condition),
    trace(subject) {
      trace ??= compiler.trace(condition);
      return trace(subject);
    },
    read: (subject) => Object.fromEntries(readers.map(([name, read]) => [name, read(subject)])),
  };
}

const NO_BOUNDS: ReadonlyMap<string, readonly number[] | null> = new Map();

/** A parameter of a condition at its bounds; what that takes is compiled when it is first asked. */
function assumed(
  id: string,
  condition: Condition,
  parameters: Parameters,
  name: string,
  range: readonly number[] | null,
): Assumed {
  if (range === null) return { name, otherwise: () => null, mayDecide: () => true };
  const atBounds = () => range.map((value) => new Map([...parameters, [name, value]]));
  let clauses: readonly Clause[] | null = null;
  let leaves: readonly (readonly Judge[])[] | null = null;
  return {
    name,
    otherwise() {
      clauses ??= atBounds().map((values) => compile(id, condition, values));
      return clauses;
    },
    mayDecide(subject) {
      leaves ??= leavesAt(condition, name, [parameters, ...atBounds()]);
      for (const judges of leaves) if (differ(judges, subject)) return true;
      return false;
    },
  };
}

/** Each comparison that reads a parameter, with these values one after the other. */
function leavesAt(condition: Condition, name: string, values: readonly Parameters[]): Judge[][] {
  const compilers = values.map((parameters) => new Compiler(parameters));
  return leavesOf(condition, "")
    .filter(({ leaf }) => reads(factsOfLeaf(leaf), name))
    .map(({ leaf }) => compilers.map((compiler) => compiler.judge(leaf)));
}

/** Whether one of these does not come out as the first does. */
function differ([first, ...others]: readonly Judge[], subject: Subject): boolean {
  if (!first) return false;
  const kind = kindOf(first(subject));
  return others.some((judge) => kindOf(judge(subject)) !== kind);
}

function reads(facts: readonly string[], parameter: string): boolean {
  if (facts.includes(`parameter.${parameter}`)) return true;
  // A7: the number of professionals bears on `individual` without being named.
  return parameter === "professionals" && facts.some((fact) => fact.endsWith(".individual"));
}

function factsOfLeaf(leaf: Leaf): string[] {
  return typeof leaf.value === "object" && "fact" in leaf.value ? [leaf.fact, leaf.value.fact] : [leaf.fact];
}

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
class Compiler {
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
