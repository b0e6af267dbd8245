/**
 * Packs the package, installs the tarball in an empty folder, and uses it as a stranger would: compiled by every
 * supported TypeScript, run as an ES module, as CommonJS and from the shell, bundled for a browser.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleConsumer } from "./bundleConsumer.js";
import { compileConsumer } from "./compileConsumer.js";

const MAIN = [
  "@noble/hashes",
  "canonicalize",
  "fastest-levenshtein",
  "jsonc-parser",
  "luxon",
  "vertelrecht",
  "yaml",
  "zod",
];
const ENGINE = ["clone", "eventemitter2", "hash-it", "json-rules-engine", "jsonpath-plus"];
/** What an entry point may bring into a bundle. json-rules-engine and its dependencies never reach the main one. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  vertelrecht: MAIN,
  "vertelrecht/rules": ["vertelrecht"],
  "vertelrecht/json-rules-engine": [...MAIN, ...ENGINE],
  "vertelrecht/drafting": [...MAIN, "fast-check", "pure-rand"],
  "vertelrecht/conformance": MAIN,
};

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

try {
  install();
  checkModules();
  for (const [entry, packages] of Object.entries(PACKAGES)) {
    const stray = (await bundleConsumer(entry, folder)).filter((name) => !packages.includes(name));
    same(`${entry} brings into a bundle`, stray.join(" "), "");
  }
  checkCommand();
  checkErrorClass();
  console.log("packed, installed, compiled, run, bundled");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function install(): void {
  const [packed]: { filename: string }[] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", folder], root),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  const tarball = join(folder, packed?.filename ?? "");
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball]);
}

/** The same program gives the same report as an ES module and as CommonJS. */
function checkModules(): void {
  for (const file of ["consumer.mts", "consumer.cts"]) {
    copyFileSync(join(root, "tests/parcel/consumer.ts"), join(folder, file));
  }
  compileConsumer(["consumer.mts", "consumer.cts"], folder);
  same("the ES module and CommonJS print", run("node", ["consumer.mjs"]), run("node", ["consumer.cjs"]));
}

/** The command judges every bundled case. */
function checkCommand(): void {
  const cases = readFileSync(join(root, "examples/cases.ndjson"), "utf8");
  writeFileSync(join(folder, "cases.ndjson"), cases);
  const args = ["--no-install", "vertelrecht", "evaluate", "cases.ndjson", "--format", "ndjson"];
  same("cases and reports are", lines(cases), lines(run("npx", args)));
  const compare = [
    "--no-install",
    "vertelrecht",
    "compare",
    "--variant",
    "six-weekly",
    "--format",
    "html",
    "cases.ndjson",
  ];
  same("a page of a comparison begins with", run("npx", compare).slice(0, 15), "<!doctype html>");
  // Over four megabytes, so that threads are begun.
  writeFileSync(join(folder, "many.ndjson"), cases.repeat(80));
  const many = ["--no-install", "vertelrecht", "evaluate", "many.ndjson", "--summary", "--threads"];
  same("two threads and one count", run("npx", [...many, "2"]), run("npx", [...many, "1"]));
}

/** In each kind of module the entry points share one class, so that `instanceof` holds across them. */
function checkErrorClass(): void {
  const dist = join(folder, "node_modules/vertelrecht/dist");
  for (const ending of [".js", ".cjs"]) {
    const files = readdirSync(dist).filter((file) => file.endsWith(ending) && file !== "cli.js");
    const texts = files.map((file) => readFileSync(join(dist, file), "utf8"));
    const classes = texts.join("").match(/class extends Error/g) ?? [];
    same(`*${ending} define the error class`, `${classes.length}`, "1");
  }
}

function lines(text: string): string {
  return `${text.trim().split("\n").length}`;
}

function same(what: string, found: string, wanted: string): void {
  if (found !== wanted) throw new Error(`${what}:\n${found}\nwanted:\n${wanted}`);
}
