/** Every snippet of docs/embedding.md runs and prints the comment with which it ends. */
import { expect, test } from "vitest";
import { promisedOutput, runSnippet, snippetsOf } from "../support/snippets.js";

const snippets = snippetsOf("docs/embedding.md", "ts");

test.each(snippets.map((snippet) => [snippet.split("\n")[0], snippet] as const))("%s", (_first, snippet) => {
  const promised = promisedOutput(snippet);
  expect(promised).not.toBe("");
  expect(runSnippet(snippet)).toBe(promised);
});

test("every way to embed has its snippet or its example", () => {
  expect(snippets.length).toBeGreaterThanOrEqual(5);
});
