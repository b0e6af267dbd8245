/**
 * Checks one document by itself: all that is wrong with a record, a norm, a ruleset or a file of worked cases.
 *
 * What a ruleset extends and the norms that are named stand in a library; faults of what stands there are not repeated,
 * since they are that document's own. `documentKind.ts` next door tells the kinds apart.
 */
import type * as z from "zod";
import type { Fault } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { withNearestKeys } from "../nearestKeys.js";
import { identityWarnings } from "../record/identityWarnings.js";
import { CaseRecord } from "../record/record.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import { scanJson } from "../scanJson.js";
import { CaseFile } from "./caseFile.js";
import { checkCaseFile } from "./checkCaseFile.js";
import { checkNormFile } from "./checkNormFile.js";
import { checkRulesetFile } from "./checkRulesetFile.js";
import type { DocumentKind } from "./documentKind.js";
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
 * @param kind - what it is, as `documentKind` tells
 * @returns its faults with paths inside the document, and warnings, of records only
 */
export function checkDocument(data: unknown, kind: DocumentKind, library: DocumentLibrary): Checked {
  switch (kind) {
    case "record":
      return checkRecord(data);
    case "norm":
      return check(Norm, data, (norm) => checkNormFile(norm, library));
    case "ruleset":
      return {
        faults: withNearestKeys(checkRulesetFile(data, library), RulesetFile, data),
        warnings: [],
      };
    case "cases":
      return check(CaseFile, data, (file) => checkCaseFile(file, library));
  }
}

function checkRecord(data: unknown): Checked {
  const parsed = safeParseRecord(data);
  return parsed.ok
    ? { faults: [], warnings: [...parsed.warnings, ...identityWarnings(parsed.record)] }
    : { faults: withNearestKeys(parsed.faults, CaseRecord, data), warnings: [] };
}

/** The shape first; what it holds only where the shape is right. */
function check<T>(schema: z.ZodType<T>, data: unknown, content: (file: T) => readonly Fault[]): Checked {
  const scanned = scanJson(data);
  if (scanned.length > 0) return { faults: scanned, warnings: [] };
  const parsed = schema.safeParse(data, { reportInput: true });
  const faults = parsed.success
    ? content(parsed.data)
    : withNearestKeys(faultsOfIssues(parsed.error.issues), schema, data);
  return { faults, warnings: [] };
}
