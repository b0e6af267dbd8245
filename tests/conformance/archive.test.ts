/** The suite as who has nothing but the archive finds it: whole, and held to the schemas that come with it. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { archive } from "../../scripts/conformance/archive.js";
import { readSuite } from "../../src/conformance/readSuite.js";
import { faultsUnder } from "../support/schemaOf.js";

const { name, bytes } = archive();
const folder = name.replace(/\.zip$/, "");
const files = new Map(
  Object.entries(unzipSync(bytes)).map(([path, data]) => [path.slice(folder.length + 1), strFromU8(data)]),
);
const paths = (pattern: RegExp) => [...files.keys()].filter((path) => pattern.test(path));
const textOf = (path: string) => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`the archive has no ${path}`);
  return text;
};

test("the archive is named after its version, stands in one folder and is the same to the byte each time", () => {
  expect(folder).toBe(`vertelrecht-conformance-${JSON.parse(textOf("manifest.json")).version}`);
  expect(Object.keys(unzipSync(bytes)).every((path) => path.startsWith(`${folder}/`))).toBe(true);
  vi.setSystemTime("2031-03-30T03:00:00Z");
  expect(Buffer.compare(bytes, archive().bytes)).toBe(0);
  vi.useRealTimers();
  expect(textOf("LICENSE")).toContain("CC0 1.0");
});

test("it is all that is needed to run the suite", async () => {
  const { manifest, cases, expected } = await readSuite(async (path) => textOf(path));
  expect(cases).toHaveLength(manifest.counts.cases);
  expect(expected.size).toBe(manifest.counts.cases);
});

test.each<[files: RegExp, schema: string]>([
  [/^manifest\.json$/, "conformance-manifest"],
  [/^CHANGELOG\.json$/, "conformance-changelog"],
  [/^cases\//, "conformance-case"],
  [/^expected\//, "conformance-expected"],
  [/^rulesets\//, "ruleset"],
])("a stranger's validator takes %s", (pattern, schema) => {
  const faults = faultsUnder(JSON.parse(textOf(`schema/${schema}.schema.json`)));
  const found = paths(pattern);
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) {
    const lines = path.endsWith(".ndjson") ? textOf(path).trim().split("\n") : [textOf(path)];
    for (const line of lines) expect(faults(JSON.parse(line)), path).toEqual([]);
    expect(faults({ ...JSON.parse(lines[0] ?? ""), more: true })).not.toEqual([]);
  }
});

test("nothing else is in it", () => {
  const known =
    /^(README\.md|LICENSE|manifest\.json|CHANGELOG\.json|(cases|expected)\/.*\.ndjson|rulesets\/.*\.json|schema\/.*\.schema\.json)$/;
  expect([...files.keys()].filter((path) => !known.test(path))).toEqual([]);
});
