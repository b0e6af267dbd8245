/** Which values a field of an event can have, as its schema says. */
import type * as z from "zod";
import { EVENTS, type EventType } from "../../record/event.js";

/** The values of a field, and whether it holds a list of them; none where they are no closed list. */
export interface Choices {
  readonly values: readonly unknown[];
  readonly list: boolean;
}

const NONE: Choices = { values: [], list: false };

/** The values that a field of an event of a type can have. */
export function choicesOf(type: EventType, field: string): Choices {
  const schema: unknown = Reflect.get(EVENTS[type].shape, field);
  return isSchema(schema) ? choicesIn(schema) : NONE;
}

function choicesIn(schema: z.core.$ZodType): Choices {
  const { def } = schema._zod;
  if (isWrapped(def)) return choicesIn(def.innerType);
  if (isList(def)) return { ...choicesIn(def.element), list: true };
  if (isUnion(def)) {
    const forms = def.options.map(choicesIn);
    return { values: forms[0]?.values ?? [], list: forms.some(({ list }) => list) };
  }
  if (isEnum(def)) return { values: Object.values(def.entries), list: false };
  return def.type === "boolean" ? { values: [true, false], list: false } : NONE;
}

function isSchema(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

function isWrapped(def: z.core.$ZodTypeDef): def is z.core.$ZodOptionalDef | z.core.$ZodNullableDef {
  return def.type === "optional" || def.type === "nullable";
}

function isList(def: z.core.$ZodTypeDef): def is z.core.$ZodArrayDef {
  return def.type === "array";
}

/** One value, or a list of such. */
function isUnion(def: z.core.$ZodTypeDef): def is z.core.$ZodUnionDef {
  return def.type === "union";
}

function isEnum(def: z.core.$ZodTypeDef): def is z.core.$ZodEnumDef {
  return def.type === "enum";
}
