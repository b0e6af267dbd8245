/** Writes the page of a norm as text or Markdown. What stands on it is decided in `normPage.ts`. */

import type { Norm } from "../norm/norm.js";
import type { Line } from "./dutyPage.js";
import { escapeMarkdown } from "./exchange/escapeMarkdown.js";
import { isConditional } from "./isConditional.js";
import type { EntryPage, ExceptionLine, NormPage, ParameterLine, RightLine, SourceLine } from "./normPage.js";
import { type NormWords, normWordsOf } from "./normWords.js";
import type { WorkedTerm } from "./workedTerm.js";

/** A heading with what stands under it. */
interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

interface Item {
  readonly text: string;
  /** What it is called in files. */
  readonly id?: string;
  readonly below?: readonly string[];
}

/**
 * Writes a norm for a jurist to read.
 *
 * @param page - the norm, told in one language
 * @returns text for a terminal, or Markdown; lines ending with a newline
 */
export function renderNorm(page: NormPage, format: "text" | "markdown"): string {
  const words = normWordsOf(page.lang);
  const { title, notice, summary } = page;
  const head = [
    `${page.id}, ${words.version(page.version)}`,
    `${page.force.words}: ${page.tier.words}`,
    ...(notice ? [notice] : []),
    ...(page.changed ? [words.asWritten] : []),
  ];
  const sections = sectionsOf(page, words);
  if (format === "text") {
    const blocks = sections.map(({ heading, items }) => [
      heading,
      ...items.flatMap(({ text, id, below = [] }) => [
        `  ${text}${id ? ` [${id}]` : ""}`,
        ...below.map((part) => `    - ${part}`),
      ]),
    ]);
    const json = [words.headings.norm, ...jsonLines(page.norm).map((line) => `  ${line}`)];
    return printBlocks([[title, ...head], [summary], ...blocks, json]);
  }
  const blocks = sections.flatMap(({ heading, items }) => [
    [`## ${escapeMarkdown(heading)}`],
    items.flatMap(({ text, id, below = [] }) => [
      `- ${escapeMarkdown(text)}${id ? ` (\`${id}\`)` : ""}`,
      ...below.map((part) => `  - ${escapeMarkdown(part)}`),
    ]),
  ]);
  const json = [[`## ${words.headings.norm}`], ["```json", ...jsonLines(page.norm), "```"]];
  const top = [[`# ${escapeMarkdown(title)}`], head.map((text) => `- ${escapeMarkdown(text)}`)];
  return printBlocks([...top, [escapeMarkdown(summary)], ...blocks, ...json]);
}

/** The norm as it stands in its file, without the reference to the schema, which is beside another folder. */
function jsonLines({ $schema: _schema, ...norm }: Norm): string[] {
  return JSON.stringify(norm, null, 2).split("\n");
}

/** Blocks of lines, an empty line between them. */
function printBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function sectionsOf(page: NormPage, words: NormWords): Section[] {
  const { headings } = words;
  const conditional = isConditional(page.force.code);
  return [
    { heading: headings.bearer[page.force.code], items: [{ text: page.bearer }] },
    { heading: headings.children, items: [{ text: page.children }] },
    { heading: headings.sources, items: page.sources.map(sourceItem) },
    { heading: headings.rights, items: page.rights.map(rightItem) },
    ...page.entries.flatMap((entry) => entrySections(entry, words)),
    { heading: headings.worked, items: page.worked ? [workedItem(page.worked)] : [] },
    {
      heading: headings.notEncoded,
      items:
        page.notEncoded.length > 0
          ? page.notEncoded.map(({ text, why }) => ({ text, below: [why] }))
          : [{ text: words.none }],
    },
    { heading: headings.needs, items: page.needs.map((text) => ({ text })) },
    {
      heading: conditional ? headings.casesConditional : headings.cases,
      items: page.cases.map(({ id, title, why, moments }) => ({ text: title, id, below: [why, ...moments] })),
    },
  ].filter(({ items }) => items.length > 0);
}

function entrySections(entry: EntryPage, words: NormWords): Section[] {
  const { headings } = words;
  const { from, through, applies, duty, parameters, exceptions } = entry;
  const dated = from !== null || through !== null;
  const of = (active: boolean) => exceptions.filter((one) => one.active === active).map(exceptionItem);
  return [
    { heading: headings.inForce, items: dated ? [{ text: words.inForce(from, through) }] : [] },
    { heading: headings.applies, items: applies.map((text) => ({ text })) },
    ...duty.map(({ heading, lines }) => ({ heading, items: lines.map(lineItem) })),
    { heading: headings.parameters, items: parameters.map(parameterItem) },
    { heading: headings.exceptions, items: [...of(true), { text: words.childDied }] },
    { heading: headings.dormant, items: of(false) },
  ];
}

function sourceItem({ title, locator, says }: SourceLine): Item {
  return { text: `${title}, ${locator}`, below: says ? [says] : [] };
}

function rightItem({ title, locator, right, caveat }: RightLine): Item {
  return { text: `${title}, ${locator}`, below: [right, ...(caveat ? [caveat] : [])] };
}

function workedItem({ title, case: id, lines }: WorkedTerm): Item {
  return { text: title, id, below: lines };
}

function lineItem({ text, parts }: Line): Item {
  return { text, below: parts };
}

function parameterItem({ name, label, words, ground, bounds }: ParameterLine): Item {
  return { text: `${label}: ${words}`, id: name, below: [ground, ...(bounds ? [bounds] : [])] };
}

function exceptionItem({ id, title, when, until, ground, sources }: ExceptionLine): Item {
  return {
    text: title,
    id,
    below: [
      [when.text, when.parts.join("; ")].filter((part) => part !== "").join(" "),
      ...(until ? [until] : []),
      ...(ground ? [ground] : []),
      ...sources.map(({ title: source, locator }) => `${source}, ${locator}`),
    ],
  };
}
