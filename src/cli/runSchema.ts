/** What `vertelrecht schema` does. */
import * as z from "zod";
import { SCHEMA_KINDS } from "./choices.js";
import type { CommandData } from "./command.js";
import { write } from "./output.js";
import { readPackaged } from "./readPackaged.js";

const Args = z.tuple([z.enum(SCHEMA_KINDS)]);

/** Prints a JSON Schema. */
export const runSchema: CommandData["run"] = async (args) => {
  const [kind] = Args.parse(args);
  await write(await readPackaged(`schema/${kind}.schema.json`));
  return 0;
};
