/** Every TypeScript snippet of the README and the tutorial runs, and prints what the README says. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { readDocument } from "../../src/norm/readDocument.js";
import { runSnippet, snippetsOf } from "../support/snippets.js";

test("the README's example prints what its comment says", () => {
  const [snippet = ""] = snippetsOf("README.md", "ts");
  expect(runSnippet(snippet)).toBe("jeugdwet/first-contact-child#c1#e1+e2 overdue 2026-06-23\n");
  expect(snippet).toContain("// jeugdwet/first-contact-child#c1#e1+e2 overdue 2026-06-23");
});

test("the tutorial's example is fulfilled late, as it says", () => {
  const [snippet = ""] = snippetsOf("docs/tutorial.md", "ts");
  expect(runSnippet(`${snippet}\nconsole.log(report.findings[0]?.duties[0]?.status);`)).toBe(
    "fulfilled-late\n",
  );
});

test("the tutorial's variant loads and counts from the last act", () => {
  const [snippet = ""] = snippetsOf("docs/tutorial.md", "yaml");
  const ruleset = loadRuleset(readDocument(snippet, "yaml").data, { from: rulesets });
  const [plan] = ruleset.plans.get("proposal/contact-during-measure") ?? [];
  expect(plan?.duty).toMatchObject({ anchor: "last-act" });
});
