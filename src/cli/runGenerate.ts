/** What `vertelrecht generate` does. */
import * as z from "zod";
import { refuse } from "../errors.js";
import { generatePopulation } from "../generate/generatePopulation.js";
import { LANGUAGES, type Language } from "../norm/languages.js";
import type { CommandData } from "./command.js";
import { orRefused, say, write } from "./output.js";
import { readProfile } from "./readProfile.js";
import { wholeFaults } from "./wholeFaults.js";

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

/** Writes a population, waiting while the reader is slow. */
export const runGenerate: CommandData["run"] = (_args, given) =>
  orRefused(async () => {
    const { lang, profile: name, ...numbers } = Flags.parse(given);
    const options = readNumbers(numbers);
    const profile = await readProfile(name);
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
  });

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

function closing(
  lang: Language,
  { records, children, events }: Readonly<Record<"records" | "children" | "events", number>>,
): string {
  const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;
  if (lang === "nl")
    return `verzonnen: ${count(records, "dossier", "dossiers")}, ${count(children, "kind", "kinderen")}, ${count(events, "gebeurtenis", "gebeurtenissen")}`;
  return `made up: ${count(records, "record", "records")}, ${count(children, "child", "children")}, ${count(events, "event", "events")}`;
}
