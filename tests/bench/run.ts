/**
 * The benchmark: first whether all find the same, then how long each takes. Prints the tables of `docs/performance.md`.
 *
 * Run: `npm run bench`. `-- --write` puts the tables into the page, `-- --million` measures a million records too,
 * `-- --quick` only shows that everything runs.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { agree } from "./agree.js";
import { growthWithEvents, growthWithNorms, sixAndAll } from "./growth.js";
import { AT_ONCE, JUDGES, PARSE } from "./implementations.js";
import { timeByTurns } from "./inProcess.js";
import { performancePage, tablesOf } from "./page.js";
import { Populations } from "./populations.js";
import { here } from "./processes.js";
import type { Results } from "./results.js";
import { type Cost, coldStart, costOf, fileToFindings } from "./wholeProcess.js";

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    million: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
  },
});
const { write, million, quick } = values;
const command = `npm run bench${write || million || quick ? " --" : ""}${write ? " --write" : ""}${million ? " --million" : ""}${quick ? " --quick" : ""}`;

install();
const machine = machineNow();
const populations = new Populations();
try {
  const results = await measureAll();
  if (results) {
    const page = here("../../docs/performance.md");
    if (write) writeFileSync(page, performancePage(readFileSync(page, "utf8"), results));
    console.log(tablesOf(results));
  }
} finally {
  populations.remove();
}

/** Everything by turns; null, with a code of 1, where those that must agree do not. */
async function measureAll(): Promise<Results | null> {
  const turns = quick ? 1 : 5;
  const wellKept = await populations.make("well-kept", quick ? 100 : 1000);
  say("comparing outcomes");
  const agreements = [await agree("well-kept", wellKept, JUDGES)];
  for (const profile of ["nl-2025", "sparse-records"]) {
    const population = await populations.make(profile, quick ? 100 : 500);
    const knowing = JUDGES.filter(({ unknowns }) => unknowns);
    agreements.push(await agree(profile, population, knowing));
  }
  for (const { profile, disagreements } of agreements)
    for (const { name, wanted, found } of disagreements)
      say(`${profile}: ${name} finds '${found}', by hand '${wanted}'`);
  if (agreements.some(({ disagreements }) => disagreements.some(isMistake))) {
    say("some differ where they must agree: nothing was timed");
    process.exitCode = 1;
    return null;
  }
  say("timing in memory");
  const timed = await timeByTurns([PARSE, ...JUDGES], wellKept, turns);
  say("timing whole processes");
  const many = await populations.make("nl-2025", quick ? 400 : 10_000);
  const region = await fileToFindings(many, turns);
  const country = await fileToFindings(await populations.make("nl-2025", quick ? 2000 : 200_000), turns);
  const manyTimed = await timeByTurns(AT_ONCE, many, 1);
  const cold = await coldStart(populations.firstOf(wellKept), turns * 3);
  say("measuring growth");
  const events = await growthWithEvents(populations);
  const norms = await growthWithNorms(wellKept);
  const thousand = await populations.make("nl-2025", quick ? 200 : 2000);
  const costs: Cost[] = [];
  for (const times of quick ? [1, 10] : million ? [1, 10, 100, 1000] : [1, 10, 100])
    costs.push(await costOf(thousand, times));
  return {
    command,
    machine,
    agreements,
    inMemory: { records: wellKept.records, events: wellKept.events, turns },
    timed,
    region,
    country,
    cold,
    costs,
    events,
    norms,
    sixAndAll: await sixAndAll(wellKept, turns),
    manyTimed,
    manyRecords: many.records,
  };
}

/** SQL decides without knowing what it does not know, and may differ there; anything else is a mistake. */
function isMistake({ name, wanted }: { readonly name: string; readonly wanted: string }): boolean {
  return !(name.startsWith("DuckDB") && wanted.endsWith(" undetermined"));
}

function machineNow(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${cpus().length} × ${first?.model.trim() || "unnamed processor"}, ${memory} GB, Node ${process.versions.node}, load ${load} at the start`;
}

/** Installs what the library is compared with, where that was not done. */
function install(): void {
  const folder = here(".");
  if (existsSync(here("node_modules/json-rules-engine"))) return;
  say("installing what is compared with");
  // Versions are exact. `npm ci` would refuse a lock file without the packages of other machines, which some lists lack.
  const { status } = spawnSync("npm", ["install", "--no-save", "--prefix", folder], { stdio: "inherit" });
  if (status !== 0) throw new Error("the packages that are compared with could not be installed");
}

function say(what: string): void {
  console.error(what);
}
