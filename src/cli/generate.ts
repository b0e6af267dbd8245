/** `vertelrecht generate`: a population of invented case records. */
import * as z from "zod";
import { type Fault, fault, refuse } from "../errors.js";
import { generatePopulation } from "../generate/generatePopulation.js";
import { loadProfile } from "../generate/loadProfile.js";
import { LANGUAGES, type Language } from "../norm/texts.js";
import { bundledProfiles } from "./bundledProfiles.js";
import type { CommandData } from "./command.js";
import { orRefused, say, write } from "./output.js";
import { readNamed } from "./readNamed.js";

const Flags = z.object({
  children: z.string(),
  seed: z.string(),
  profile: z.string(),
  lang: z.enum(LANGUAGES),
});

/** Most children of one run; records are told apart by 32 bits. */
const MAX_CHILDREN = 1_000_000_000;
/** Characters after which what was made goes out. */
const CHUNK = 1 << 16;

/** The command. */
export const generateCommand: CommandData = {
  name: "generate",
  summary:
    "make up case records, one a line, that are about no real child and say nothing about practice: the same for the same seed",
  options: [
    {
      flags: "--children <number>",
      description: "at least so many children; the last family is whole",
      default: "100",
    },
    { flags: "--seed <number>", description: "which of all populations of the profile", default: "1" },
    { flags: "--profile <id|file>", description: "the numbers to draw from", default: "nl-2025" },
    {
      flags: "--lang <language>",
      description: "language of the closing line",
      choices: LANGUAGES,
      default: "nl",
    },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or the profile cannot be used"],
  ],
  example: "vertelrecht generate --children 20 --seed 7 --profile well-kept",
  run: (_args, given) =>
    orRefused(async () => {
      const { lang, profile: name, ...numbers } = Flags.parse(given);
      const options = readNumbers(numbers);
      const named = { flag: "--profile", what: "profile", bundled: bundledProfiles } as const;
      const profile = await readNamed(name, named, (data) => loadProfile(data, bundledProfiles));
      const count = { records: 0, children: 0, events: 0 };
      let text = "";
      for (const record of generatePopulation(profile, options)) {
        count.records++;
        count.children += record.children.length;
        count.events += record.events.length;
        text += `${JSON.stringify(record)}\n`;
        if (text.length < CHUNK) continue;
        await write(text);
        text = "";
      }
      await write(text);
      say(closing(lang, count));
      return 0;
    }),
};

/**
 * The numbers of the command line.
 *
 * @throws {@link VertelrechtError} `bad-option` for each that is none, or out of bounds
 */
function readNumbers({ children, seed }: { readonly children: string; readonly seed: string }) {
  refuse([
    ...wholeFaults("--children", children, 1, MAX_CHILDREN),
    ...wholeFaults("--seed", seed, 0, Number.MAX_SAFE_INTEGER),
  ]);
  return { children: Number(children), seed: Number(seed) };
}

function wholeFaults(flag: string, text: string, least: number, most: number): Fault[] {
  if (/^\d{1,16}$/.test(text) && Number(text) >= least && Number(text) <= most) return [];
  const message = `'${text.slice(0, 40)}' is no whole number from ${least} through ${most}`;
  return [fault("bad-option", flag, message, `write digits alone, e.g. ${flag} ${least + 41}`)];
}

function closing(
  lang: Language,
  { records, children, events }: Readonly<Record<"records" | "children" | "events", number>>,
): string {
  return lang === "nl"
    ? `verzonnen: ${records} dossiers, ${children} kinderen, ${events} gebeurtenissen`
    : `made up: ${records} records, ${children} children, ${events} events`;
}
