/** What the conformance suite is made of: the worked cases of the norms, cases of its own, and the conventions that cases pin. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CaseFile } from "../../src/norm/caseFile.js";
import { withUpstream } from "../../src/norm/checkNormFile.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import { RulesetEntry } from "../../src/norm/ruleset.js";
import { Texts } from "../../src/norm/texts.js";
import type { CaseRecord } from "../../src/record/record.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";

const root = join(import.meta.dirname, "..", "..");

/** A case of which the suite can be made. */
export interface Source {
  readonly id: string;
  readonly norm: string;
  readonly title: Texts;
  readonly why: Texts;
  readonly cites: readonly string[];
  readonly record: CaseRecord;
  readonly schoolCalendars: CaseFile["cases"][number]["schoolCalendars"];
  /** Null: in force as in `proposal`. */
  readonly entries: readonly RulesetEntry[] | null;
  readonly moments: CaseFile["cases"][number]["moments"];
}

const { shape } = CaseFile;
const worked = shape.cases.element.shape;
const OwnCase = z.strictObject({
  id: z.string(),
  norm: z.string(),
  title: worked.title,
  why: worked.why,
  cites: worked.cites,
  entries: z.array(RulesetEntry).nullable().default(null),
  record: worked.record,
  moments: worked.moments,
});

/** A convention, with the cases that pin it: at least three. */
export const Convention = z.strictObject({
  label: z.string(),
  title: Texts,
  rules: z.array(z.string()),
  cases: z.array(z.string()).min(3),
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** The files of worked cases, by norm. */
export function caseFiles(): ReadonlyMap<string, CaseFile> {
  const names = readdirSync(join(root, "rules/norms"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".cases.json"))
    .sort();
  return new Map(
    names.map((name) => {
      const file = CaseFile.parse(read(`rules/norms/${name}`));
      return [file.norm, file];
    }),
  );
}

/** Every case there is. */
export function allSources(): Source[] {
  const files = caseFiles();
  const fromNorms = [...files].flatMap(([norm, { base, cases }]) =>
    cases.map(
      ({ id, title, why, cites, parameters, exceptions, record, schoolCalendars, moments }): Source => {
        const settings = { ...(parameters ? { parameters } : {}), ...(exceptions ? { exceptions } : {}) };
        return {
          ...{ id: `${norm}/${id}`, norm, title, why, cites, schoolCalendars, moments },
          record: parseRecord({ ...base, id, ...record }),
          entries: parameters || exceptions ? [RulesetEntry.parse({ norm, ...settings })] : null,
        };
      },
    ),
  );
  const own = z.array(OwnCase).parse(read("scripts/conformance/ownCases.json"));
  const fromHere = own.map(({ id, norm, record, ...rest }): Source => {
    const base = files.get(norm)?.base ?? {};
    const name = id.slice(id.lastIndexOf("/") + 1);
    return {
      ...rest,
      id,
      norm,
      schoolCalendars: undefined,
      record: parseRecord({ ...base, id: name, ...record }),
    };
  });
  return [...fromNorms, ...fromHere];
}

/** The conventions that cases pin. */
export function conventions(): z.output<typeof Convention>[] {
  return z.array(Convention).parse(read("scripts/conformance/conventions.json"));
}

/** Which cases are in the suite, by id. */
export function selection(): string[] {
  return z.array(z.string()).parse(read("scripts/conformance/selection.json"));
}

/** The ruleset `proposal`, of which every bundled norm is part. */
export function proposal(): Ruleset {
  return loadRuleset(read("rules/rulesets/proposal.json"), { from: library() });
}

function library(): Readonly<Record<string, unknown>> {
  const bundled: unknown = read("src/entries/bundled.json");
  const { norms } = z.object({ norms: z.array(z.unknown()) }).parse(bundled);
  const names = readdirSync(join(root, "rules/rulesets"));
  return {
    ...Object.fromEntries(names.map((name) => [name.replace(".json", ""), read(`rules/rulesets/${name}`)])),
    all: { id: "all", title: { nl: "Alle normen", en: "All norms" }, norms },
  };
}

/** A ruleset with the norm of a case as the case sets it, and the norms for whose acts it waits. */
export function rulesetOf({ norm, entries }: Source, { norms, sources }: Ruleset): Ruleset {
  const own = norms.get(norm);
  if (!own || !entries) throw new Error(`${norm} is set by no case`);
  const [, ...others] = withUpstream(own, norms);
  const json = {
    id: "unnamed",
    title: own.title,
    norms: [own, ...others],
    entries: [...entries, ...others.map(({ id }) => ({ norm: id }))],
    sources: Object.fromEntries([...sources].map(([id, title]) => [id, { title }])),
  };
  const { digest } = loadRuleset(json);
  const name = norm.slice(norm.indexOf("/") + 1);
  const hash = digest.slice("sha256:".length, "sha256:".length + 6);
  return loadRuleset({ ...json, id: `${name}-${hash}` });
}
