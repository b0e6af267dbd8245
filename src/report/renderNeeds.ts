/** Writes what a ruleset needs as text or Markdown. What stands in it is decided in `needsPage.ts`. */
import type { CoverNeed, NeedLevel, NormNeeds } from "../evaluate/needs.js";
import type { Language } from "../norm/texts.js";
import { EVENTS } from "../record/event.js";
import { escapeMarkdown } from "./exchange/escapeMarkdown.js";
import type { FieldLine, NeedsPage, NormNeedsLine, PartLine } from "./needsPage.js";
import { type NeedWords, needWordsOf } from "./needWords.js";

type Format = "text" | "markdown";

/**
 * Writes the needs of a ruleset for a vendor to read.
 *
 * @param page - the needs, told in one language
 * @returns text for a terminal, or Markdown; lines ending with a newline
 */
export function renderNeeds(page: NeedsPage, format: Format): string {
  const words = needWordsOf(page.lang);
  const { headings } = words;
  const { ruleset, together, norms, covers, notUsed } = page;
  const events = together.filter(({ of }) => of in EVENTS);
  const lists = together.filter(({ of }) => !(of in EVENTS));
  const list = (items: readonly string[]) =>
    items.map((item) => (format === "text" ? `  ${item}` : `- ${item}`));
  const part = (one: PartLine) => partBlock(one, norms.length, words, format);
  const blocks = [
    [heading(1, words.title(`${ruleset.title} (${ruleset.id})`), format)],
    list([...words.intro, ...hoursOf(events, words)]),
    [heading(2, headings.events, format)],
    ...events.map(part),
    [heading(2, headings.lists, format)],
    ...lists.map(part),
    [heading(2, headings.covers, format)],
    list([
      ...covers.map((cover) => coverLine(cover, words)),
      ...(norms.some(({ schoolCalendar }) => schoolCalendar) ? [words.schoolCalendar] : []),
    ]),
    [heading(2, headings.norms, format)],
    ...norms.map((norm) => normBlock(norm, page.lang, format)),
    [heading(2, headings.notUsed, format)],
    list([
      ...(notUsed.events.length > 0 ? [`${words.unreadEvents}: ${code(notUsed.events, format)}`] : []),
      ...notUsed.fields.map(({ of, fields }) => `${words.unreadFields(of)}: ${code(fields, format)}`),
    ]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading(depth: number, text: string, format: Format): string {
  return format === "text" ? text : `${"#".repeat(depth)} ${escapeMarkdown(text)}`;
}

function code(names: readonly string[], format: Format): string {
  return names.map((name) => (format === "text" ? name : `\`${name}\``)).join(", ");
}

/** The types of which the hour decides what came first, so that nobody records the day alone. */
function hoursOf(events: readonly PartLine[], words: NeedWords): string[] {
  const timed = events.flatMap(({ words: name, fields }) =>
    fields.some(({ field }) => field === "at") ? [name] : [],
  );
  return timed.length > 0 ? [words.hours(timed)] : [];
}

function coverLine({ of, types }: CoverNeed, words: NeedWords): string {
  return `${types.join(", ")} (${words.covers[of]})`;
}

function partBlock(part: PartLine, all: number, words: NeedWords, format: Format): string[] {
  const title = `${code([part.of], format)}: ${part.words}`;
  const line = `${words.levels[part.level]}, ${words.norms(part.norms.length, all)}`;
  const uses = (field: FieldLine) => field.uses.map((use) => words.uses[use]).join(", ");
  if (format === "text") {
    const wide = Math.max(0, ...part.fields.map(({ field }) => field.length));
    const level = (one: NeedLevel) =>
      words.levels[one].padEnd(Math.max(...Object.values(words.levels).map(({ length }) => length)));
    return [
      `  ${title} (${line})`,
      ...part.fields.map(
        (one) => `    ${one.field.padEnd(wide)}  ${level(one.level)}  ${one.words} (${uses(one)})`,
      ),
    ];
  }
  const { columns } = words;
  const rows = part.fields.map((one) => [
    `\`${one.field}\``,
    words.levels[one.level],
    one.words,
    uses(one),
    one.norms.map((norm) => `\`${norm}\``).join("<br>"),
  ]);
  const table = [
    [columns.field, columns.level, columns.says, columns.uses, columns.norms],
    ["---", "---", "---", "---", "---"],
    ...rows,
  ];
  return [
    `### ${title}`,
    "",
    `${line}.`,
    ...(rows.length > 0 ? ["", ...table.map((row) => `| ${row.join(" | ")} |`)] : []),
  ];
}

/** What one norm needs, in a line for each level and for each kind of coverage. */
export function needLines({ parts, covers }: NormNeeds, lang: Language): string[] {
  const words = needWordsOf(lang);
  const fieldsOf = (level: NeedLevel) =>
    parts.flatMap(({ of, level: own, fields }) => {
      const names = fields.filter((field) => field.level === level).map(({ field }) => field);
      if (names.length > 0) return [`${of} (${names.join(", ")})`];
      return own === level ? [of] : [];
    });
  return [
    ...(["required", "helps"] as const).map(
      (level) => `${words.levels[level]}: ${fieldsOf(level).join(", ")}`,
    ),
    ...covers.map((cover) => `${words.complete}: ${coverLine(cover, words)}`),
  ];
}

function normBlock(needs: NormNeedsLine, lang: Language, format: Format): string[] {
  const { norm, title, force } = needs;
  const lines = needLines(needs, lang);
  if (format === "text")
    return [`  ${norm} (${force.words})`, `    ${title}`, ...lines.map((line) => `      ${line}`)];
  return [
    `### \`${norm}\``,
    "",
    `${escapeMarkdown(title)} (${force.words}).`,
    "",
    ...lines.map((line) => `- ${line}`),
  ];
}
