/** The page `docs/cli.md`, made from the commands as data. */
import { type CommandData, type CommandOption, exitCodesOf } from "../src/cli/command.js";
import { commands, PROGRAM_EXAMPLE } from "../src/cli/commands.js";
import { table } from "./table.js";

/** The whole page. */
export function cliPage(): string {
  const all = commands.flatMap((command) => withInner("vertelrecht", command));
  const index = table(
    ["command", "does"],
    all.map(({ line, data }) => [`[\`${line}\`](#${anchor(line)})`, data.summary]),
  );
  const pages = all.map(({ line, data }) => page(line, data));
  return `${[HEAD, index, ...pages].join("\n\n")}\n`;
}

const HEAD = `# The command line

Made from the commands themselves by \`npm run generate\`; \`vertelrecht <command> --help\` says the same. Data goes to
standard output, all other talk to standard error. Where the program itself fails (\`internal-error\`), every command ends with 70,
so that nobody takes it for findings. Help and faults are in English, as codes, options and keys are; what is read of norms and cases
(reports, pages, what a run says of itself) is Dutch, or English with \`--lang en\`.

\`\`\`sh
${PROGRAM_EXAMPLE}
\`\`\``;

interface Placed {
  readonly line: string;
  readonly data: CommandData;
}

function withInner(parent: string, data: CommandData): Placed[] {
  const line = `${parent} ${data.name}`;
  return [{ line, data }, ...(data.commands ?? []).flatMap((inner) => withInner(line, inner))];
}

function page(line: string, { summary, argument, options, exitCodes, example }: CommandData): string {
  const usage = [line, ...(options.length > 0 ? ["[options]"] : []), ...(argument ? [argument.name] : [])];
  return [
    `## ${line}`,
    `${summary[0]?.toUpperCase() ?? ""}${summary.slice(1)}.`,
    `\`\`\`sh\n${usage.join(" ")}\n\`\`\``,
    ...(argument ? [`\`${argument.name}\`: ${withChoices(argument.description, argument.choices)}`] : []),
    ...(options.length > 0 ? [table(["option", "meaning", "default"], options.map(optionRow))] : []),
    table(
      ["exit code", "meaning"],
      exitCodesOf({ exitCodes }).map(([code, meaning]) => [String(code), meaning]),
    ),
    `Example:\n\n\`\`\`sh\n${example}\n\`\`\``,
  ].join("\n\n");
}

function optionRow({ flags, description, choices, default: fallback }: CommandOption): string[] {
  return [`\`${flags}\``, withChoices(description, choices), fallback === undefined ? "" : `\`${fallback}\``];
}

function withChoices(description: string, choices: readonly string[] | undefined): string {
  return choices ? `${description}: ${choices.map((one) => `\`${one}\``).join(", ")}` : description;
}

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(" ", "-");
}
