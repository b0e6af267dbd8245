/** What the suite holds: how many cases at each level, and the conventions that they pin. */
import * as z from "zod";
import { Manifest } from "../../conformance/suite.js";
import { LANGUAGES } from "../../norm/languages.js";
import { type Block, blocksAsText } from "../../report/blocks/blocks.js";
import { orRefused, write } from "../output.js";
import { readPackaged } from "../readPackaged.js";

const Flags = z.object({ lang: z.enum(LANGUAGES) });

/** Tells it. */
export const tellSuite = (given: Readonly<Record<string, unknown>>): Promise<number> =>
  orRefused(async () => {
    const { lang } = Flags.parse(given);
    const manifest = Manifest.parse(JSON.parse(await readPackaged("rules/conformance/manifest.json")));
    const { version, counts, files, levels, labels } = manifest;
    const nl = lang === "nl";
    const blocks: Block[] = [
      {
        kind: "heading",
        level: 1,
        text: nl ? `Conformiteitssuite ${version}` : `Conformance suite ${version}`,
      },
      {
        kind: "lines",
        lines: [
          nl
            ? `${files.length} normen, ${counts.cases} gevallen, ${counts.moments} momenten, ${counts.duties} plichten`
            : `${files.length} norms, ${counts.cases} cases, ${counts.moments} moments, ${counts.duties} duties`,
        ],
      },
      {
        kind: "table",
        caption: nl ? "Gevallen tot en met elk niveau" : "Cases up to each level",
        head: [nl ? "niveau" : "level", nl ? "gevallen" : "cases"],
        rows: Object.entries(levels),
      },
      {
        kind: "table",
        caption: nl ? "Afspraken" : "Conventions",
        head: [nl ? "afspraak" : "convention", nl ? "regels" : "rules", nl ? "gevallen" : "cases"],
        rows: labels.map(({ title, rules, cases }) => [title[lang], rules.join(", "), cases]),
      },
    ];
    await write(blocksAsText(blocks));
    return 0;
  });
