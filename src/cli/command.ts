/** A command as data: help, documentation and parsing are made from it. */
import { Command, InvalidArgumentError, Option } from "commander";

/** One option of a command. */
interface CommandOption {
  /** As commander writes it, e.g. `--as-of <day>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Values separated by commas, each one of the choices. */
  readonly list?: boolean;
}

/** One command. */
export interface CommandData {
  readonly name: string;
  readonly summary: string;
  readonly argument: { readonly name: string; readonly description: string };
  readonly options: readonly CommandOption[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  readonly example: string;
  run(files: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number>;
}

/** The commander command of a command's data; its exit code goes to `done`. */
export function toCommander(data: CommandData, done: (code: number) => void): Command {
  const command = new Command(data.name)
    .summary(data.summary)
    .description(data.summary)
    .argument(data.argument.name, data.argument.description)
    .allowExcessArguments(false)
    .addHelpText("after", helpText(data));
  for (const option of data.options) command.addOption(toOption(option));
  command.action(async (files: string[], options: Record<string, unknown>) => {
    done(await data.run(files, options));
  });
  return command;
}

function toOption({ flags, description, choices, default: fallback, list }: CommandOption): Option {
  const option = new Option(flags, description);
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

function helpText({ exitCodes, example }: CommandData): string {
  const codes = exitCodes.map(([code, meaning]) => `  ${code}  ${meaning}`).join("\n");
  return `\nExit codes:\n${codes}\n\nExample:\n  ${example}\n`;
}
