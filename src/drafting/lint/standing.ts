/** A ruleset as if its norms had always been in force, which a search begins with: its histories have days of their own. */
import { loadRuleset, type Ruleset } from "../../norm/loadRuleset.js";
import type { RulesetEntry } from "../../norm/ruleset.js";

/** The ruleset with the last entry of each norm alone, in force on every day. */
export function standing(ruleset: Ruleset): Ruleset {
  const { entries } = ruleset.resolved;
  const byNorm = new Map(entries.map(({ from: _from, through: _through, ...entry }) => [entry.norm, entry]));
  return byNorm.size === entries.length && entries.every(({ from, through }) => !from && !through)
    ? ruleset
    : withEntries(ruleset, [...byNorm.values()]);
}

/** The ruleset with one exception of a norm switched off. */
export function withoutException(ruleset: Ruleset, norm: string, exception: string): Ruleset {
  const entries = ruleset.resolved.entries.map((entry) =>
    entry.norm === norm ? { ...entry, exceptions: { ...entry.exceptions, [exception]: false } } : entry,
  );
  return withEntries(ruleset, entries);
}

function withEntries({ id, title, resolved, sources }: Ruleset, entries: readonly RulesetEntry[]): Ruleset {
  const registered = Object.fromEntries([...sources].map(([source, its]) => [source, { title: its }]));
  return loadRuleset({ id, title, norms: resolved.norms, entries, sources: registered });
}
