/** `vertelrecht norms`: the catalogue of a ruleset, and one norm whole. */
import { FORCES, TIERS } from "../norm/tiers.js";
import type { CommandData } from "./command.js";
import { PAGE_OPTIONS } from "./pageOptions.js";

const showCommand: CommandData = {
  name: "show",
  summary: "show one norm whole: who owes what to whom, from which source, with what assumed and left open",
  argument: { name: "<id>", description: "the id of a norm, e.g. jeugdwet/first-contact-child" },
  options: PAGE_OPTIONS,
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used, or there is no such norm"],
  ],
  example: "vertelrecht norms show proposal/heard-before-transfer --lang en",
  async run(args, given) {
    const { runShow } = await import("./runNorms.js");
    return runShow(args, given);
  },
};

/** The command. */
export const normsCommand: CommandData = {
  name: "norms",
  summary: "list the norms of a ruleset: law in force, standards, yardsticks, and proposals that are no law",
  options: [
    ...PAGE_OPTIONS,
    { flags: "--family <name>", description: "only norms of one family, e.g. jeugdwet" },
    { flags: "--force <force>", description: "only norms of one force", choices: FORCES },
    { flags: "--tier <tier>", description: "only norms of one tier", choices: TIERS },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used, or it has no norm of that family"],
  ],
  example: "vertelrecht norms --lang en --force law",
  commands: [showCommand],
  async run(args, given) {
    const { runNorms } = await import("./runNorms.js");
    return runNorms(args, given);
  },
};
