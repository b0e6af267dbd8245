#!/usr/bin/env node
/** The command line: `vertelrecht <command>`. */
import { Command, CommanderError } from "commander";
import { nearest } from "../didYouMean.js";
import { type Fault, printFault } from "../errors.js";
import { ENGINE_VERSION } from "../evaluate/version.js";
import { addCommand } from "./command.js";
import { commands, PROGRAM_EXAMPLE } from "./commands.js";
import { orRefused } from "./output.js";

const program = new Command("vertelrecht")
  .description("Norms on a child's right to be heard, evaluated over case records.")
  .version(ENGINE_VERSION)
  .addHelpText("after", `\nExample:\n  ${PROGRAM_EXAMPLE}`)
  .configureOutput({ outputError: (text, write) => write(`${printFault(faultOf(text))}\n`) })
  .exitOverride();

for (const command of commands) {
  addCommand(program, command, (code) => {
    process.exitCode = code;
  });
}

/**
 * What commander says of a command line, as a fault like all others: "error: …" and, on a line below, its guess.
 * Of a value that is none of the choices it guesses nothing.
 */
function faultOf(text: string): Fault {
  const [said = "", guess] = text.trim().split("\n");
  const message = said.replace(/^error: /, "").replace(/\.$/, "");
  const [, given, choices = ""] =
    /argument '(.*)' is invalid\. Allowed choices are (.*)$/.exec(message) ?? [];
  const meant =
    given === undefined
      ? guess?.match(/^\(Did you mean (.*)\?\)$/)?.[1]
      : nearest(given, choices.split(", "));
  const near = meant ? `did you mean '${meant}'? ` : "";
  return { code: "bad-option", path: "", message, mend: `${near}add --help for what can stand here` };
}

// What goes wrong there is told to whoever writes.
process.stdout.on("error", () => {});

process.exitCode = await orRefused(async () => {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end with 0; every other word of commander's is a command line that cannot be used.
    return error.exitCode === 0 ? 0 : 2;
  }
});
