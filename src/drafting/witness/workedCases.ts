/** Witnesses as files of worked cases, one for each norm: what the base finds is what the case expects. */
import type { CaseFile } from "../../norm/caseFile.js";
import type { CaseRecord } from "../../record/record.js";
import type { WitnessSearch } from "./findWitness.js";
import type { Direction } from "./questions.js";

const TITLES: Readonly<Record<Direction, { readonly nl: string; readonly en: string }>> = {
  "breached-in-base-alone": {
    nl: "Te laat of niet gedaan, onder een variant niet",
    en: "Late or not done, under a variant not",
  },
  "breached-in-variant-alone": {
    nl: "Onder een variant te laat of niet gedaan, hier niet",
    en: "Under a variant late or not done, here not",
  },
  "protected-norm-breached-alone": {
    nl: "Te laat of niet gedaan, terwijl een variant niets te laat vindt",
    en: "Late or not done, while a variant finds nothing late",
  },
  "protected-norm-breached-for-good": {
    nl: "Te laat of niet gedaan, terwijl een variant ook later niets te laat vindt",
    en: "Late or not done, while a variant finds nothing late, then or later",
  },
};

/**
 * The cases that a search found, as files to be put beside their norms. They say what the base finds: read each, and put
 * in its `why` what it shows, before you keep it.
 */
export function workedCases({ results, variant, base }: WitnessSearch): CaseFile[] {
  // A norm that only the variant has is no norm of the base's cases.
  const ofBase = results.filter(({ witness }) => witness?.base.some(({ norm }) => norm === witness.norm));
  const norms = [...new Set(ofBase.flatMap(({ witness }) => witness?.norm ?? []))];
  return norms.map((norm): CaseFile => {
    const own = ofBase.filter(({ witness }) => witness?.norm === norm);
    return {
      norm,
      base: {},
      cases: own.flatMap(({ direction, witness }) => {
        if (!witness) return [];
        const finding = witness.base.find((one) => one.norm === norm);
        const statuses = (finding?.duties ?? []).map(({ status }) => ({ status }));
        return [
          {
            id: `${direction}-${variant}`.slice(0, 64),
            title: TITLES[direction],
            why: {
              nl: `Kleinste geval waarin ${base} en ${variant} uiteenlopen.`,
              en: `The smallest case on which ${base} and ${variant} differ.`,
            },
            cites: [],
            record: partsOf(witness.record),
            moments: [
              {
                asOf: witness.asOf,
                expect: {
                  outcome: finding?.outcome ?? "inapplicable",
                  ...(statuses.length > 0 ? { duties: statuses } : {}),
                },
              },
            ],
          },
        ];
      }),
    };
  });
}

type Part = CaseFile["cases"][number]["record"];

/** A record without its id, which the case gives, as plain JSON. */
function partsOf({ id: _id, ...parts }: CaseRecord): Part {
  const json: Part = JSON.parse(JSON.stringify(parts));
  return json;
}
