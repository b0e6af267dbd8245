/** The Markdown pages of the repository, taken apart: code blocks, headings, links and code in sentences. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Folders that others fill or that are made. */
const NOT_OURS = /(^|\/)node_modules$|^(dist|coverage|docs\/api|\.git)$/;
/** Pages to hold to nothing: what is made, and what tells the past. */
const NO_PAGE = /\/golden\/|^CHANGELOG\.md$|^api\/.*\.api\.md$/;

/** A code block between fences. */
export interface Block {
  /** Where it begins, as `docs/cli.md:12`. */
  readonly at: string;
  readonly language: string;
  /** The file as which the page tells to save it; empty for none. It stands behind the language, unseen by readers. */
  readonly file: string;
  readonly body: string;
  /** Why it does not run, where the comment `<!-- not run: … -->` above it says so; else empty. */
  readonly notRun: string;
}

/** A link or image. */
export interface Link {
  readonly at: string;
  readonly target: string;
}

/** A page. */
export interface Page {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Link[];
  /** Code inside sentences, in the order of the page; `before` is the number of blocks above it. */
  readonly codes: readonly { readonly at: string; readonly text: string; readonly before: number }[];
}

/** Every file of the repository, by its path from the root. */
export function filesBelow(folder = ""): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Every page, read and taken apart. */
export function readPages(): Page[] {
  return filesBelow()
    .filter((path) => path.endsWith(".md") && !NO_PAGE.test(path))
    .map((path) => parsePage(path, readFileSync(join(ROOT, path), "utf8")));
}

/** Takes a page apart. */
export function parsePage(path: string, text: string): Page {
  const blocks: Block[] = [];
  const headings: string[] = [];
  const links: Link[] = [];
  const codes: { at: string; text: string; before: number }[] = [];
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const at = `${path}:${index + 1}`;
    const [, fence, language = "", file = ""] = /^(`{3,})(\w*) *(\S*)$/.exec(line) ?? [];
    if (fence) {
      const end = lines.indexOf(fence, index + 1);
      if (end < 0) throw new Error(`${at}: this block has no end`);
      const [, notRun = ""] = /^<!-- not run: (.+) -->$/.exec(lines[index - 1] ?? "") ?? [];
      const body = lines.slice(index + 1, end).map((own) => `${own}\n`);
      blocks.push({ at, language, file, body: body.join(""), notRun });
      index = end;
      continue;
    }
    const [, heading] = /^#{1,6} (.+)$/.exec(line) ?? [];
    if (heading) headings.push(heading);
    const prose = line.replaceAll(/(`+)(.+?)\1/g, (_all, ticks: string, code: string) => {
      codes.push({ at, text: code, before: blocks.length });
      return ticks + ticks;
    });
    for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)) links.push({ at, target });
  }
  return { path, blocks, anchors: anchorsOf(headings), links, codes };
}

/** The file that a relative link points to, by its path from the root, and the anchor behind it. */
export function targetOf({ path }: Page, link: Link): { file: string; anchor: string } {
  const [file = "", anchor = ""] = link.target.split("#");
  return { file: file === "" ? path : join(dirname(path), file).replace(/\/$/, ""), anchor };
}

/** GitHub: in lower case, without punctuation, hyphens for spaces; a second of the same name has `-1` behind it. */
function anchorsOf(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  return new Set(
    headings.map((heading) => {
      const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
      const slug = text.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, "").replaceAll(" ", "-");
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}
