/**
 * Checks one document by itself: all that is wrong with a record, a norm, a ruleset or a file of worked cases.
 *
 * What a ruleset extends and the norms that are named stand in a library; faults of what stands there are not repeated,
 * since they are that document's own. `documentKind.ts` next door tells the kinds apart.
 */
import { checkShape } from "../checkShape.js";
import type { Fault } from "../errors.js";
import { identityWarnings } from "../record/identityWarnings.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import { CaseFile } from "./caseFile.js";
import { checkCaseFile } from "./checkCaseFile.js";
import { checkNormFile } from "./checkNormFile.js";
import { checkRulesetFile } from "./checkRulesetFile.js";
import type { DocumentKind } from "./documentKind.js";
import { entryWarnings } from "./entryWarnings.js";
import { LENIENCE } from "./lenience.js";
import { Norm } from "./norm.js";
import { RulesetFile } from "./ruleset.js";

/** What documents may name. */
export interface DocumentLibrary {
  /** Rulesets by id, as parsed JSON. */
  readonly rulesets: Readonly<Record<string, unknown>>;
  /** Norms by id, those of the rulesets too. */
  readonly norms: ReadonlyMap<string, Norm>;
  /** Sources that are registered by rulesets. */
  readonly sources: NonNullable<RulesetFile["sources"]>;
}

/** What a check found. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/**
 * Checks one document.
 *
 * @param data - the parsed JSON or YAML
 * @param kind - what it is, as `documentKind` tells; profiles are checked where they are read, in `generate/`
 * @returns its faults with paths inside the document, and warnings, of records and rulesets
 */
export function checkDocument(
  data: unknown,
  kind: Exclude<DocumentKind, "profile">,
  library: DocumentLibrary,
): Checked {
  switch (kind) {
    case "record":
      return checkRecord(data);
    case "norm":
      return faultsAlone(checkShape(Norm, data, (norm) => checkNormFile(norm, library), LENIENCE));
    case "ruleset":
      return checkRuleset(data, library);
    case "cases":
      return faultsAlone(checkShape(CaseFile, data, (file) => checkCaseFile(file, library)));
  }
}

function checkRecord(data: unknown): Checked {
  const parsed = safeParseRecord(data);
  return parsed.ok
    ? { faults: [], warnings: [...parsed.warnings, ...identityWarnings(parsed.record)] }
    : { faults: parsed.faults, warnings: [] };
}

function checkRuleset(data: unknown, library: DocumentLibrary): Checked {
  const faults = checkShape(RulesetFile, data, (file) => checkRulesetFile(file, library), LENIENCE);
  const file = RulesetFile.safeParse(data);
  return { faults, warnings: file.success ? entryWarnings(file.data) : [] };
}

function faultsAlone(faults: readonly Fault[]): Checked {
  return { faults, warnings: [] };
}
