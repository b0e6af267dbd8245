/** Checks files together, so that one may name what another holds. */
import { resolve } from "node:path";
import { type GapChange, gapChanges } from "../drafting/gapChanges.js";
import { lintsOfNorm, lintsOfRuleset, type PlacedLint } from "../drafting/lint/placedLints.js";
import { rulesets } from "../entries/rules.js";
import { type Fault, fault, VertelrechtError } from "../errors.js";
import { judgeCases } from "../evaluate/judgeCases.js";
import { type ProfileLibrary, profileFaults } from "../generate/loadProfile.js";
import { CaseFile } from "../norm/caseFile.js";
import { type Checked, checkDocument, type DocumentLibrary } from "../norm/checkDocument.js";
import { digestOf } from "../norm/digestOf.js";
import { type DocumentKind, documentKind } from "../norm/documentKind.js";
import { loadRuleset } from "../norm/loadRuleset.js";
import { Norm } from "../norm/norm.js";
import { RulesetFile } from "../norm/ruleset.js";
import { bundledProfiles } from "./bundledProfiles.js";
import type { FileDocument, ReadFile } from "./readDocuments.js";

/** What came of one file. */
export interface CheckedFile {
  readonly file: string;
  /** The kinds of documents in it; null: a document that is none of the kinds. */
  readonly kinds: readonly (DocumentKind | null)[];
  readonly readable: boolean;
  readonly documents: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly (Fault | PlacedLint)[];
  /** Of rulesets that extend another: the recurring norms whose longest lawful time they change. */
  readonly gaps: readonly GapChange[];
}

/** What a document is held against. */
interface Surroundings {
  readonly library: DocumentLibrary;
  /** The same for worked cases. */
  readonly ofCases: DocumentLibrary;
  readonly profiles: ProfileLibrary;
  /** The file in which each kind and id stood first. */
  readonly first: Map<string, string>;
}

/** Norms that documents may name beside the bundled ones and those of the files. */
export type Known = Pick<DocumentLibrary, "norms" | "sources">;

/** Checks every document of every file. */
export function checkFiles(files: readonly ReadFile[], known?: Known): CheckedFile[] {
  const library = libraryOf(files, known);
  const ofCases = withAdded(library, files);
  const profiles = profilesOf(files);
  const first = new Map<string, string>();
  return files.map(({ file, readable, documents, faults }) => {
    const checked = documents.map((document) =>
      checkOne(document, file, { library, ofCases, profiles, first }),
    );
    return {
      file,
      readable,
      kinds: [...new Set(checked.map(({ kind }) => kind))],
      documents: documents.length,
      faults: inOrder([...faults, ...checked.flatMap((one) => one.faults)]),
      warnings: inOrder(checked.flatMap((one) => one.warnings)),
      gaps: checked.flatMap((one) => one.gaps),
    };
  });
}

function checkOne(
  { data, at, locate }: FileDocument,
  file: string,
  { library: whole, ofCases, profiles, first }: Surroundings,
) {
  const kind = documentKind(data);
  const library = kind === "cases" ? ofCases : whole;
  const { faults, warnings } = checkAs(kind, data, library, profiles);
  const judged = kind === "cases" && faults.length === 0 ? caseFaults(data, library) : [];
  const found = kind === null ? faults : [...faults, ...judged, ...placeFaults(kind, data, file, first)];
  const place = (some: readonly Fault[]) =>
    locate(some.map((fault) => ({ ...fault, path: joined(at, fault.path) })));
  const gaps = kind === "ruleset" && found.length === 0 ? gapsOf(data, library) : [];
  const shared = kind === "ruleset" && found.length === 0 ? sharedId(data, library) : [];
  const lints = found.length === 0 ? lintsOf(kind, data, library) : [];
  const linted = place(lints).map((one, index) => ({ ...one, example: lints[index]?.example ?? null }));
  return { kind, faults: place(found), warnings: [...place([...warnings, ...shared]), ...linted], gaps };
}

