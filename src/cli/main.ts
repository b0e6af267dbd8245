/** The command line: `vertelrecht <command>`. */
import { Command, CommanderError } from "commander";
import { ENGINE_VERSION } from "../evaluate/version.js";
import { addCommand } from "./command.js";
import { commands, PROGRAM_EXAMPLE } from "./commands.js";

const program = new Command("vertelrecht")
  .description("Norms on a child's right to be heard, evaluated over case records.")
  .version(ENGINE_VERSION)
  .addHelpText("after", `\nExample:\n  ${PROGRAM_EXAMPLE}`)
  .showHelpAfterError("(add --help for what can stand here)")
  .exitOverride();

for (const command of commands) {
  addCommand(program, command, (code) => {
    process.exitCode = code;
  });
}

// A reader that stops reading, such as `head`, is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version end with 0; every other word of commander's is a command line that cannot be used.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
