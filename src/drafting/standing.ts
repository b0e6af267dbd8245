/** A ruleset as if its norms had always been in force, which a search begins with: its histories have days of their own. */
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import type { RulesetEntry } from "../norm/ruleset.js";

/** The ruleset with that entry of each norm alone which holds last (C1), in force on every day. */
export function standing(ruleset: Ruleset): Ruleset {
  const { entries } = ruleset.resolved;
  const inOrder = [...entries].sort((a, b) => compare(a.from ?? "", b.from ?? ""));
  const byNorm = new Map(inOrder.map(({ from: _from, through: _through, ...entry }) => [entry.norm, entry]));
  return byNorm.size === entries.length && entries.every(({ from, through }) => !from && !through)
    ? ruleset
    : withEntries(ruleset, [...byNorm.values()]);
}

/** The ruleset with some exceptions of a norm switched off. */
export function withoutExceptions(ruleset: Ruleset, norm: string, exceptions: readonly string[]): Ruleset {
  const off = Object.fromEntries(exceptions.map((id) => [id, false]));
  const entries = ruleset.resolved.entries.map((entry) =>
    entry.norm === norm ? { ...entry, exceptions: { ...entry.exceptions, ...off } } : entry,
  );
  return withEntries(ruleset, entries);
}

/** The ruleset with its norms as they stand themselves, whatever its entries set; the same one where they set nothing. */
export function asTheyStand(ruleset: Ruleset): Ruleset {
  const { entries } = ruleset.resolved;
  return entries.some(({ parameters, exceptions }) => parameters || exceptions)
    ? withEntries(
        ruleset,
        [...ruleset.norms.keys()].map((norm) => ({ norm })),
      )
    : ruleset;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withEntries({ id, title, resolved, sources }: Ruleset, entries: readonly RulesetEntry[]): Ruleset {
  const registered = Object.fromEntries([...sources].map(([source, its]) => [source, { title: its }]));
  return loadRuleset({ id, title, norms: resolved.norms, entries, sources: registered });
}
