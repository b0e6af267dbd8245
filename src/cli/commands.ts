/** Every command, in the order of the help. */
import type { CommandData } from "./command.js";
import { evaluateCommand } from "./evaluate.js";
import { schemaCommand } from "./schema.js";

/** Every command. */
export const commands: readonly CommandData[] = [evaluateCommand, schemaCommand];

/** What to type first. */
export const PROGRAM_EXAMPLE = evaluateCommand.example;
