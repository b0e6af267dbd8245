/** `vertelrecht schema`: prints a JSON Schema. */
import { SCHEMA_KINDS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const schemaCommand: CommandData = {
  name: "schema",
  summary: "print the JSON Schema of case records, norms, rulesets, reports, summaries or profiles",
  argument: { name: "<kind>", description: "of what", choices: SCHEMA_KINDS },
  options: [],
  exitCodes: [
    [0, "done"],
    [2, "the command line cannot be used"],
  ],
  example: "vertelrecht schema record > record.schema.json",
  async run(args, given) {
    const { runSchema } = await import("./runSchema.js");
    return runSchema(args, given);
  },
};
