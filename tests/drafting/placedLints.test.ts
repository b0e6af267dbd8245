/** Where lints stand in the document that they are of: in a norm, or in what a ruleset sets, adds, writes or puts together. */
import { describe, expect, test, vi } from "vitest";
import { lintsOfNorm, lintsOfRuleset } from "../../src/drafting/lint/placedLints.js";
import { rulesets } from "../../src/entries/rules.js";
import type { DocumentLibrary } from "../../src/norm/checkDocument.js";
import type { Norm } from "../../src/norm/norm.js";
import { EVERY_NORM } from "../support/caseFiles.js";

vi.setConfig({ testTimeout: 120_000 });

const TITLE = { nl: "Proef", en: "Trial" };
const HOURS = { term: { hours: 24 } };

function norm(id: string): Norm {
  const found = EVERY_NORM.norms.get(id);
  if (!found) throw new Error(`no norm ${id}`);
  return found;
}

/** Norms that take over from one another at four and at twelve. */
const AGES = {
  id: "ages",
  title: TITLE,
  norms: [
    { ...norm("veilig-thuis/child-spoken-to"), id: "trial/young", applies: below(4), parameters: {} },
    { ...norm("veilig-thuis/child-spoken-to"), id: "trial/middle", applies: below(12), parameters: {} },
    { ...norm("veilig-thuis/child-spoken-to"), id: "trial/old", applies: above(12), parameters: {} },
  ],
  entries: ["young", "middle", "old"].map((name) => ({ norm: `trial/${name}` })),
};

const LIBRARY: DocumentLibrary = {
  rulesets: { ...rulesets, ages: AGES },
  norms: EVERY_NORM.norms,
  sources: Object.fromEntries([...EVERY_NORM.sources].map(([id, title]) => [id, { title }])),
};
/** The code and place of each lint of a ruleset file. */
const said = (parts: object) =>
  lintsOfRuleset({ id: "trial", title: TITLE, ...parts }, LIBRARY).map(({ code, path }) => `${code} ${path}`);

test("of a norm: its own place, with the norms for whose acts it waits beside it", () => {
  expect(lintsOfNorm(norm("proposal/school-told"), LIBRARY).map(({ path }) => path)).toEqual([
    "parameters.term.value",
  ]);
  expect(lintsOfNorm(norm("proposal/disclosure-documented"), LIBRARY)).toEqual([]);
});

describe("of a ruleset", () => {
  const added = { ...norm("proposal/school-told"), id: "trial/school-told" };
  test.each<[why: string, parts: object, expected: readonly string[]]>([
    [
      "the parameter that an amendment sets; what it leaves alone is told where it stands",
      { extends: "proposal", amend: [{ norm: "proposal/disclosure-heard", parameters: HOURS }] },
      ["term-finer-than-trigger amend[0].parameters.term"],
    ],
    [
      "an amendment that sets something else",
      {
        extends: "proposal",
        amend: [{ norm: "proposal/school-told", parameters: { schoolFromAge: 5 } }],
      },
      ["term-finer-than-trigger amend[0]"],
    ],
    [
      "two amendments of one norm: at the one that sets it",
      {
        extends: "proposal",
        amend: [
          { norm: "proposal/disclosure-heard", parameters: HOURS },
          { norm: "proposal/disclosure-heard", parameters: { professionals: 2 } },
        ],
      },
      ["term-finer-than-trigger amend[0].parameters.term"],
    ],
    [
      "a norm that is taken out from between two others leaves ages to none",
      { extends: "ages", amend: [{ norm: "trial/middle", remove: true }] },
      ["age-gap amend[0]"],
    ],
    [
      "a norm that is taken out is looked at no more",
      { extends: "proposal", amend: [{ norm: "proposal/school-told", remove: true }] },
      [],
    ],
    [
      "a norm that is added",
      { extends: "proposal", amend: [{ add: added }] },
      ["term-finer-than-trigger amend[0].add.parameters.term.value"],
    ],
    [
      "a norm that the file writes",
      { norms: [added], entries: [{ norm: added.id }] },
      ["term-finer-than-trigger norms[0].parameters.term.value"],
    ],
    [
      "an entry that sets a parameter",
      { entries: [{ norm: "kpi/family-plan" }, { norm: "proposal/disclosure-heard", parameters: HOURS }] },
      ["term-finer-than-trigger entries[1].parameters.term"],
    ],
    [
      "what two norms are together, which no amendment sets: at the entry of the one that is told of",
      {
        norms: [
          { ...norm("proposal/every-child-heard"), applies: below(4), parameters: talkAlone() },
          { ...norm("veilig-thuis/child-spoken-to"), applies: above(6), parameters: {} },
        ],
        entries: [{ norm: "proposal/every-child-heard" }, { norm: "veilig-thuis/child-spoken-to" }],
      },
      ["age-gap norms[0].applies"],
    ],
  ])("%s", (_why, parts, expected) => {
    expect(said(parts)).toEqual(expected);
  });

  test("a base with faults of its own is told where it stands, and nothing is looked at on top of it", () => {
    expect(
      said({ extends: "nowhere", amend: [{ norm: "proposal/disclosure-heard", parameters: HOURS }] }),
    ).toEqual([]);
  });
});

function below(age: number) {
  return { fact: "child.age", operator: "lessThan", value: age };
}

function above(age: number) {
  return { fact: "child.age", operator: "greaterThanInclusive", value: age };
}

/** The parameters that `act.individual` and the ages of talk read. */
function talkAlone() {
  const { talkFromAge, professionals } = norm("proposal/every-child-heard").parameters;
  return { talkFromAge, professionals };
}
