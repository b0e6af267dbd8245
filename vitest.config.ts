import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Those need the build and a browser: `npm run test:browser`.
    exclude: ["tests/browser/**", "tests/bench/node_modules/**"],
    globalSetup: ["tests/support/buildCli.ts"],
    setupFiles: ["tests/support/seed.ts"],
    // Half of the tests wait for processes of their own.
    maxWorkers: "100%",
    // Properties judge thousands of random records; the limit only stops a hang.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
