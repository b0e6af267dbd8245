/** Finds for a key that a schema does not know the key that was probably meant. */

import * as z from "zod";
import { nearest } from "./didYouMean.js";
import type { Fault } from "./errors.js";

/**
 * The same faults, where each `unknown-key` names the nearest key that can stand in its place.
 *
 * @param faults - faults of `data` as refused by `schema`
 * @param data - the document itself, which decides between the forms that can stand at a place
 */
export function withNearestKeys(faults: readonly Fault[], schema: z.ZodType, data: unknown): Fault[] {
  return faults.map((fault) => {
    if (fault.code !== "unknown-key") return fault;
    const path = [...fault.path.matchAll(/[^.[\]]+/g)].map(([key]) => key);
    const wrong = path.pop() ?? "";
    const free = keysAt(schema, data, path);
    const near = nearest(wrong, free);
    return near === null ? fault : { ...fault, mend: `did you mean '${near}'? Or leave it out` };
  });
}

/** The keys that can still be added at a place. */
function keysAt(schema: unknown, data: unknown, path: readonly string[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy) {
    return keysAt(schema.unwrap(), data, path);
  }
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.filter((option) => fits(option, data));
    return [...new Set(fitting.flatMap((option) => keysAt(option, data, path)))];
  }
  const [key, ...rest] = path;
  const inner = key === undefined ? undefined : valueAt(data, key);
  if (schema instanceof z.ZodObject) {
    if (key !== undefined) return keysAt(schema.shape[key], inner, rest);
    return Object.keys(schema.shape).filter((name) => valueAt(data, name) === undefined);
  }
  if (key === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, inner, rest);
  return schema instanceof z.ZodRecord ? keysAt(schema.valueType, inner, rest) : [];
}

/** Whether the words that tell the forms of a union apart are those of this form. */
function fits(option: unknown, data: unknown): boolean {
  if (!(option instanceof z.ZodObject)) return true;
  return Object.entries(option.shape).every(([key, inner]) => {
    const value = valueAt(data, key);
    return !(inner instanceof z.ZodLiteral) || value === undefined || inner.safeParse(value).success;
  });
}

function valueAt(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key)
    ? Reflect.get(data, key)
    : undefined;
}
