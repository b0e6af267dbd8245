/** What a command opens before it works: judging a record must not wait for what only other commands need. */
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { BUNDLED_PACKAGES } from "../../scripts/bundledPackages.js";

/** Files and packages that are opened when the command begins, and those that a module of work brings in. */
let opened: (...modules: readonly string[]) => readonly string[];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: ["src/cli/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  opened = (...modules) => {
    const found = new Set<string>();
    const open = [...outputs].filter(([, { entryPoint = "" }]) => modules.includes(entryPoint));
    const walked = new Set(open.map(([path]) => path));
    for (const [, output] of open) {
      for (const input of Object.keys(output.inputs)) found.add(input);
      for (const { path, kind, external } of output.imports) {
        if (kind !== "import-statement") continue;
        const inner = outputs.get(path);
        if (external) found.add(path);
        else if (inner && !walked.has(path)) {
          walked.add(path);
          open.push([path, inner]);
        }
      }
    }
    return [...found].sort();
  };
});

const MAIN = "src/cli/main.ts";
const EVALUATE = "src/cli/runEvaluate.ts";

test("the command line itself opens no schema, norm or record", () => {
  const own = opened(MAIN);
  expect(own.filter((path) => /^src\/(record|calendar|condition|entries)\//.test(path))).toEqual([]);
  expect(own.filter((path) => !path.startsWith("src/") && !path.startsWith("node:"))).toEqual([
    "commander",
    "fastest-levenshtein",
    "package.json",
  ]);
});

describe("evaluating", () => {
  test("opens what it needs, as a check that the modules are found", () => {
    const paths = opened(MAIN, EVALUATE);
    for (const path of ["src/entries/bundled.json", "src/evaluate/evaluate.ts", "src/record/record.ts"]) {
      expect(paths).toContain(path);
    }
  });

  test("opens no package that is not built into the command", () => {
    const packages = opened(MAIN, EVALUATE).filter((path) => !/^(src|rules|node:|package\.json)/.test(path));
    const names = packages.map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
    expect(names.filter((name) => !BUNDLED_PACKAGES.includes(name))).toEqual([]);
  });

  test.each([
    ["reading YAML", "src/norm/readYaml.ts"],
    ["the schemas of norms", "src/norm/norm.ts"],
    ["the schemas of rulesets", "src/norm/ruleset.ts"],
    ["the checks of norms", "src/norm/checkNorm.ts"],
    ["the other engine", "src/condition/engine.ts"],
    ["the catalogue", "src/report/normPage.ts"],
    ["the words of reports in Dutch", "src/report/words.nl.ts"],
    ["the words of reports in English", "src/report/words.en.ts"],
    ["the forms for other tools", "src/report/exchange/exchangeForms.ts"],
  ])("does not open %s", (_what, path) => {
    expect(opened(MAIN, EVALUATE)).not.toContain(path);
  });
});
