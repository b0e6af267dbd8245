/** A command as data: help, documentation and parsing are made from it. */
import { Argument, type Command, InvalidArgumentError, Option } from "commander";

/** One option of a command. */
export interface CommandOption {
  /** As commander writes it, e.g. `--as-of <day>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Values separated by commas, each one of the choices. */
  readonly list?: boolean;
  /** May be given several times; each value is kept, in their order. */
  readonly repeated?: boolean;
}

/** One command. */
export interface CommandData {
  readonly name: string;
  readonly summary: string;
  /** What stands behind the command: `<file...>` takes one or more. */
  readonly argument?: {
    readonly name: string;
    readonly description: string;
    readonly choices?: readonly string[];
  };
  readonly options: readonly CommandOption[];
  /** In order; that the output could not be written is added. */
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  readonly example: string;
  /** Commands under this one; they take the same options. */
  readonly commands?: readonly CommandData[];
  run(args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number>;
}

/** Adds a command to the program or to another command; its exit code goes to `done`. */
export function addCommand(parent: Command, data: CommandData, done: (code: number) => void): void {
  const command = parent
    .command(data.name)
    .summary(data.summary)
    .description(data.summary)
    .allowExcessArguments(false)
    .addHelpText("after", helpText(data));
  if (data.argument) command.addArgument(toArgument(data.argument));
  // Commander would name the command behind it twice.
  if (data.argument && data.commands) command.usage(`[options] ${data.argument.name}`);
  for (const option of data.options) command.addOption(toOption(option));
  for (const inner of data.commands ?? []) addCommand(command, inner, done);
  // An option that the outer command knows too is read there, wherever it stands.
  command.action(async () => done(await data.run(command.args, command.optsWithGlobals())));
}

function toArgument({ name, description, choices }: NonNullable<CommandData["argument"]>): Argument {
  const argument = new Argument(name, description);
  return choices ? argument.choices([...choices]) : argument;
}

function toOption({ flags, description, choices, default: fallback, list, repeated }: CommandOption): Option {
  const option = new Option(flags, description);
  if (repeated) option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  if (choices && list) option.argParser((text: string) => splitList(text, choices));
  else if (choices) option.choices([...choices]);
  if (fallback !== undefined) option.default(list ? fallback.split(",") : fallback, fallback);
  return option;
}

function splitList(text: string, choices: readonly string[]): string[] {
  const items = text.split(",").map((item) => item.trim());
  const wrong = items.find((item) => !choices.includes(item));
  if (wrong !== undefined) throw new InvalidArgumentError(`Choose from: ${choices.join(", ")}.`);
  return items;
}

/** The exit codes of a command: whatever it does, it may not be able to write what it found. */
export function exitCodesOf({ exitCodes }: Pick<CommandData, "exitCodes">): CommandData["exitCodes"] {
  return exitCodes.some(([code]) => code === 4) ? exitCodes : [...exitCodes, UNWRITTEN];
}

const UNWRITTEN = [4, "the output could not be written"] as const;

function helpText({ exitCodes, example }: CommandData): string {
  const codes = exitCodesOf({ exitCodes })
    .map(([code, meaning]) => `  ${code}  ${meaning}`)
    .join("\n");
  return `\nExit codes:\n${codes}\n\nExample:\n  ${example}`;
}
