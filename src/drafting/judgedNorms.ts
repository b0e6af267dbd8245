/** Which norms must be judged to tell of some of them: one may wait for an act under another (C1a). */
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf, withPlans } from "../norm/plansOf.js";

/** The same ruleset, of which some norms are judged. */
export function restricted(ruleset: Ruleset, norms: ReadonlySet<string>): Ruleset {
  return withPlans({ ...ruleset }, new Map([...plansOf(ruleset)].filter(([id]) => norms.has(id))));
}

/** These norms, and those that wait for an act under one of them, in any of the rulesets. */
export function waiting(rulesets: readonly Ruleset[], norms: readonly string[]): ReadonlySet<string> {
  return closure(norms, (id) =>
    rulesets.flatMap((known) =>
      [...plansOf(known).keys()].filter((other) =>
        rulesets.some((ruleset) => upstreamOf(ruleset, other) === id),
      ),
    ),
  );
}

/** These norms, and those for whose acts they wait. */
export function withUpstream(rulesets: readonly Ruleset[], norms: ReadonlySet<string>): ReadonlySet<string> {
  return closure([...norms], (id) => rulesets.flatMap((ruleset) => upstreamOf(ruleset, id) ?? []));
}

function closure(norms: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const all = new Set(norms);
  for (const id of all) for (const other of next(id)) all.add(other);
  return all;
}

function upstreamOf(ruleset: Ruleset, id: string): string | null {
  for (const { duty } of plansOf(ruleset).get(id) ?? [])
    if (duty.kind !== "recur" && duty.trigger.mode === "actOf") return duty.trigger.norm;
  return null;
}
