import { defineConfig } from "vitest/config";

/** Apart from the other tests: these need the build and a browser. */
export default defineConfig({
  test: { include: ["tests/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
