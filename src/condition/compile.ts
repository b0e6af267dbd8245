/**
 * Conditions as functions with three truth values (F3). The traced and the plain way share one plan.
 *
 * The second opinion, on json-rules-engine itself, stands in `engine.ts` next door.
 */
import { kindOf, type Truth } from "../record/unknown.js";
import { Compiler, type Judge, type TraceNode, type Tracer } from "./compiler.js";
import { type Condition, factsOfLeaf, leavesOf } from "./condition.js";
import { type FactValue, factReader, type Parameters, type Subject } from "./facts.js";

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
function differ(judges: readonly Judge[], subject: Subject): boolean {
  let first: boolean | null | undefined;
  for (const judge of judges) {
    const kind = kindOf(judge(subject));
    if (first === undefined) first = kind;
    else if (kind !== first) return true;
  }
  return false;
}

function reads(facts: readonly string[], parameter: string): boolean {
  if (facts.includes(`parameter.${parameter}`)) return true;
  // A7: the number of professionals bears on `individual` without being named.
  return parameter === "professionals" && facts.some((fact) => fact.endsWith(".individual"));
}
