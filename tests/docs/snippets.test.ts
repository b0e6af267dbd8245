/** Every TypeScript snippet of the README and the tutorial runs, and prints what the README says. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { readDocument } from "../../src/norm/readDocument.js";

const root = new URL("../../", import.meta.url);

test("the README's example prints what its comment says", () => {
  const [snippet = ""] = snippets("README.md", "ts");
  expect(run(snippet)).toBe("jeugdwet/first-contact-child#c1#e1+e2 overdue 2026-06-23\n");
  expect(snippet).toContain("// jeugdwet/first-contact-child#c1#e1+e2 overdue 2026-06-23");
});

test("the tutorial's example is fulfilled late, as it says", () => {
  const [snippet = ""] = snippets("docs/tutorial.md", "ts");
  expect(run(`${snippet}\nconsole.log(report.findings[0]?.duties[0]?.status);`)).toBe("fulfilled-late\n");
});

test("the tutorial's variant loads and counts from the last act", () => {
  const [snippet = ""] = snippets("docs/tutorial.md", "yaml");
  const ruleset = loadRuleset(readDocument(snippet, "yaml").data, { from: rulesets });
  const [plan] = ruleset.plans.get("proposal/contact-during-measure") ?? [];
  expect(plan?.duty).toMatchObject({ anchor: "last-act" });
});

function snippets(file: string, language: string): string[] {
  const text = readFileSync(new URL(file, root), "utf8");
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  return blocks.flatMap(([, own, body]) => (own === language && body ? [body] : []));
}

/** Runs a snippet against the sources. */
function run(snippet: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
  const source = snippet
    .replaceAll('"vertelrecht/rules"', JSON.stringify(new URL("src/entries/rules.ts", root).href))
    .replaceAll('"vertelrecht"', JSON.stringify(new URL("src/index.ts", root).href));
  try {
    writeFileSync(join(folder, "snippet.mts"), source);
    return execFileSync(process.execPath, ["--import", "tsx", join(folder, "snippet.mts")], {
      cwd: root,
      encoding: "utf8",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
