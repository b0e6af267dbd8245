/** Whatever a record may leave open has words in both languages: a page asks a person to record it. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/norm/texts.js";
import { EVENTS } from "../../src/record/event.js";
import { wordsOf } from "../../src/report/words.js";

/** Fields that no norm reads, and the key of an event, which is always there. */
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
  const { fields } = wordsOf(lang);

  test.each(Object.entries(EVENTS).map(([type, { shape }]) => [type, Object.keys(shape)] as const))(
    "every field of %s",
    (_type, names) => {
      expect(names.filter((name) => !NEVER_ASKED.has(name) && fields[name] === undefined)).toEqual([]);
    },
  );

  test("what is listed beside the events", () => {
    expect(LISTED.filter((name) => fields[name] === undefined)).toEqual([]);
  });
});
