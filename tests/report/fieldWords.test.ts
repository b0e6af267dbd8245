/** Whatever a record may leave open has words in both languages: a page asks a person to record it. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/norm/texts.js";
import { EVENTS } from "../../src/record/event.js";
import { missingSentence } from "../../src/report/missingSentence.js";

/** Fields that no norm reads, or that are always there. */
const NEVER_ASKED = new Set(["id", "type", "corrects", "enteredInError", "meta"]);
const LISTED = [
  "birthDate",
  "household",
  "parentOf",
  "authorityOver",
  "organisation",
  "specialisations",
  "pilot",
  "region",
];

describe.each(LANGUAGES)("in %s", (lang) => {
  const told = (field: string) => missingSentence([{ code: "not-recorded", event: "e1", field }], lang);
  /** A field without words is told by its name, alone or as a fact of the act. */
  const isBare = (field: string) =>
    [field, `act.${field}`].some((name) => [`${name}, of e1`, `${name} (e1)`].includes(told(field)));

  test.each(Object.entries(EVENTS).map(([type, { shape }]) => [type, Object.keys(shape)] as const))(
    "every field of %s",
    (_type, names) => {
      expect(names.filter((name) => !NEVER_ASKED.has(name) && isBare(name))).toEqual([]);
    },
  );

  test("what is listed beside the events", () => {
    expect(LISTED.filter(isBare)).toEqual([]);
  });

  test("a field without words would be seen", () => {
    expect(isBare("shoeSize")).toBe(true);
  });
});
