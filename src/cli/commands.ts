/** Every command, in the order of the help. */
import { casesCommand } from "./cases.js";
import { checkCommand } from "./check.js";
import type { CommandData } from "./command.js";
import { compareCommand } from "./compare.js";
import { conformanceCommand } from "./conformance.js";
import { coverageCommand } from "./coverage.js";
import { evaluateCommand } from "./evaluate.js";
import { gapCommand } from "./gap.js";
import { generateCommand } from "./generate.js";
import { needsCommand } from "./needs.js";
import { normsCommand } from "./norms.js";
import { schemaCommand } from "./schema.js";
import { summaryCommand } from "./summary.js";
import { witnessCommand } from "./witness.js";

/** Every command. */
export const commands: readonly CommandData[] = [
  evaluateCommand,
  normsCommand,
  needsCommand,
  checkCommand,
  compareCommand,
  gapCommand,
  witnessCommand,
  coverageCommand,
  casesCommand,
  conformanceCommand,
  summaryCommand,
  generateCommand,
  schemaCommand,
];

/** What to type first. */
export const PROGRAM_EXAMPLE = evaluateCommand.example;
