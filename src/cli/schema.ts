/** `vertelrecht schema`: prints a JSON Schema. */
import * as z from "zod";
import type { CommandData } from "./command.js";
import { write } from "./output.js";
import { readPackaged } from "./readPackaged.js";

const KINDS = ["record", "norm", "ruleset", "report", "profile"] as const;
const Args = z.tuple([z.enum(KINDS)]);

/** The command. */
export const schemaCommand: CommandData = {
  name: "schema",
  summary: "print the JSON Schema of case records, norms, rulesets, reports or profiles",
  argument: { name: "<kind>", description: "of what", choices: KINDS },
  options: [],
  exitCodes: [
    [0, "done"],
    [2, "the command line cannot be used"],
  ],
  example: "vertelrecht schema record > record.schema.json",
  async run(args) {
    const [kind] = Args.parse(args);
    await write(await readPackaged(`schema/${kind}.schema.json`));
    return 0;
  },
};
