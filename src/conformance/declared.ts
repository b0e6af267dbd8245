/** Which cases an implementation is asked: those that need no more than it declares. */
import type { Declaration } from "./protocol.js";
import { LEVELS, type Level, type Manifest, type SuiteCase } from "./suite.js";

/** Why a case is not asked. */
export const NOT_DECLARED = ["norm", "level", "reads", "ruleset", "reading"] as const;
/** Why a case is not asked. */
export type NotDeclared = (typeof NOT_DECLARED)[number];

/** The highest level that is declared. */
export function highestLevel({ supports }: Declaration): Level {
  return [...LEVELS].reverse().find((level) => supports.levels.includes(level)) ?? "terms";
}

/** Why a case is not asked; null where it is. */
export function notDeclared(one: SuiteCase, declaration: Declaration): NotDeclared | null {
  const { supports, rulesets } = declaration;
  if (!supports.norms.includes(one.norm)) return "norm";
  if (LEVELS.indexOf(one.level) > LEVELS.indexOf(highestLevel(declaration))) return "level";
  if (rulesets === "built-in" && one.ruleset.id !== BUILT_IN) return "ruleset";
  const reads = new Set(supports.reads);
  if (one.record.events.some(({ type }) => !reads.has(type))) return "reads";
  const elected = (topic: string) => supports.readings?.[topic] === "b";
  return one.labels.some((label) => elected(label.replace(/^reading:/, ""))) ? "reading" : null;
}

/** The ruleset whose norms can be built in: each as it stands. */
const BUILT_IN = "proposal";

/** What a declaration claims that the suite does not know: norms, and topics of readings. */
export function unknownClaims({ supports }: Declaration, { files, readings }: Manifest): string[] {
  const norms = new Set(files.map(({ norm }) => norm));
  const topics = new Set(readings.map(({ topic }) => topic));
  return [
    ...supports.norms.filter((norm) => !norms.has(norm)),
    ...Object.keys(supports.readings ?? {}).filter((topic) => !topics.has(topic)),
  ];
}