/** What a norm or ruleset without faults says and likely does not mean. */
function lintsOf(kind: DocumentKind | null, data: unknown, library: DocumentLibrary): PlacedLint[] {
  if (kind === "norm") return lintsOfNorm(Norm.parse(data), library);
  return kind === "ruleset" ? lintsOfRuleset(data, library) : [];
}

/** What a variant does to the longest lawful time of the recurring norms that it touches. */
function gapsOf(data: unknown, { rulesets: others, norms }: DocumentLibrary): GapChange[] {
  const file = RulesetFile.parse(data);
  const touched = [
    ...(file.amend ?? []).map((one) => ("add" in one ? one.add : norms.get(one.norm))),
    ...(file.entries ?? []).map(({ norm }) => norms.get(norm)),
    ...(file.norms ?? []),
  ];
  if (file.extends === undefined || !touched.some((norm) => norm?.duty.kind === "recur")) return [];
  const from = withNorms(file, { rulesets: others, norms });
  try {
    return gapChanges(loadRuleset(from[file.extends], { from }), loadRuleset(data, { from }));
  } catch (error) {
    // The base's own faults are told where it stands.
    if (error instanceof VertelrechtError) return [];
    throw error;
  }
}

/** That a ruleset has the id of a bundled one and puts something else in force: by its name a receipt tells them apart badly. */
function sharedId(data: unknown, library: DocumentLibrary): Fault[] {
  const file = RulesetFile.parse(data);
  const bundled = Object.entries(rulesets).find(([name]) => name === file.id)?.[1];
  if (!bundled) return [];
  const inForce = [loadRuleset(data, { from: withNorms(file, library) }), loadRuleset(bundled)].map(
    ({ resolved: { entries, norms } }) =>
      digestOf({ entries, norms: norms.map(({ $schema: _schema, ...norm }) => norm) }),
  );
  if (inForce[0] === inForce[1]) return [];
  const message = "a bundled ruleset has this id and is another";
  return [
    fault("duplicate-id", "id", message, "give yours an id of its own, so that receipts tell them apart"),
  ];
}

/** What a file may build on, with the norms that stand in files of their own. */
function withNorms(
  { id, title }: RulesetFile,
  { rulesets: others, norms }: Pick<DocumentLibrary, "rulesets" | "norms">,
) {
  return { ...others, [id]: { id, title, norms: [...norms.values()] } };
}

function checkAs(
  kind: DocumentKind | null,
  data: unknown,
  library: DocumentLibrary,
  profiles: ProfileLibrary,
): Checked {
  if (kind === null) return { faults: [UNKNOWN_KIND], warnings: [] };
  if (kind === "profile") return { faults: profileFaults(data, profiles), warnings: [] };
  return checkDocument(data, kind, library);
}

/** What the worked cases expect and do not find, once nothing else is wrong with them or their norm. */
function caseFaults(data: unknown, library: DocumentLibrary): Fault[] {
  const file = CaseFile.parse(data);
  const norm = library.norms.get(file.norm);
  return norm && checkDocument(norm, "norm", library).faults.length === 0
    ? judgeCases(file, norm, library)
    : [];
}

/** What is wrong with where a document stands: its path is not its id, or another file has the same. */
function placeFaults(kind: DocumentKind, data: unknown, file: string, first: Map<string, string>): Fault[] {
  const key = kind === "cases" ? "norm" : "id";
  const id: unknown = Object(data)[key];
  if (kind === "record" || typeof id !== "string") return [];
  const path = idOfPath(file);
  const faults: Fault[] = [];
  if (kind !== "ruleset" && kind !== "profile" && path !== undefined && path !== id) {
    const message = "the path of this file below 'norms' is not the id of its norm";
    faults.push({ code: "path-not-id", path: key, message, mend: `move the file, or write '${path}'` });
  }
  const other = first.get(`${kind} ${id}`);
  if (other === undefined) first.set(`${kind} ${id}`, file);
  else {
    const message = `'${other}' holds a ${kind === "cases" ? "file of cases" : kind} of this name too`;
    faults.push({
      code: "duplicate-id",
      path: key,
      message,
      mend: "keep one of them, or give it another id",
    });
  }
  return faults;
}

