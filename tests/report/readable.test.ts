/**
 * Dutch at about B1, as far as a measure shows: LIX (words in a sentence, plus the share of words over six letters).
 *
 * Björnsson calls 30 to 40 a text for everyone and over 50 official; dates and norm titles bring long words of their own.
 */
import { readFileSync } from "node:fs";
import lix from "lix-index";
import { expect, test } from "vitest";

const MOST = 40;
const MOST_OF_ONE = 45;

const golden = readFileSync(new URL("./golden/describe.nl.md", import.meta.url), "utf8");
/** Each explanation as running text: a line that is an item of a list ends as a sentence does. */
const texts = golden.split(/^## .*$/m).flatMap((text) => {
  const running = text
    .trim()
    .replaceAll(/([^.:])\n/g, "$1.\n")
    .replaceAll(/\s+/g, " ");
  return running === "" ? [] : [running];
});

test("all explanations together are a text for everyone", () => {
  expect(lix(texts.join(" "))).toBeLessThanOrEqual(MOST);
});

test.each(texts)("%s", (text) => {
  expect(lix(text)).toBeLessThanOrEqual(MOST_OF_ONE);
});

test("the measure tells official Dutch apart", () => {
  expect(
    lix(
      "De gecertificeerde instelling informeert desgevraagd onverwijld de gezaghebbende ouder betreffende voorgenomen plaatsingsbeslissingen.",
    ),
  ).toBeGreaterThan(50);
});
