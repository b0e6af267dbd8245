import { defineConfig } from "vitest/config";

export default defineConfig({
  // Properties judge thousands of random records; the limit only stops a hang.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
