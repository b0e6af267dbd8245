import * as core from "zod/v4/core";
import { patternTestOf } from "./patternTestOf.js";

/**
 * Compiles one check of a schema of texts to a test; where the test is false the schema must look itself.
 *
 * @throws TypeError for a kind of check that it does not know
 */
export function textTestOf(check: core.$ZodCheck): (text: string) => boolean {
  if (check instanceof core.$ZodCheckMaxLength) {
    const { maximum } = check._zod.def;
    // Zod counts characters, of which a text has no more than units.
    return (text) => text.length <= maximum;
  }
  if (check instanceof core.$ZodCheckRegex) return patternTestOf(check._zod.def.pattern);
  if (isCustom(check)) {
    return (text) => {
      const payload: core.ParsePayload<string> = { value: text, issues: [] };
      const promise = check._zod.check(payload);
      return promise === undefined && payload.issues.length === 0 && payload.value === text;
    };
  }
  throw new TypeError(`no test is known for the check '${check._zod.def.check}'`);
}

/** A check of our own, which looks whenever what is given is a text. */
function isCustom(check: core.$ZodCheck): check is core.$ZodCheck<string> {
  return check._zod.def.check === "custom" && check._zod.def.when === undefined;
}
