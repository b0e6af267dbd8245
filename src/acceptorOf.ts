/**
 * A quick yes to plain JSON that a schema would take as it is, so that only what may have faults costs a whole parse.
 *
 * Compiled from the schema itself, which stays the one source; `textTestOf.ts` next door tests texts.
 */

import * as core from "zod/v4/core";
import { isObject } from "./isObject.js";
import { isDangerousKey, MAX_DEPTH } from "./scanJson.js";
import { textTestOf } from "./textTestOf.js";

type Schema = core.$ZodType;
/** Whether a value that lies so many levels deep is taken as it is. */
type Accepts = (value: unknown, depth: number) => boolean;

/**
 * Compiles a schema to the question whether it takes a value and gives its equal back.
 *
 * Yes is certain. No says only that the schema must look itself: the value has a fault, is nested too deep, has a key
 * named like a prototype's, or is merely unusual.
 *
 * @param schema - a schema that changes nothing: without defaults, transforms or coercion
 * @returns the question, to be asked of plain JSON alone: of `JSON.parse`, or a `plainCopy`
 * @throws TypeError for a kind of schema or check that it does not know
 */
export function acceptorOf<S extends Schema>(schema: S): (json: unknown) => json is core.output<S> {
  const accepts = compile(schema, new Map());
  return (json): json is core.output<S> => accepts(json, 0);
}

function compile(schema: Schema, done: Map<Schema, Accepts>): Accepts {
  const known = done.get(schema);
  if (known) return known;
  if (schema instanceof core.$ZodLazy) return ofLazy(schema, done);
  const accepts = compileNew(schema, (inner) => compile(inner, done));
  done.set(schema, accepts);
  return accepts;
}

/** A lazy schema may hold itself. */
function ofLazy(schema: core.$ZodLazy, done: Map<Schema, Accepts>): Accepts {
  let inner: Accepts | undefined;
  const accepts: Accepts = (value, depth) => inner?.(value, depth) ?? false;
  done.set(schema, accepts);
  inner = compile(schema._zod.innerType, done);
  return accepts;
}

function compileNew(schema: Schema, compiled: (inner: Schema) => Accepts): Accepts {
  if (schema instanceof core.$ZodString) return ofText(schema);
  if (schema instanceof core.$ZodArray) return ofArray(schema, compiled(schema._zod.def.element));
  if (schema._zod.def.checks?.length) throw unknown(schema);
  if (schema instanceof core.$ZodObject) return ofObject(schema, compiled);
  if (schema instanceof core.$ZodRecord) return ofRecord(schema, compiled(schema._zod.def.valueType));
  if (schema instanceof core.$ZodDiscriminatedUnion) return ofEvents(schema, compiled);
  if (schema instanceof core.$ZodUnion && schema._zod.def.inclusive !== false) {
    const options = schema._zod.def.options.map(compiled);
    return (value, depth) => {
      for (const accepts of options) if (accepts(value, depth)) return true;
      return false;
    };
  }
  if (schema instanceof core.$ZodOptional && !(schema instanceof core.$ZodExactOptional)) {
    const { innerType } = schema._zod.def;
    const accepts = compiled(innerType);
    return (value, depth) => value === undefined || accepts(value, depth);
  }
  if (schema instanceof core.$ZodNullable) {
    const accepts = compiled(schema._zod.def.innerType);
    return (value, depth) => value === null || accepts(value, depth);
  }
  if (schema instanceof core.$ZodEnum || schema instanceof core.$ZodLiteral) {
    const values = new Set<unknown>(schema._zod.values);
    const [only] = values;
    return values.size === 1 ? (value) => value === only : (value) => values.has(value);
  }
  if (schema instanceof core.$ZodNumber && !("format" in schema._zod.def) && !schema._zod.def.coerce)
    return Number.isFinite;
  if (schema instanceof core.$ZodBoolean && !schema._zod.def.coerce)
    return (value) => typeof value === "boolean";
  if (schema instanceof core.$ZodNull) return (value) => value === null;
  throw unknown(schema);
}

