/** Reads the fields of a duty, whose values may be written out or stand in parameters. */
import type * as z from "zod";
import type { Fault, FaultCode } from "../errors.js";
import { parameterRefs } from "./checkParameters.js";
import type { ParameterValue } from "./norm.js";

const PERIOD = 'write a period, such as { "workingDays": 5 }';
/** Of fields that take less than what the code's own mend says. */
const MEND_OF_FIELD: Readonly<Record<string, string>> = {
  every: `write days, weeks, months or years, such as { "months": 1 }`,
  extendable: PERIOD,
  notBefore: PERIOD,
  atLeast: "write a whole number of 1 to 1000",
  "during.untilAge": "write a whole number of 0 to 30",
};
const MEND: Readonly<Partial<Record<FaultCode, string>>> = {
  "bad-term": `write a term, such as { "workingDays": 5 }, or "at-once" or "none-stated"`,
};

/** Whether the values that stand in a norm and its entries have been checked before; those of a bundled ruleset have. */
export type Trust = "checked" | "unchecked";

/** Reads fields of a duty, with parameters filled in, and collects what does not fit. */
export class DutyFields {
  constructor(
    readonly parameters: ReadonlyMap<string, ParameterValue>,
    readonly faults: Fault[],
    readonly trust: Trust,
  ) {}

  /** The value of a field, or `fallback` when it is absent or does not fit. */
  read<T>(schema: z.ZodType<T>, field: unknown, at: string, code: FaultCode, fallback: T): T {
    if (field === undefined) return fallback;
    const [name] = parameterRefs(field);
    const value = name === undefined ? field : this.parameters.get(name);
    if (this.#fits(schema, value)) return value;
    const whose = name === undefined ? "this value" : `the value of '${name}'`;
    this.fail(code, at, `${whose} does not fit here`, MEND_OF_FIELD[at] ?? MEND[code]);
    return fallback;
  }

  fail(code: FaultCode, at: string, message: string, mend = "see the reference of duties"): void {
    this.faults.push({ code, path: `duty.${at}`, message, mend });
  }

  /** Asks the schema, which costs more than all else of compiling, of what nobody has checked. */
  #fits<T>(schema: z.ZodType<T>, value: unknown): value is T {
    return this.trust === "checked" || schema.safeParse(value).success;
  }
}
