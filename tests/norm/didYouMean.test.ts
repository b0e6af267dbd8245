/** The name that is proposed for one that is not known: the one a person meant, and none where none is near. */
import { expect, test } from "vitest";
import { didYouMean, nearest } from "../../src/didYouMean.js";

const NORMS = ["jeugdwet/first-contact-child", "kpi/family-plan", "proposal/disclosure-heard"];

test.each<[why: string, given: string, known: readonly string[], near: string | null]>([
  ["a letter too few", "kpi/famly-plan", NORMS, "kpi/family-plan"],
  ["two letters that changed places in a word of three", "kip", ["kpi", "wmo"], "kpi"],
  ["another word of two letters", "fr", ["nl", "en"], null],
  ["one letter of two", "el", ["nl", "en"], "nl"],
  ["a name without its family", "first-contact", NORMS, "jeugdwet/first-contact-child"],
  ["three letters that stand in a longer name", "pla", NORMS, null],
  ["something else altogether", "house-rules", NORMS, null],
  ["nothing to choose from", "kpi/family-plan", [], null],
  ["a name of great length", "kpi/family-plan".padEnd(1_000_000, "x"), NORMS, null],
])("%s", (_why, given, known, near) => {
  expect(nearest(given, known)).toBe(near);
});

test("what else mends it is said beside the name, and alone where no name is near", () => {
  expect(didYouMean("kpi/famly-plan", NORMS, "give its file")).toBe(
    "did you mean 'kpi/family-plan'? Or give its file",
  );
  expect(didYouMean("house-rules", NORMS, "give its file")).toBe("give its file");
});