function ofText(schema: core.$ZodString): Accepts {
  const { checks = [], coerce } = schema._zod.def;
  if (coerce || schema instanceof core.$ZodStringFormat) throw unknown(schema);
  const [first, ...others] = checks.map(textTestOf);
  if (!first) return (value) => typeof value === "string";
  const test = others.reduce((before, next) => (text) => before(text) && next(text), first);
  return (value) => typeof value === "string" && test(value);
}

function ofArray(schema: core.$ZodArray, accepts: Accepts): Accepts {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const check of schema._zod.def.checks ?? []) {
    if (check instanceof core.$ZodCheckMinLength) least = Math.max(least, check._zod.def.minimum);
    else if (check instanceof core.$ZodCheckMaxLength) most = Math.min(most, check._zod.def.maximum);
    else throw unknown(schema);
  }
  return (value, depth) => {
    if (!Array.isArray(value) || value.length < least || value.length > most || depth >= MAX_DEPTH)
      return false;
    for (let index = 0; index < value.length; index++) if (!accepts(value[index], depth + 1)) return false;
    return true;
  };
}

function ofObject(schema: core.$ZodObject, compiled: (inner: Schema) => Accepts): Accepts {
  const { shape, catchall } = schema._zod.def;
  if (!(catchall instanceof core.$ZodNever)) throw unknown(schema);
  const fields = new Map(
    Object.entries(shape).map(([key, inner]) => [key, fieldOf(inner, compiled)] as const),
  );
  const allRequired = [...fields.values()].reduce((sum, { required }) => sum + required, 0);
  return (value, depth) => {
    if (!isObject(value) || depth >= MAX_DEPTH) return false;
    let lacking = allRequired;
    for (const key in value) {
      const field = fields.get(key);
      if (field === undefined) return false;
      const inner = value[key];
      if (
        inner === null
          ? !field.nullable
          : inner === undefined
            ? field.required
            : !field.accepts(inner, depth + 1)
      )
        return false;
      lacking -= field.required;
    }
    return lacking === 0;
  };
}

function fieldOf(
  schema: Schema,
  compiled: (inner: Schema) => Accepts,
): { required: 0 | 1; nullable: boolean; accepts: Accepts } {
  if (schema instanceof core.$ZodOptional && !(schema instanceof core.$ZodExactOptional))
    return { ...fieldOf(schema._zod.def.innerType, compiled), required: 0 };
  if (schema instanceof core.$ZodNullable)
    return { required: 1, nullable: true, accepts: compiled(schema._zod.def.innerType) };
  return { required: 1, nullable: false, accepts: compiled(schema) };
}

function ofRecord(schema: core.$ZodRecord, accepts: Accepts): Accepts {
  const { keyType, mode } = schema._zod.def;
  const anyText = keyType instanceof core.$ZodString && keyType._zod.def.checks === undefined;
  if (!anyText || mode === "loose") throw unknown(schema);
  return (value, depth) => {
    if (!isObject(value) || depth >= MAX_DEPTH) return false;
    for (const key in value) if (isDangerousKey(key) || !accepts(value[key], depth + 1)) return false;
    return true;
  };
}

/** Of objects that one key tells apart. */
function ofEvents(schema: core.$ZodDiscriminatedUnion, compiled: (inner: Schema) => Accepts): Accepts {
  const { options, discriminator, unionFallback } = schema._zod.def;
  const byValue = new Map<unknown, Accepts>();
  for (const option of options) {
    for (const value of option._zod.propValues?.[discriminator] ?? []) {
      if (byValue.has(value) || unionFallback) throw unknown(schema);
      byValue.set(value, compiled(option));
    }
  }
  return (value, depth) => isObject(value) && (byValue.get(value[discriminator])?.(value, depth) ?? false);
}

function unknown(schema: Schema): TypeError {
  return new TypeError(`no acceptor is known for this schema of type '${schema._zod.def.type}'`);
}
