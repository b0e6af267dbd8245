/** Every command, in the order of the help. */
import type { CommandData } from "./command.js";
import { evaluateCommand } from "./evaluate.js";

/** Every command. */
export const commands: readonly CommandData[] = [evaluateCommand];

/** What to type first. */
export const PROGRAM_EXAMPLE = evaluateCommand.example;
