/** Values that a schema takes, drawn from the schema itself: every key, every word, one value or a list. */
import fc from "fast-check";
import * as z from "zod";

/** Values of a schema; its texts are of those given, whichever of them it takes, and its lists are short. */
export function arbitraryOf(schema: z.core.$ZodType, texts: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: z.core.$ZodType) => arbitraryOf(inner, texts);
  if (schema instanceof z.core.$ZodOptional) {
    return fc.oneof({ arbitrary: of(schema._zod.def.innerType), weight: 3 }, fc.constant(undefined));
  }
  if (schema instanceof z.core.$ZodNullable) {
    return fc.oneof({ arbitrary: of(schema._zod.def.innerType), weight: 5 }, fc.constant(null));
  }
  if (schema instanceof z.core.$ZodObject) {
    const shape = Object.entries(schema._zod.def.shape).map(([key, inner]) => [key, of(inner)] as const);
    return fc
      .tuple(fc.record(Object.fromEntries(shape)), fc.boolean())
      .map(([object, keepsUndefined]) =>
        keepsUndefined
          ? object
          : Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)),
      );
  }
  if (schema instanceof z.core.$ZodArray) {
    const [least] = (schema._zod.def.checks ?? []).map((check) =>
      check instanceof z.core.$ZodCheckMinLength ? check._zod.def.minimum : 0,
    );
    return fc.array(of(schema._zod.def.element), { minLength: least ?? 0, maxLength: 3 });
  }
  if (schema instanceof z.core.$ZodUnion) return fc.oneof(...schema._zod.def.options.map(of));
  if (schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral)
    return fc.constantFrom(...(schema._zod.values ?? []));
  if (schema instanceof z.core.$ZodString)
    return fc.constantFrom(...texts.filter((text) => z.safeParse(schema, text).success));
  if (schema instanceof z.core.$ZodBoolean) return fc.boolean();
  if (schema instanceof z.core.$ZodRecord) return fc.dictionary(fc.string(), fc.jsonValue());
  throw new TypeError(`nothing is drawn for a schema of type ${schema._zod.def.type}`);
}
