/**
 * Norms on a child's right to be heard, evaluated over the records of any case system.
 *
 * Everything public of the main entry point, and nothing else.
 *
 * @packageDocumentation
 */

export type { DayOff } from "./calendar/calendar.js";
export type { DerivationStep } from "./calendar/derivation.js";
export { fromAmsterdamLocal } from "./calendar/fromAmsterdamLocal.js";
export type { SchoolCalendar, SchoolCalendars } from "./calendar/schoolCalendar.js";
export type { Period, Term } from "./calendar/term.js";
export type { TraceNode } from "./condition/compiler.js";
export type { Condition, Leaf, Literal, Operator } from "./condition/condition.js";
// errors
export { FAULT_CODES, type Fault, type FaultCode, printFault, VertelrechtError } from "./errors.js";
// evaluation
export { type Answer, createEvaluator, type Evaluator, type Question } from "./evaluate/createEvaluator.js";
export { duties } from "./evaluate/duties.js";
export type { EvaluateOptions } from "./evaluate/readOptions.js";
export type {
  Considered,
  Duty,
  DutyStatus,
  Finding,
  Headline,
  Lapse,
  Outcome,
  PossibleStatus,
  Report,
} from "./evaluate/report.js";
// norms and rulesets
export { type LoadOptions, loadRuleset, type Ruleset } from "./norm/loadRuleset.js";
export type {
  Citation,
  DutyRule,
  Exception,
  Force,
  Norm,
  Parameter,
  ParameterValue,
  Pattern,
  Tier,
  Trigger,
} from "./norm/norm.js";
export { type ReadDocument, readDocument } from "./norm/readDocument.js";
export type { Amendment, ResolvedRuleset, RulesetEntry, RulesetFile } from "./norm/ruleset.js";
export type { Language, Texts } from "./norm/texts.js";
export type { EventType, Participant, RecordEvent } from "./record/event.js";
export type {
  Adult,
  CaseRecord,
  Child,
  Coverage,
  Organisation,
  OrganisationKind,
  Professional,
} from "./record/record.js";
// records
export { type ParsedRecord, parseRecord, safeParseRecord } from "./record/safeParseRecord.js";
export type { Missing, MissingCode } from "./record/unknown.js";
// reports
export { type DescribeOptions, describe } from "./report/describe.js";
export type { TextOptions, Tone } from "./report/page.js";
export { renderFoot } from "./report/renderFoot.js";
export { renderText } from "./report/renderText.js";
// summaries
export { emptySummary } from "./summary/emptySummary.js";
export { mergeSummaries } from "./summary/mergeSummaries.js";
export { parseSummary } from "./summary/parseSummary.js";
export { summarise } from "./summary/summarise.js";
export type { Summary, SummaryOptions } from "./summary/summary.js";
