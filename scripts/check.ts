/** Runs everything that must be green, in order, and says at the end what was not. `npm run check`. */
import { spawnSync } from "node:child_process";

const STEPS: readonly (readonly [name: string, command: string])[] = [
  ["format and lint", "biome check --error-on-warnings ."],
  ["generated files", "tsx scripts/generate.ts --check"],
  ["types", "tsc -p tsconfig.json"],
  ["types without node", "tsc -p tsconfig.browser.json"],
  ["architecture", "depcruise --config .dependency-cruiser.cjs src"],
  ["build", "tsup"],
  ["tests", "vitest run"],
  ["a browser", "tsx scripts/ensureChromium.ts"],
  ["tests in a browser", "vitest run --config tests/browser/vitest.config.ts"],
  ["api documentation", "typedoc"],
  ["parcel: exports", "publint --strict"],
  ["parcel: types", "attw --pack . --profile node16"],
  ["parcel: installed", "tsx scripts/checkParcel.ts"],
];

const failed: string[] = [];
for (const [name, command] of STEPS) {
  console.log(`\n== ${name}: ${command}`);
  const { status } = spawnSync("npx", ["--no-install", ...command.split(" ")], { stdio: "inherit" });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nnot green: ${failed.join(", ")}`);
console.log(`\n${STEPS.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
