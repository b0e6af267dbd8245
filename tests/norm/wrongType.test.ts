/** A word that is no type of event hides nothing else of a norm, and nothing is told that comes of it alone. */
import { expect, test } from "vitest";
import sources from "../../rules/sources.json" with { type: "json" };
import { rulesets } from "../../src/entries/rules.js";
import { checkDocument } from "../../src/norm/checkDocument.js";
import { Norm } from "../../src/norm/norm.js";

const norms = rulesets.proposal.norms.map((norm) => Norm.parse(norm));
const library = { rulesets, norms: new Map(norms.map((norm) => [norm.id, norm])), sources };

test.each(norms.map((norm) => [norm.id, JSON.stringify(norm)]))("in %s", (_, text) => {
  const places = [...text.matchAll(/"type":"[a-z-]+"/g)];
  expect(places.length).toBeGreaterThan(0);
  for (const { index, 0: found } of places) {
    const wrong = `${text.slice(0, index)}"type":"no-such-event"${text.slice(index + found.length)}`;
    expect(codesOf(wrong)).toEqual(["bad-value"]);
    const unregistered = wrong.replace(/"source":"[^"]+","locator"/, '"source":"staatsblad","locator"');
    expect(codesOf(unregistered).sort()).toEqual(["bad-value", "unknown-source"]);
  }
});

function codesOf(text: string): string[] {
  return checkDocument(JSON.parse(text), "norm", library).faults.map(({ code }) => code);
}
