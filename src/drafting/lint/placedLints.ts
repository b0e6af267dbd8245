/** Lints of a document, at their places in it: of a norm by itself, or of what a ruleset puts together, sets and adds. */
import { type Fault, VertelrechtError } from "../../errors.js";
import type { DocumentLibrary } from "../../norm/checkDocument.js";
import { withUpstream } from "../../norm/checkNormFile.js";
import { loadRuleset, type Ruleset } from "../../norm/loadRuleset.js";
import type { Norm } from "../../norm/norm.js";
import { plansOf } from "../../norm/plansOf.js";
import { RulesetFile } from "../../norm/ruleset.js";
import type { Lint, LintExample } from "./lint.js";
import { lintEach, lintTogether } from "./lintRuleset.js";

/** A lint where it stands in a document. */
export interface PlacedLint extends Fault {
  readonly example: LintExample | null;
}

/** Lints of a norm as it stands, with its own parameters. */
export function lintsOfNorm(norm: Norm, { norms, sources }: DocumentLibrary): PlacedLint[] {
  const chain = withUpstream(norm, norms);
  const entries = chain.map(({ id }) => ({ norm: id }));
  const ruleset = loadable({ id: "lint", title: norm.title, norms: chain, entries, sources }, {});
  return ruleset ? lintEach(ruleset, new Set([norm.id])).map((one) => placed(one, one.path)) : [];
}

/** Lints of a ruleset: of each norm that it writes or sets anew, and of what its norms are together. */
export function lintsOfRuleset(data: unknown, { rulesets, norms }: DocumentLibrary): PlacedLint[] {
  const file = RulesetFile.parse(data);
  const from = { ...rulesets, [file.id]: { id: file.id, title: file.title, norms: [...norms.values()] } };
  const ruleset = loadable(data, from);
  if (!ruleset) return [];
  const touched = new Set(placesOf(file).map(({ norm }) => norm));
  const removes = file.amend?.some((one) => "remove" in one) ?? false;
  const whole = file.extends === undefined || removes ? new Set(plansOf(ruleset).keys()) : touched;
  return [...lintEach(ruleset, touched), ...lintTogether(ruleset, whole)].map((one) =>
    placed(one, placeIn(file, one), `${one.norm}: `),
  );
}

/** A ruleset whose base has faults of its own is not looked at. */
function loadable(data: unknown, from: Readonly<Record<string, unknown>>): Ruleset | null {
  try {
    return loadRuleset(data, { from });
  } catch (error) {
    if (error instanceof VertelrechtError) return null;
    throw error;
  }
}

function placed({ code, message, mend, example }: Lint, path: string, about = ""): PlacedLint {
  return { code, path, message: `${about}${message}`, mend, example };
}

/** A norm, and where a file sets something of it, adds it or writes it. */
interface Stands {
  readonly norm: string;
  readonly at: string;
  /** What it sets there. */
  readonly parameters: object;
}

function placesOf({ entries = [], amend = [], norms = [] }: RulesetFile): Stands[] {
  const set = entries.map(({ norm, parameters, exceptions }, index) => ({
    norm,
    at: parameters || exceptions ? `entries[${index}]` : null,
    parameters: parameters ?? {},
  }));
  const amended = amend.map((one, index) => {
    if ("add" in one) return { norm: one.add.id, at: `amend[${index}].add`, parameters: {} };
    if ("remove" in one) return { norm: one.norm, at: null, parameters: {} };
    return { norm: one.norm, at: `amend[${index}]`, parameters: one.parameters ?? {} };
  });
  const written = norms.map(({ id }, index) => ({ norm: id, at: `norms[${index}]`, parameters: {} }));
  return [...set, ...written, ...amended].flatMap(({ at, ...one }) => (at === null ? [] : [{ ...one, at }]));
}

/** Where in a file a lint of one of its norms stands: at the parameter that it sets, or else at the norm. */
function placeIn(file: RulesetFile, { norm, path }: Lint): string {
  const [, name] = /^parameters\.([^.]+)\.value$/.exec(path) ?? [];
  const own = placesOf(file).filter((one) => one.norm === norm);
  const setting = own.find(({ parameters }) => name !== undefined && name in parameters);
  if (setting) return `${setting.at}.parameters.${name}`;
  const at = own.at(-1)?.at;
  if (at !== undefined) return /^norms|\.add$/.test(at) && path !== "" ? `${at}.${path}` : at;
  // What an amendment takes out can leave something between the norms that stay.
  const removal = file.amend?.findIndex((one) => "remove" in one) ?? -1;
  const entry = file.entries?.findIndex((one) => one.norm === norm) ?? -1;
  return removal >= 0 ? `amend[${removal}]` : `entries[${entry}]`;
}
