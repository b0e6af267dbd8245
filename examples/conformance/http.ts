/**
 * A harness over HTTP: each question is the body of a POST, each answer the body of its response.
 *
 * It listens on this machine alone, at the port given. `vertelrecht conformance run --url http://127.0.0.1:8321` drives it.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { readSuite, referenceImplementation } from "../../src/entries/conformance.js";

const { resolve } = createRequire(import.meta.url);
const { rulesets } = await readSuite((path) =>
  readFile(resolve(`vertelrecht/rules/conformance/${path}`), "utf8"),
);
const implementation = referenceImplementation(rulesets);

const server = createServer(async (request, response) => {
  const message = JSON.parse(await text(request));
  const answer =
    message.cmd === "start"
      ? { protocol: "1", declaration: await implementation.start() }
      : await implementation.run(message);
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(answer));
});
server.listen(Number(process.argv[2] ?? 8321), "127.0.0.1");
