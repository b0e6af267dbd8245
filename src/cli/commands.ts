/** Every command, in the order of the help. */
import { checkCommand } from "./check.js";
import type { CommandData } from "./command.js";
import { evaluateCommand } from "./evaluate.js";
import { generateCommand } from "./generate.js";
import { needsCommand } from "./needs.js";
import { normsCommand } from "./norms.js";
import { schemaCommand } from "./schema.js";
import { summaryCommand } from "./summary.js";

/** Every command. */
export const commands: readonly CommandData[] = [
  evaluateCommand,
  normsCommand,
  needsCommand,
  checkCommand,
  summaryCommand,
  generateCommand,
  schemaCommand,
];

/** What to type first. */
export const PROGRAM_EXAMPLE = evaluateCommand.example;
