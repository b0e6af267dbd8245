/**
 * The bundled rulesets as plain JSON, resolved: each holds its norms and extends nothing.
 *
 * @packageDocumentation
 */
import { deepFreeze } from "../deepFreeze.js";
import bundled from "./bundled.json" with { type: "json" };

// Written out: the declarations cannot hold the type of a JSON file.
/** Ids of the bundled rulesets. */
export type RulesetId =
  | "current-law"
  | "current-practice"
  | "proposal"
  | "six-weekly"
  | "month-since-last"
  | "talk-from-0"
  | "talk-from-12";

/** A ruleset as plain JSON, ready for `loadRuleset`. */
export interface RulesetJson {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly norms: readonly { readonly id: string }[];
  readonly entries: readonly { readonly norm: string }[];
}

/**
 * The bundled rulesets by id.
 *
 * @example
 * ```ts
 * import { rulesets } from "vertelrecht/rules";
 * rulesets["current-law"].entries.map(({ norm }) => norm); // ["jeugdwet/first-contact-child"]
 * ```
 */
export const rulesets: Readonly<Record<RulesetId, RulesetJson>> = /* @__PURE__ */ withNorms();

function withNorms(): Record<RulesetId, RulesetJson> {
  const of = (id: keyof typeof bundled.rulesets): RulesetJson => {
    const ruleset = bundled.rulesets[id];
    const ids = new Set<string>(ruleset.entries.map(({ norm }) => norm));
    return { ...ruleset, norms: bundled.norms.filter((norm) => ids.has(norm.id)) };
  };
  return deepFreeze({
    "current-law": of("current-law"),
    "current-practice": of("current-practice"),
    proposal: of("proposal"),
    "six-weekly": of("six-weekly"),
    "month-since-last": of("month-since-last"),
    "talk-from-0": of("talk-from-0"),
    "talk-from-12": of("talk-from-12"),
  } satisfies Record<keyof typeof bundled.rulesets, RulesetJson>);
}
