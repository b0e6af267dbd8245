/** Golden files: output that was read by a person once and must stay the same. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/**
 * Compares a text with a golden file. `UPDATE_GOLDEN=1 npx vitest run tests/cli` writes the file instead: read the
 * difference before you keep it. Without that, a file that is missing fails.
 *
 * @param file - the golden file, e.g. `new URL("./golden/evaluate.nl.txt", import.meta.url)`
 */
export function expectGolden(text: string, file: URL): void {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, text);
  expect(text, `${file.pathname.split("/").at(-1)}: remake it with UPDATE_GOLDEN=1`).toBe(
    readFileSync(file, "utf8"),
  );
}
