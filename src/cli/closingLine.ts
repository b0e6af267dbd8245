/** The closing line of a run: what became of every record that was read, and how far a run came that did not finish. */
import type { Language } from "../norm/languages.js";

/** What is counted. */
export interface Counts {
  readonly read: number;
  readonly judged: number;
  readonly refused: number;
  /** Files that were not read, or not to their end. */
  readonly unread: number;
  /** Places of the records on which the engines differ. */
  readonly differing: readonly string[];
}

const WORDS = {
  nl: {
    read: "gelezen",
    judged: "beoordeeld",
    refused: "afgewezen",
    unread: "bestanden niet of niet geheel gelezen",
    differing: "verschillend",
    after: "gestopt na",
    before: "gestopt voor het eerste dossier",
  },
  en: {
    read: "read",
    judged: "judged",
    refused: "rejected",
    unread: "files not read or not to their end",
    differing: "differing",
    after: "stopped after",
    before: "stopped before the first record",
  },
} as const;

/**
 * The line.
 *
 * @param cameTo - of a run that did not finish the last place of which everything is written; null: none
 */
export function closingLine(
  { read, judged, refused, unread, differing }: Counts,
  lang: Language,
  cameTo?: string | null,
): string {
  const words = WORDS[lang];
  return [
    `${words.read}: ${read}`,
    `${words.judged}: ${judged}`,
    `${words.refused}: ${refused}`,
    ...unreadFiles(unread, lang),
    ...(differing.length > 0 ? [`${words.differing}: ${differing.length} (${differing.join("; ")})`] : []),
    ...(cameTo === undefined ? [] : [cameTo === null ? words.before : `${words.after} ${cameTo}`]),
  ].join(", ");
}

/** What the closing line says of files with a fault of their own; nothing where there is none. */
export function unreadFiles(count: number, lang: Language): string[] {
  return count > 0 ? [`${WORDS[lang].unread}: ${count}`] : [];
}
