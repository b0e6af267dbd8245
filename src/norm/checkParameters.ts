/** Holds the parameters of a norm against their bounds and against what uses them. */

import type { Leaf } from "../condition/condition.js";
import { didYouMean } from "../didYouMean.js";
import { type Fault, fault } from "../errors.js";
import { joinPaths } from "../path.js";
import type { Norm, Parameter } from "./norm.js";

/** All faults of a norm's parameters, given every leaf of its conditions. */
export function checkParameters(norm: Norm, leaves: readonly Leaf[]): Fault[] {
  const facts = leaves.flatMap(({ fact, value }) => [
    fact,
    typeof value === "object" && "fact" in value ? value.fact : "",
  ]);
  const refs = placedRefs(norm.duty, "duty");
  const used = new Set([
    ...refs.map(({ name }) => name),
    ...facts.filter((name) => name.startsWith("parameter.")).map((name) => name.slice("parameter.".length)),
    // A7: `act.individual` reads this one.
    ...(facts.some((name) => name.endsWith(".individual")) ? ["professionals"] : []),
  ]);
  const names = Object.keys(norm.parameters);
  return [
    ...Object.entries(norm.parameters).flatMap(([name, parameter]) => [
      ...(used.has(name)
        ? []
        : [
            fault(
              "unused-parameter",
              `parameters.${name}`,
              `nothing uses '${name}'`,
              "use it, or leave it out",
            ),
          ]),
      ...checkParameter(parameter, `parameters.${name}`),
    ]),
    ...refs
      .filter(({ name }) => !names.includes(name))
      .map(({ name, at }) =>
        fault("unknown-parameter", at, `there is no parameter '${name}'`, didYouMean(name, names, "add it")),
      ),
  ];
}

/** A parameter's own faults: outside its bounds, bounds that bind nothing, or an assumption without a reason. */
function checkParameter(parameter: Parameter, at: string): Fault[] {
  const { range } = parameter;
  if (range && range[0] > range[1])
    return [fault("bad-interval", `${at}.range`, "the lower bound is above the upper", "exchange the two")];
  const faults = outOfRange(parameter, parameter.value, `${at}.value`);
  if (range && typeof parameter.value !== "number") {
    const mend = isQuotedNumber(parameter.value)
      ? "write the value as a number, without quotes"
      : "leave 'range' out; the choices of a text can stand in 'oneOf'";
    faults.push(fault("wrong-type", `${at}.range`, "bounds are for a number, and this value is none", mend));
  }
  if (parameter.basis === "assumption" && !parameter.why) {
    faults.push(
      fault("missing-key", `${at}.why`, "an assumption needs its reason", "add 'why' in nl and en"),
    );
  }
  return faults;
}

function isQuotedNumber(value: unknown): boolean {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
}

/** Whether a value may be given to a parameter: bounds, choices, and the type that it has. */
export function outOfRange(parameter: Parameter, value: unknown, at: string): Fault[] {
  const { range, oneOf } = parameter;
  if (typeof value !== typeof parameter.value || Array.isArray(value) !== Array.isArray(parameter.value)) {
    const mend = `write ${formOf(parameter)}`;
    return [fault("wrong-type", at, "this has another type than the parameter", mend)];
  }
  if (range && typeof value === "number" && (value < range[0] || value > range[1])) {
    const message = `${value} lies outside ${range[0]} to ${range[1]}`;
    return [fault("parameter-out-of-range", at, message, "write a value between these bounds")];
  }
  if (oneOf && !(typeof value === "string" && oneOf.includes(value))) {
    return [
      fault("parameter-out-of-range", at, "this is none of the choices", `write one of: ${oneOf.join(", ")}`),
    ];
  }
  return [];
}

/** What a value of a parameter looks like. */
function formOf({ value, oneOf }: Parameter): string {
  if (oneOf) return `one of: ${oneOf.join(", ")}`;
  if (typeof value === "boolean") return "true or false, without quotes";
  if (typeof value === "number") return "a number, without quotes";
  const example = JSON.stringify(value).slice(0, 80);
  return `${typeof value === "string" ? "a text" : Array.isArray(value) ? "a list" : "an object"}, such as ${example}`;
}

/** Names of the parameters that fields of a duty refer to. */
export function parameterRefs(part: unknown): string[] {
  return placedRefs(part, "").map(({ name }) => name);
}

/** The same with the places of the fields. */
function placedRefs(part: unknown, at: string): { name: string; at: string }[] {
  if (typeof part !== "object" || part === null) return [];
  const entries = Object.entries(part);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "parameter" && typeof only[1] === "string")
    return [{ name: only[1], at }];
  return entries
    .filter(([key]) => key !== "where")
    .flatMap(([key, inner]) => placedRefs(inner, joinPaths(at, key)));
}
