/** What holds for every command: its help ends with its example, and the example runs. */
import { describe, expect, test, vi } from "vitest";
import type { CommandData } from "../../src/cli/command.js";
import { commands } from "../../src/cli/commands.js";
import { wordsOf } from "../support/commandLines.js";
import { runCli } from "../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const ALL = commands.flatMap((command) => withInner([], command));

describe.each(ALL)("$name", ({ path, data }) => {
  test.concurrent("its help ends with its exit codes and its example", async () => {
    const { code, stdout, stderr } = await runCli([...path, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`\nExit codes:\n  0  ${data.exitCodes[0]?.[1]}\n`);
    expect(stdout.endsWith(`\nExample:\n  ${data.example}\n`)).toBe(true);
    for (const { flags } of data.options) expect(stdout).toContain(`  ${flags} `);
  });

  test.concurrent("its example runs and ends with 0", async () => {
    const [line = ""] = data.example.split(" > ");
    const [program, ...args] = wordsOf(line);
    expect(program).toBe("vertelrecht");
    expect(args.slice(0, path.length)).toEqual(path);
    expect(await runCli(args)).toMatchObject({ code: 0 });
  });
});

function withInner(
  parents: readonly string[],
  data: CommandData,
): { name: string; path: string[]; data: CommandData }[] {
  const path = [...parents, data.name];
  return [
    { name: path.join(" "), path, data },
    ...(data.commands ?? []).flatMap((inner) => withInner(path, inner)),
  ];
}
