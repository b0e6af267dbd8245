/** Rulesets for random stories: the norms that the stories of `randomCase.ts` are about. */
import { type RulesetId, rulesets } from "../../src/entries/rules.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";

const TOLD_OF: ReadonlySet<string> = new Set([
  "jeugdwet/first-contact-child",
  "meldcode/disclosure-reported",
  "proposal/contact-during-measure",
  "proposal/heard-before-transfer",
]);

/** A bundled ruleset without the norms that the stories have no events for, with further amendments. */
export function storyRuleset(id: RulesetId, amend: readonly object[] = []): Ruleset {
  const others = [...new Set(rulesets[id].entries.map(({ norm }) => norm))].filter(
    (norm) => !TOLD_OF.has(norm),
  );
  const title = { nl: "Verhalen", en: "Stories" };
  const removed = others.map((norm) => ({ norm, remove: true }));
  return loadRuleset(
    { id: "stories", title, extends: id, amend: [...removed, ...amend] },
    { from: rulesets },
  );
}
