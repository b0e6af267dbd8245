/**
 * Chooses the cases of the conformance suite: those it has, those that pin a convention, and as many more as it takes to notice
 * every change of a norm that any worked case notices, and to hold every status and code of what is missing.
 *
 * Run by hand after norms or cases have changed; it never takes a case out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gradedDuties } from "../../src/conformance/gradedDuties.js";
import { caseGroups, evaluatorOf } from "../../src/drafting/adequacy/caseGroups.js";
import { mutantsOf } from "../../src/drafting/adequacy/mutants.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { allSources, caseFiles, conventions, proposal, rulesetOf } from "./sources.js";

const file = join(import.meta.dirname, "selection.json");
const ruleset = proposal();
const sources = Object.fromEntries([...ruleset.sources].map(([id, title]) => [id, { title }]));
const library = { norms: ruleset.norms, sources };
const chosen = new Set<string>(JSON.parse(readFileSync(file, "utf8")));
for (const { cases } of conventions()) for (const id of cases) chosen.add(id);

/** By what is to be shown, the cases that show it. */
const showing = new Map<string, Set<string>>();
function shows(what: string, id: string): void {
  const known = showing.get(what) ?? new Set();
  showing.set(what, known);
  known.add(id);
}

for (const [id, cases] of caseFiles()) {
  const norm = ruleset.norms.get(id);
  if (!norm) continue;
  const groups = caseGroups(cases);
  const own = new Map<string, string>();
  const graded = (written: unknown) =>
    groups.flatMap(({ settings, moments }) => {
      const evaluator = evaluatorOf(norm, written, settings, library);
      if (!evaluator) return [];
      return moments.map(({ case: name, record, options }, index) => ({
        key: `${id}/${name} ${index}`,
        name: `${id}/${name}`,
        duties: JSON.stringify(
          gradedDuties(evaluator.evaluate(record, options), id).map(({ status, window, trigger, unit }) => [
            ...[status, window, trigger, unit],
          ]),
        ),
      }));
    });
  for (const { key, duties } of graded(norm)) own.set(key, duties);
  mutantsOf(norm).forEach(({ path, becomes, norm: written }) => {
    for (const { key, name, duties } of graded(written))
      if (own.get(key) !== duties) shows(`${id} ${path} ${JSON.stringify(becomes)}`, name);
  });
}

const evaluator = createEvaluator(ruleset);
for (const source of allSources()) {
  const judge = source.entries === null ? evaluator : createEvaluator(rulesetOf(source, ruleset));
  const { schoolCalendars = {} } = source;
  for (const { asOf, knownAt } of source.moments) {
    const options = { asOf, schoolCalendars, ...(knownAt === undefined ? {} : { knownAt }) };
    for (const { status, missing = [] } of gradedDuties(
      judge.evaluate(source.record, options),
      source.norm,
    )) {
      shows(`${source.norm} ${status}`, source.id);
      for (const code of missing) shows(`${source.norm} ${code}`, source.id);
    }
  }
}

// Greedily: whatever shows most of what is not shown yet.
const left = new Map([...showing].filter(([, ids]) => ![...ids].some((id) => chosen.has(id))));
while (left.size > 0) {
  const counts = new Map<string, number>();
  for (const ids of left.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
  if (best === undefined) break;
  chosen.add(best);
  for (const [what, ids] of left) if (ids.has(best)) left.delete(what);
}
writeFileSync(file, `${JSON.stringify([...chosen].sort(), null, 2)}\n`);
process.stdout.write(`${chosen.size} cases show ${showing.size} things\n`);
