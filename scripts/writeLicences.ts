/** Writes the licences of the packages that went into the command beside it. Part of `npm run build`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLED_PACKAGES } from "./bundledPackages.js";

const root = join(import.meta.dirname, "..");

/** Each licence as it was printed, by the package that it stands under. */
const printed = new Map<string, string>();

const texts = BUNDLED_PACKAGES.map((name) => {
  const folder = join(root, "node_modules", name);
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((one) => /^(licen[cs]e|notice)(\.md|\.txt)?$/i.test(one));
  if (files.length === 0) throw new Error(`${name} has no licence file`);
  const own = files.sort().map((file) => onceOnly(name, readFileSync(join(folder, file), "utf8").trim()));
  return `${name} ${version}\n\n${own.join("\n\n")}\n`;
});
writeFileSync(join(root, "dist/cli/LICENCES.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));

/** A licence; of one that begins with all of another what it adds. */
function onceOnly(name: string, text: string): string {
  for (const [other, above] of printed) {
    if (!text.startsWith(above)) continue;
    return `The licence that stands above under ${other}, word for word.\n${text.slice(above.length)}`.trim();
  }
  printed.set(name, text);
  return text;
}
