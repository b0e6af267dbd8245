/** The options of `vertelrecht conformance`, and which cases they choose. */
import * as z from "zod";
import { notDeclared } from "../../conformance/declared.js";
import type { Declaration } from "../../conformance/protocol.js";
import type { Suite } from "../../conformance/suite.js";
import { type Fault, fault } from "../../errors.js";
import { LANGUAGES } from "../../norm/languages.js";
import { CONFORMANCE_DEFAULTS, CONFORMANCE_FORMATS } from "../choices.js";
import { wholeFaults } from "../wholeFaults.js";

/** The options by name; what a command does not know stays as it is. */
export const ConformanceFlags = z.object({
  command: z.string().optional(),
  url: z.string().optional(),
  answers: z.string().optional(),
  norm: z.array(z.string()).optional(),
  case: z.array(z.string()).optional(),
  seed: z.string().default(CONFORMANCE_DEFAULTS.seed),
  sample: z.string().default(CONFORMANCE_DEFAULTS.sample),
  parallel: z.string().default(CONFORMANCE_DEFAULTS.parallel),
  timeout: z.string().default(CONFORMANCE_DEFAULTS.timeout),
  deviations: z.string().optional(),
  format: z.enum(CONFORMANCE_FORMATS).default("text"),
  lang: z.enum(LANGUAGES),
});
/** The options by name. */
export type ConformanceFlags = z.output<typeof ConformanceFlags>;

/** What cannot be used: numbers that are none, norms and cases that the suite does not have. */
export function flagFaults(flags: ConformanceFlags, suite: Suite): Fault[] {
  return [...numberFaults(flags), ...unknownFaults(flags, suite)];
}

/** The cases that are chosen; null for all. */
export function chosen({ norm, case: cases }: ConformanceFlags, suite: Suite): ReadonlySet<string> | null {
  if (norm === undefined && cases === undefined) return null;
  const all = suite.cases.filter((one) => norm?.includes(one.norm) || cases?.includes(one.id));
  return new Set(all.map(({ id }) => id));
}

/** A breach, a duty that is kept and one that cannot be told, as far as what is declared has them. */
export function smokeOf(
  suite: Suite,
  only: ReadonlySet<string> | null,
  declaration: Declaration,
): ReadonlySet<string> {
  const statuses = ["overdue", "fulfilled", "undetermined"];
  const cases = suite.cases.filter(
    (one) => (only?.has(one.id) ?? true) && notDeclared(one, declaration) === null,
  );
  const found = new Set<string>();
  const holds = (id: string, status: string) =>
    suite.expected.get(id)?.moments.some(({ duties }) => duties.some((duty) => duty.status === status));
  for (const status of statuses) {
    const next = cases.find(({ id }) => !found.has(id) && holds(id, status));
    if (next) found.add(next.id);
  }
  return found;
}

function numberFaults({ seed, sample, parallel, timeout }: ConformanceFlags): Fault[] {
  return [
    ...wholeFaults("--seed", seed, 0, 2_147_483_647),
    ...wholeFaults("--sample", sample, 0, 100_000),
    ...wholeFaults("--parallel", parallel, 1, 64),
    ...wholeFaults("--timeout", timeout, 1, 3600),
  ];
}

function unknownFaults({ norm = [], case: cases = [] }: ConformanceFlags, suite: Suite): Fault[] {
  const norms = new Set(suite.cases.map((one) => one.norm));
  const ids = new Set(suite.cases.map(({ id }) => id));
  const absent = (what: string, name: string) => `the suite has no ${what} '${name.slice(0, 40)}'`;
  const written = "a case is written as its norm, a slash and its name";
  return [
    ...norm.flatMap((one) =>
      norms.has(one) ? [] : fault("unknown-norm", "--norm", absent("norm", one), "see 'vertelrecht norms'"),
    ),
    ...cases.flatMap((one) =>
      ids.has(one) ? [] : fault("bad-option", "--case", absent("case", one), written),
    ),
  ];
}
