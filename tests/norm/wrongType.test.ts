/** A word that is no type of event or no operator hides nothing else of a norm, and nothing is told that comes of it alone. */
import { describe, expect, test } from "vitest";
import sources from "../../rules/sources.json" with { type: "json" };
import { rulesets } from "../../src/entries/rules.js";
import { checkDocument } from "../../src/norm/checkDocument.js";
import { Norm } from "../../src/norm/norm.js";

const norms = rulesets.proposal.norms.map((norm) => Norm.parse(norm));
const library = { rulesets, norms: new Map(norms.map((norm) => [norm.id, norm])), sources };

const WORDS = [
  ["type of event", /"type":"[a-z-]+"/g, '"type":"no-such-event"'],
  ["operator", /"operator":"[A-Za-z]+"/g, '"operator":"equals"'],
] as const;

describe.each(WORDS)("no %s", (_word, places, wrong) => {
  const rows = norms
    .map((norm) => [norm.id, JSON.stringify(norm)] as const)
    .filter(([, text]) => text.match(places));
  test("stands in most norms", () => {
    expect(rows.length).toBeGreaterThan(norms.length / 2);
  });
  test.each(rows)("in %s", (_, text) => {
    for (const { index, 0: found } of text.matchAll(places)) {
      const one = `${text.slice(0, index)}${wrong}${text.slice(index + found.length)}`;
      expect(codesOf(one)).toEqual(["bad-value"]);
      expect(codesOf(withOthers(one)).sort()).toEqual([
        "bad-duty",
        "bad-value",
        "unknown-fact",
        "unknown-source",
      ]);
    }
  });
});

/** The same norm with three more faults: of a source, of an exception, and of a fact that does not turn on any event. */
function withOthers(text: string): string {
  const title = { nl: "Proef", en: "Trial" };
  const more = [
    { id: "nothing", active: true, title },
    { id: "of-age", active: true, title, when: { fact: "child.agee", operator: "equal", value: 17 } },
  ];
  return text
    .replace(/"source":"[^"]+","locator"/, '"source":"staatsblad","locator"')
    .replace(/"exceptions":\[/, (start) => `${start}${JSON.stringify(more).slice(1, -1)},`)
    .replace(/,\],"notEncoded"/, '],"notEncoded"');
}

function codesOf(text: string): string[] {
  return checkDocument(JSON.parse(text), "norm", library).faults.map(({ code }) => code);
}
