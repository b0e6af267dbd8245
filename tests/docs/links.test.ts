/** Every link, anchor, path and script that a page names is there. */

import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { scripts } from "../../package.json" with { type: "json" };
import { filesBelow, parsePage, ROOT, readPages, targetOf } from "../support/pages.js";

const pages = readPages();
const files = filesBelow();
/** Folders of which a path in a sentence must be there, and endings by which a name in a sentence is a file's. */
const FOLDERS = /^(src|rules|docs|tests|examples|scripts|schema|api)\/\S*$/;
const NAMES = /^[\w.-]*\w\.(ts|md|json|ndjson|ya?ml|[cm]js)$/;

describe.each(pages.map((page) => [page.path, page] as const))("%s", (_path, page) => {
  test("every relative link leads to a file, and its anchor to a heading", () => {
    const dead = page.links.filter((link) => {
      if (/^[a-z]+:/.test(link.target)) return false;
      const { file, anchor } = targetOf(page, link);
      if (!existsSync(join(ROOT, file))) return true;
      if (anchor === "") return false;
      return !(pages.find(({ path }) => path === file)?.anchors ?? new Set()).has(anchor);
    });
    expect(dead).toEqual([]);
  });

  test("every path and file name in a sentence is there", () => {
    const saved = page.blocks.map(({ file }) => file);
    const dead = page.codes.filter(({ text }) =>
      FOLDERS.test(text)
        ? !files.some((file) => patternOf(text).test(file))
        : NAMES.test(text) && !saved.includes(text) && !files.some((file) => isNamed(file, text)),
    );
    expect(dead).toEqual([]);
  });

  test("every npm script in a sentence is one of package.json", () => {
    const named = page.codes.flatMap(({ at, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => ({ at, script })),
    );
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });
});

test.each([
  ["docs/README.md", /^docs\/[^/]*$|^docs\/catalogue\/\w+\/README\.md$/],
  ["docs/catalogue/nl/README.md", /^docs\/catalogue\/nl\//],
  ["docs/catalogue/en/README.md", /^docs\/catalogue\/en\//],
])("%s leads to every page below it", (path, below) => {
  const index = pages.find((page) => page.path === path);
  const linked = new Set(index?.links.map((link) => index && targetOf(index, link).file));
  const others = pages.map((page) => page.path).filter((other) => other !== path && below.test(other));
  expect(others.length).toBeGreaterThan(3);
  expect(others.filter((other) => !linked.has(other))).toEqual([]);
});

test("pages are found, with what they hold", () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(["README.md", "docs/README.md"]));
  for (const kind of ["links", "codes", "blocks"] as const) {
    expect(pages.flatMap((page): readonly unknown[] => page[kind]).length, kind).toBeGreaterThan(20);
  }
  expect(readFileSync(join(ROOT, "README.md"), "utf8").match(/^```/gm)).toHaveLength(
    2 * (pages.find(({ path }) => path === "README.md")?.blocks.length ?? 0),
  );
});

test("anchors are those of GitHub", () => {
  const text = "# A `b` & c!\n\n## `x y` (nl–en)\n\n## A\n\n## A\n\n```md\n# not one\n```\n";
  expect([...parsePage("x.md", text).anchors]).toEqual(["a-b--c", "x-y-nlen", "a", "a-1"]);
});

/** By its whole name, or by the endings that several share. */
function isNamed(file: string, name: string): boolean {
  return posix.basename(file) === name || (name.startsWith(".") && file.endsWith(name));
}

/** `*` and `<word>` stand for part of a name, `**` for folders; a path may be the beginning of a file's. */
function patternOf(path: string): RegExp {
  const pattern = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/|\*|<[^>]*>/g, (part) => (part === "**/" ? "(.*/)?" : "[^/]*"));
  return new RegExp(`^${pattern}${path.endsWith("/") ? "" : "(/|$)"}`);
}
