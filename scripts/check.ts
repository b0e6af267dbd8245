/**
 * Runs every `check:` script of `package.json`, in its order, and says at the end what was not green. `npm run check`.
 *
 * The steps stand there so that each can be run alone, and so that no tool of theirs counts as unused.
 */
import { spawnSync } from "node:child_process";
import { scripts } from "../package.json" with { type: "json" };

const steps = Object.entries(scripts).filter(([name]) => name.startsWith("check:"));
const failed: string[] = [];
for (const [name, command] of steps) {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", name], { stdio: "inherit" });
  console.log(`== ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nnot green: ${failed.join(", ")}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
