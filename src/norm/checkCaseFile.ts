/** What the schema of worked cases cannot say: that their norm is there, and that their records can be read. */

import { isTimeFault, parseTime } from "../calendar/time.js";
import { didYouMean } from "../didYouMean.js";
import type { Fault } from "../errors.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import type { CaseFile } from "./caseFile.js";
import type { DocumentLibrary } from "./checkDocument.js";
import { settingFaults } from "./checkNormFile.js";
import type { Norm } from "./norm.js";

type WorkedCase = CaseFile["cases"][number];

/** Faults of a file of worked cases. Whether what they expect is found, `evaluate/judgeCases.ts` says. */
export function checkCaseFile(file: CaseFile, library: DocumentLibrary): Fault[] {
  const norm = library.norms.get(file.norm);
  const ids = file.cases.map(({ id }) => id);
  const faults = [
    ...(norm ? [] : [unknownNorm(file.norm, library.norms)]),
    ...file.cases.flatMap((one, index) => {
      const at = `cases[${index}]`;
      return [
        ...(ids.indexOf(one.id) === index ? [] : [duplicateId(`${at}.id`)]),
        ...recordFaults(file, one, at),
        ...(norm ? settings(norm, one, library, at) : []),
        ...momentFaults(one, at),
      ];
    }),
  ];
  // What is wrong with the base is wrong in every case, and said once.
  const keys = faults.map(({ code, path, message }) => `${path} ${code} ${message}`);
  return faults.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function recordFaults({ base }: CaseFile, { id, record }: WorkedCase, at: string): Fault[] {
  const parsed = safeParseRecord({ ...base, id, ...record });
  if (parsed.ok) return [];
  return parsed.faults.map((fault) => {
    const [top = ""] = fault.path.split(/[.[]/);
    return { ...fault, path: `${Object.hasOwn(record, top) ? `${at}.record` : "base"}.${fault.path}` };
  });
}

function settings(
  norm: Norm,
  { parameters, exceptions }: WorkedCase,
  library: DocumentLibrary,
  at: string,
): Fault[] {
  const set = { ...(parameters ? { parameters } : {}), ...(exceptions ? { exceptions } : {}) };
  return settingFaults(norm, set, library).map((fault) => ({ ...fault, path: `${at}.${fault.path}` }));
}

function momentFaults({ moments }: WorkedCase, at: string): Fault[] {
  return moments.flatMap(({ asOf, knownAt }, index) =>
    Object.entries({ asOf, knownAt }).flatMap(([name, text]) => {
      const time = text === undefined ? null : parseTime(text);
      return time && isTimeFault(time) ? [{ ...time, path: `${at}.moments[${index}].${name}` }] : [];
    }),
  );
}

function unknownNorm(id: string, norms: DocumentLibrary["norms"]): Fault {
  const mend = didYouMean(id, [...norms.keys()], "give its file too");
  return { code: "unknown-norm", path: "norm", message: `there is no norm '${id}' here`, mend };
}

function duplicateId(path: string): Fault {
  return { code: "duplicate-id", path, message: "this id stands twice", mend: "give each case its own id" };
}
