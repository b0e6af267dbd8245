/**
 * Whether the worked cases of each norm suffice: every leaf of every condition is decided both ways by some case, every
 * exception lifts a duty in one and falls short in another, every pattern plays its part, every status occurs.
 */
import { describe, expect, test } from "vitest";
import { clauseCoverage } from "../../src/drafting/adequacy/clauseCoverage.js";
import type { Duty, DutyStatus } from "../../src/evaluate/report.js";
import type { NormPlan, PatternPlan } from "../../src/norm/plan.js";
import { plansOf } from "../../src/norm/plansOf.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { caseFileOf, LIBRARY } from "../support/caseFiles.js";
import { caseSituations, evaluatorOf, type Situation } from "../support/situations.js";

/** What the cases of one norm showed. */
interface Shown {
  readonly statuses: Set<string>;
  readonly exceptions: Set<string>;
  /** Exceptions of which an event was there, and which lifted no duty. */
  readonly nearly: Set<string>;
  /** `trigger`, `act` or `closing` with the type of an event that was it. */
  readonly parts: Set<string>;
}

const all = caseSituations();

describe.each([...new Set(all.map(({ norm }) => norm))])("%s", (norm) => {
  const situations = all.filter((one) => one.norm === norm);
  const shown: Shown = {
    statuses: new Set(),
    exceptions: new Set(),
    nearly: new Set(),
    parts: new Set(),
  };
  for (const situation of situations) look(norm, situation, shown);
  const plans = situations.flatMap(({ ruleset }) => plansOf(ruleset).get(norm) ?? []);
  const [plan] = plans;
  if (!plan) throw new Error(`${norm} is in no ruleset of its cases`);

  test("every leaf is true in one case and false in another", () => {
    const open = clauseCoverage(plan.norm, caseFileOf(norm), LIBRARY).filter(
      ({ holds, fails }) => holds * fails === 0,
    );
    expect(open).toEqual([]);
  });

  test("every exception lifts a duty in some case, dormant ones once switched on", () => {
    const ids = plan.norm.exceptions.map(({ id }) => id);
    expect(ids.filter((id) => !shown.exceptions.has(id))).toEqual([]);
  });

  test("every exception nearly lifts a duty in some case", () => {
    const ids = plan.norm.exceptions.map(({ id }) => id);
    expect(ids.filter((id) => !shown.nearly.has(id))).toEqual([]);
  });

  test("every type of event plays its part in some case", () => {
    expect(partsOf(plan).filter((part) => !shown.parts.has(part))).toEqual([]);
  });

  test("every status that it can have occurs", () => {
    expect(statusesOf(plan).filter((status) => !shown.statuses.has(status))).toEqual([]);
  });
});

function look(norm: string, { ruleset, record, options }: Situation, shown: Shown): void {
  const evaluator = evaluatorOf(ruleset);
  const parsed = parseRecord(record);
  const typeOf = new Map(parsed.events.map(({ id, type }) => [id, type]));
  const add = (part: string, ids: readonly string[] = []) => {
    for (const id of ids) shown.parts.add(`${part} ${typeOf.get(id)}`);
  };
  const duties: Duty[] = evaluator
    .evaluate(parsed, options)
    .findings.filter((finding) => finding.norm === norm)
    .flatMap((finding) => [...finding.duties]);
  for (const { id, event } of plansOf(ruleset).get(norm)?.[0]?.exceptions ?? []) {
    const there = event === null || parsed.events.some(({ type }) => event.types.includes(type));
    if (there && duties.some(({ exception }) => exception !== id)) shown.nearly.add(id);
  }
  for (const duty of duties) {
    shown.statuses.add(duty.status);
    if (duty.exception) shown.exceptions.add(duty.exception);
    add("trigger", duty.trigger);
    add("act", duty.fulfilledBy);
    add("closing", duty.closedBy);
  }
}

function partsOf({ duty }: NormPlan): string[] {
  const named = (part: string, patterns: readonly PatternPlan[]) =>
    patterns.flatMap(({ types }) => types.map((type) => `${part} ${type}`));
  if (duty.kind === "recur") return [...named("trigger", [duty.from]), ...named("act", duty.acts)];
  const triggers = duty.trigger.mode === "actOf" ? [] : named("trigger", duty.trigger.patterns);
  // A prohibition is broken by its act, which then closes it.
  if (duty.kind === "forbid") return [...triggers, ...named("closing", duty.acts)];
  return [...triggers, ...named("act", duty.acts), ...named("closing", duty.before)];
}

function statusesOf({ duty, norm }: NormPlan): DutyStatus[] {
  const excused: DutyStatus[] = norm.exceptions.length > 0 ? ["excused"] : [];
  const always: DutyStatus[] = ["undetermined", ...excused];
  if (duty.kind === "forbid") {
    return [...always, "holding", "violated", ...(duty.until.length > 0 ? ["fulfilled" as const] : [])];
  }
  if (duty.kind === "recur") {
    const late: DutyStatus[] = duty.anchor === "last-act" ? ["overdue", "fulfilled-late"] : ["violated"];
    return [...always, "pending", "fulfilled", ...late];
  }
  const stated = duty.within !== "none-stated";
  const late: DutyStatus[] = duty.stillOwed ? ["overdue", "fulfilled-late"] : ["violated"];
  const closed: DutyStatus[] = duty.before.length > 0 ? ["violated"] : [];
  return [...always, "pending", "fulfilled", ...(stated ? late : []), ...closed];
}