/** The id that a file below a folder `norms` must have: as it is named, or where it stands as `norms/family/name`. */
function idOfPath(file: string): string | undefined {
  const named = belowNorms(file);
  if (named !== undefined || file === "-") return named;
  const standing = belowNorms(resolve(file));
  return standing?.split("/").length === 2 ? standing : undefined;
}

function belowNorms(file: string): string | undefined {
  const parts = file.split(/[\\/]/);
  const folder = parts.lastIndexOf("norms");
  const path = parts.slice(folder + 1).join("/");
  return folder < 0 ? undefined : path.replace(/(\.cases)?\.(json|ya?ml)$/i, "");
}

/** What profiles may extend: those that are bundled, and those in the files. */
function profilesOf(files: readonly ReadFile[]): ProfileLibrary {
  const given = files
    .flatMap(({ documents }) => documents)
    .filter(({ data }) => documentKind(data) === "profile");
  return {
    ...bundledProfiles,
    ...Object.fromEntries(given.map(({ data }) => [String(Object(data).id), data])),
  };
}

/** What the documents may name: everything bundled, and on top of it what the files hold. */
function libraryOf(
  files: readonly ReadFile[],
  known: Known = { norms: new Map(), sources: {} },
): DocumentLibrary {
  const given: Record<string, unknown> = { ...rulesets };
  const norms = new Map<string, Norm>();
  const sources: Record<string, DocumentLibrary["sources"][string]> = { ...known.sources };
  const keep = (data: unknown) => {
    const norm = Norm.safeParse(data);
    if (norm.success) norms.set(norm.data.id, norm.data);
  };
  for (const norm of Object.values(rulesets).flatMap((ruleset) => ruleset.norms)) keep(norm);
  for (const norm of known.norms.values()) keep(norm);
  for (const { data } of files.flatMap(({ documents }) => documents)) {
    const kind = documentKind(data);
    if (kind === "norm") keep(data);
    const id: unknown = Object(data).id;
    if (kind !== "ruleset" || typeof id !== "string") continue;
    given[id] = data;
    const file = RulesetFile.safeParse(data);
    for (const norm of file.data?.norms ?? []) keep(norm);
    Object.assign(sources, file.data?.sources);
  }
  return { rulesets: given, norms, sources };
}

/** What cases may be of: every norm of the library, and those that variants in the files add. */
function withAdded(library: DocumentLibrary, files: readonly ReadFile[]): DocumentLibrary {
  const added = files
    .flatMap(({ documents }) => documents)
    .filter(({ data }) => documentKind(data) === "ruleset")
    .flatMap(({ data }) => RulesetFile.safeParse(data).data?.amend ?? [])
    .flatMap((one) => ("add" in one ? [[one.add.id, one.add] as const] : []));
  return { ...library, norms: new Map([...library.norms, ...added]) };
}

function joined(at: string, path: string): string {
  return at === "" || path === "" || path.startsWith("[") ? `${at}${path}` : `${at}.${path}`;
}

/** Faults as they stand in their file; those without a place after the others. */
function inOrder<F extends Fault>(faults: readonly F[]): F[] {
  const place = ({ line = Number.MAX_SAFE_INTEGER, column = 0 }: Fault) => [line, column] as const;
  return [...faults].sort((a, b) => {
    const [[lineA, columnA], [lineB, columnB]] = [place(a), place(b)];
    return lineA - lineB || columnA - columnB;
  });
}

const UNKNOWN_KIND: Fault = {
  code: "bad-value",
  path: "",
  message: "this is no case record, norm, ruleset, amendment, file of worked cases or profile",
  mend: "a record has 'format', a norm 'duty', a ruleset 'entries', 'amend' or 'extends', worked cases 'cases', a profile 'numbers'",
};
