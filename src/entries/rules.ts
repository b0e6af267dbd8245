/**
 * The bundled rulesets as plain JSON, resolved: each holds its norms and extends nothing.
 *
 * @packageDocumentation
 */
import { deepFreeze } from "../deepFreeze.js";
import { vouchFor } from "../norm/bundled.js";
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
  | "talk-from-12"
  | "with-waiver"
  | "school-24-hours"
  | "school-48-hours-bare"
  | "school-next-school-day"
  | "eight-contacts"
  | "disclosure-within-24-hours"
  | "investigation-from-establishment";

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
 * rulesets["current-law"].entries.length; // 13
 * rulesets["current-law"].entries[0]?.norm; // "jeugdwet/confidant-explained"
 * ```
 */
export const rulesets: Readonly<Record<RulesetId, RulesetJson>> = /* @__PURE__ */ withNorms();

function withNorms(): Record<RulesetId, RulesetJson> {
  const of = (id: keyof typeof bundled.rulesets): RulesetJson => {
    const { digest, ...ruleset } = bundled.rulesets[id];
    const ids = new Set<string>(ruleset.entries.map(({ norm }) => norm));
    const norms = bundled.norms.filter((norm) => ids.has(norm.id));
    return vouchFor(deepFreeze({ ...ruleset, norms }), `sha256:${digest}`);
  };
  return Object.freeze({
    "current-law": of("current-law"),
    "current-practice": of("current-practice"),
    proposal: of("proposal"),
    "six-weekly": of("six-weekly"),
    "month-since-last": of("month-since-last"),
    "talk-from-0": of("talk-from-0"),
    "talk-from-12": of("talk-from-12"),
    "with-waiver": of("with-waiver"),
    "school-24-hours": of("school-24-hours"),
    "school-48-hours-bare": of("school-48-hours-bare"),
    "school-next-school-day": of("school-next-school-day"),
    "eight-contacts": of("eight-contacts"),
    "disclosure-within-24-hours": of("disclosure-within-24-hours"),
    "investigation-from-establishment": of("investigation-from-establishment"),
  } satisfies Record<keyof typeof bundled.rulesets, RulesetJson>);
}
