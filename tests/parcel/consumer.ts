/**
 * Someone else's program: every entry point in real use. `scripts/checkParcel.ts` copies it beside the installed
 * tarball as an ES module and as CommonJS, compiles both strictly with every supported TypeScript, and runs them.
 */
import * as main from "vertelrecht";
import {
  type Adult,
  type CaseRecord,
  createEvaluator,
  type Duty,
  type DutyRule,
  duties,
  type Evaluator,
  FAULT_CODES,
  type FaultCode,
  fromAmsterdamLocal,
  loadRuleset,
  type Norm,
  type ParsedRecord,
  parseRecord,
  printFault,
  type RecordEvent,
  type Report,
  type Ruleset,
  type RulesetFile,
  readDocument,
  renderFoot,
  renderText,
  safeParseRecord,
  VertelrechtError,
} from "vertelrecht";
import { callsTo, type Implementation, referenceImplementation } from "vertelrecht/conformance";
import { type Comparison, compareText, createComparer, lawfulGaps, variantOf } from "vertelrecht/drafting";
import { evaluateOnEngine, toRules } from "vertelrecht/json-rules-engine";
import { type RulesetId, rulesets } from "vertelrecht/rules";

declare const console: { log(text: string): void };

const json = {
  format: "vertelrecht.record/1",
  id: "case-1",
  holder: "gi-1",
  covers: [
    {
      by: "gi-1",
      types: ["measure-start", "assignment", "contact"],
      from: "2026-01-01",
      through: "2026-06-30",
    },
  ],
  organisations: [{ id: "gi-1", kind: "certified-institution" }],
  children: [{ id: "c1", birthDate: "2016-04-02" }],
  childrenComplete: true,
  events: [
    {
      id: "e1",
      type: "measure-start",
      at: "2026-06-15",
      measure: "m1",
      kind: "supervision",
      organisation: "gi-1",
    },
    { id: "e2", type: "measure-notified", at: "2026-06-16", measure: "m1" },
    { id: "e3", type: "contact", at: fromAmsterdamLocal("2026-06-17T15:30"), by: "gi-1", status: "failed" },
  ],
};
const asOf = { asOf: "2026-06-30" };

const id: RulesetId = "proposal";
const ruleset: Ruleset = loadRuleset(rulesets[id]);
const evaluator: Evaluator = createEvaluator(ruleset);
const parsed: ParsedRecord = safeParseRecord(json);
if (!parsed.ok) throw new Error(parsed.faults.map(printFault).join("\n"));
const record: CaseRecord = parsed.record;
const report: Report = evaluator.evaluate(record, asOf);

const today = duties(report).map(told).filter(Boolean);
if (today.length === 0) throw new Error("a worker without a contact leaves something to be done");
if (!renderText(report, { lang: "nl", ruleset }).includes("case-1"))
  throw new Error("the text names no case");
renderFoot([report], { lang: "en", ruleset });
if (contacts(record.events).length !== 1) throw new Error("there is one contact");
for (const norm of ruleset.norms.values()) if (!terms(norm.duty)) throw new Error(`${norm.id} has no term`);

const variant: RulesetFile = {
  id: "mine",
  title: { nl: "Van mij", en: "Mine" },
  extends: "proposal",
  amend: [{ norm: "proposal/contact-during-measure", remove: true }],
};
const mine = loadRuleset(readDocument(JSON.stringify(variant), "json").data, { from: rulesets });
const norm: Norm | undefined = mine.norms.get("proposal/heard-before-transfer");
if (mine.digest === ruleset.digest || norm?.tier !== "proposal")
  throw new Error("the variant is not another");

const comparer = createComparer(ruleset, [variantOf(ruleset, variant, { from: rulesets })]);
comparer.add(record, asOf);
const comparison: Comparison = comparer.finish();
if (comparison.variants[0]?.changes[0]?.kind !== "removed") throw new Error("what is taken out is a change");
if (!compareText(comparison, { lang: "en", rulesets: [ruleset, mine] }).includes("removed"))
  throw new Error("the text does not say what was changed");
if (lawfulGaps(mine).length >= lawfulGaps(ruleset).length) throw new Error("a norm that is out has no gap");

const adult: Adult = { id: "a1", parentOf: ["c1"], authorityOver: null };
parseRecord({ ...json, adults: [adult] });
expectCode(() => parseRecord({ ...json, holder: "" }), "bad-id");

// Both entry points refuse with one class of error, in both kinds of module.
if (toRules(norm).length === 0) throw new Error("a norm asks nothing");
const { duty } = norm;
if (duty.kind !== "achieve") throw new Error("to be heard before a transfer is to be achieved");
expectCode(() => toRules({ ...norm, duty: { ...duty, within: { parameter: "unheard-of" } } }), "bad-term");

// What is a type alone must not look like a value that is there.
// @ts-expect-error: the schema behind this type is private
if (main.CaseRecord !== undefined) throw new Error("a schema is exported");

export const done: Promise<void> = reached().then(secondOpinion);

/** The statuses are a closed list: the compiler sees a forgotten one. */
function told({ status, window, lateBy }: Duty): string | null {
  switch (status) {
    case "pending":
    case "overdue":
      return `to do, due ${window.due ?? "some day"}`;
    case "violated":
    case "undetermined":
      return status;
    case "fulfilled-late":
      return `late by ${JSON.stringify(lateBy)}`;
    case "fulfilled":
    case "holding":
    case "excused":
      return null;
    default:
      return status satisfies never;
  }
}

/** Events are a union on `type`; what is open is absent or null. */
function contacts(events: readonly RecordEvent[]): string[] {
  return events.flatMap((event) => (event.type === "contact" ? [event.mode ?? "unknown"] : []));
}

/** Duties of norms are a union on `kind`. */
function terms(duty: DutyRule): boolean {
  if (duty.kind === "achieve") return duty.within !== undefined;
  return duty.kind === "recur" ? duty.every !== undefined : duty.trigger !== undefined;
}

function expectCode(refused: () => unknown, code: FaultCode): void {
  try {
    refused();
  } catch (error) {
    if (error instanceof VertelrechtError && error.faults.some((fault) => fault.code === code)) return;
    throw error;
  }
  throw new Error(`${code} was expected, of ${FAULT_CODES.length} codes`);
}

/** A vendor's own system is called by a runner. */
async function reached(): Promise<void> {
  const implementation: Implementation = referenceImplementation([evaluator.ruleset]);
  const reply = await callsTo(implementation).ask({ cmd: "start", protocol: "1" });
  if (!reply.ok) throw new Error(reply.detail);
}

/** The other entry point gives the same report and refuses with the same class of error. */
async function secondOpinion(): Promise<void> {
  const other: Report = await evaluateOnEngine(evaluator, record, asOf);
  if (JSON.stringify(other) !== JSON.stringify(report)) throw new Error("the engines differ");
  const refusal: unknown = await evaluateOnEngine(evaluator, record, { asOf: "2026-06-30T10:00" }).catch(
    (error: unknown) => error,
  );
  if (!(refusal instanceof VertelrechtError)) throw new Error("errors of the entry points differ in class");
  console.log(JSON.stringify(report));
}
