/**
 * A harness over standard input and output: a line of JSON in for each question, a line out for each answer.
 *
 * Put your own system where `implementation` stands. `vertelrecht conformance run --command "npx tsx examples/conformance/stdio.ts"` drives it.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readSuite, referenceImplementation } from "../../src/entries/conformance.js";

const { resolve } = createRequire(import.meta.url);
const { rulesets } = await readSuite((path) =>
  readFile(resolve(`vertelrecht/rules/conformance/${path}`), "utf8"),
);
const implementation = referenceImplementation(rulesets);

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.cmd === "stop") break;
  const answer =
    message.cmd === "start"
      ? { protocol: "1", declaration: await implementation.start() }
      : await implementation.run(message);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
