/**
 * For vendors: hold a system that computes the same findings against the conformance suite, in its own tests.
 *
 * @packageDocumentation
 */

export type { CaseResult, ConventionResult } from "../conformance/caseResult.js";
export {
  type Connection,
  callsTo,
  type Failure,
  type Implementation,
  type Reply,
} from "../conformance/connection.js";
export type { NotDeclared } from "../conformance/declared.js";
export { declareTests, type TestFrame, type TestOptions } from "../conformance/declareTests.js";
export { type Deviated, type Deviation, holdDeviations, type Stale } from "../conformance/deviations.js";
export { type DutyGrade, GRADES, type Grade } from "../conformance/gradeDuties.js";
export { RELATIONS, type Relation } from "../conformance/metamorphic.js";
export { failuresOf } from "../conformance/outcome.js";
export {
  type AnsweredDuty,
  type Declaration,
  PROTOCOL,
  type RunAnswer,
  type RunMessage,
  type StartMessage,
} from "../conformance/protocol.js";
export { type ReadSuite, readSuite } from "../conformance/readSuite.js";
export { referenceImplementation } from "../conformance/reference.js";
export { type RunOptions, type RunReport, runSuite } from "../conformance/runSuite.js";
export {
  type CaseRuleset,
  type Expected,
  type GradedDuty,
  type GradedStep,
  LEVELS,
  type Level,
  type Manifest,
  type Moment,
  type Reading,
  type Suite,
  type SuiteCase,
} from "../conformance/suite.js";
export { type Counts, type NormVerdict, totalOf, type Verdict } from "../conformance/tally.js";
