/** Packs the package, installs the tarball in an empty folder, and uses it from ESM, CommonJS and the shell. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8" });

const BODY = `
const evaluator = createEvaluator(loadRuleset(rulesets.proposal));
const record = parseRecord(JSON.parse(readFileSync("record.json", "utf8")));
const report = evaluator.evaluate(record, { asOf: "2026-06-30" });
if (report.findings.length === 0) throw new Error("no findings");
evaluateOnEngine(evaluator, record, { asOf: "2026-06-30" }).then((other) => {
  if (JSON.stringify(other) !== JSON.stringify(report)) throw new Error("the engines differ");
  console.log(report.findings.length);
});
`;

try {
  const [packed]: { filename: string }[] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", folder], root),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", join(folder, packed?.filename ?? "")]);
  copyFileSync(join(root, "examples/cases.ndjson"), join(folder, "cases.ndjson"));
  const [first = ""] = readFileSync(join(root, "examples/cases.ndjson"), "utf8").split("\n");
  writeFileSync(join(folder, "record.json"), first);
  const names = "{ createEvaluator, loadRuleset, parseRecord }";
  writeFileSync(
    join(folder, "esm.mjs"),
    `import { readFileSync } from "node:fs";\nimport ${names} from "vertelrecht";\nimport { rulesets } from "vertelrecht/rules";\nimport { evaluateOnEngine } from "vertelrecht/json-rules-engine";\n${BODY}`,
  );
  writeFileSync(
    join(folder, "cjs.cjs"),
    `const { readFileSync } = require("node:fs");\nconst ${names} = require("vertelrecht");\nconst { rulesets } = require("vertelrecht/rules");\nconst { evaluateOnEngine } = require("vertelrecht/json-rules-engine");\n${BODY}`,
  );
  const esm = run("node", ["esm.mjs"]).trim();
  const cjs = run("node", ["cjs.cjs"]).trim();
  if (esm !== cjs) throw new Error(`ESM found ${esm}, CommonJS ${cjs}`);
  const shell = run("npx", ["--no-install", "vertelrecht", "evaluate", "cases.ndjson", "--format", "ndjson"]);
  const reports = shell.trim().split("\n").length;
  console.log(`installed and used: ESM and CommonJS ${esm} findings, the command ${reports} reports`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
