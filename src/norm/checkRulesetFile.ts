import type { Fault } from "../errors.js";
import type { DocumentLibrary } from "./checkDocument.js";
import { followed, settingFaults } from "./checkNormFile.js";
import { loadFaults } from "./loadFaults.js";
import type { RulesetFile } from "./ruleset.js";

/** Faults of a ruleset or an amendment, on top of what it extends. */
export function checkRulesetFile(file: RulesetFile, library: DocumentLibrary): Fault[] {
  // Norms that stand in files of their own can be named too; the ruleset's own norms go before them.
  const own = { id: file.id, title: file.title, norms: [...library.norms.values()] };
  const loaded = loadFaults(file, { ...library.rulesets, [file.id]: own }).flatMap((fault) =>
    placed(fault, file, library),
  );
  // What is set is looked at by itself too: loading does not come that far where a norm is not there.
  const faults = [...loaded, ...allSettings(file, library)];
  const keys = faults.map(({ code, path }) => `${path} ${code}`);
  return faults.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

/** A fault with its path inside this file; none where it is the fault of another. */
function placed(fault: Fault, file: RulesetFile, library: DocumentLibrary): Fault[] {
  const [, id, rest] = /^\(([^)]*)\) (.*)$/.exec(fault.path) ?? [];
  if (id === undefined || rest === undefined) {
    return [{ ...fault, path: fault.path.replace(/ \([^)]*\) (?=parameters|exceptions)/, ".") }];
  }
  if (id === file.id) return [{ ...fault, path: rest }];
  const own = file.norms?.findIndex((norm) => norm.id === id) ?? -1;
  if (own >= 0) return [{ ...fault, path: `norms[${own}].${rest}` }];
  const added = file.amend?.findIndex((one) => "add" in one && one.add.id === id) ?? -1;
  if (added >= 0) return [{ ...fault, path: `amend[${added}].add.${rest}` }];
  // A norm that is right by itself can lack, in this ruleset, the norm for whose acts it waits (C1a).
  if (!id.includes("/") || (fault.code !== "unknown-norm" && fault.code !== "cycle")) return [];
  const awaited = followed(library.norms.get(id));
  const removal =
    file.amend?.findIndex((one) => "norm" in one && one.remove === true && one.norm === awaited) ?? -1;
  if (removal >= 0) return [{ ...fault, path: `amend[${removal}]` }];
  const entry = file.entries?.findIndex(({ norm }) => norm === id) ?? -1;
  return [{ ...fault, path: entry >= 0 ? `entries[${entry}] (${id}) ${rest}` : fault.path }];
}

/** Faults of every parameter and exception that the file sets, each by itself. */
function allSettings(file: RulesetFile, library: DocumentLibrary): Fault[] {
  const set = (name: "entries" | "amend") =>
    (file[name] ?? []).flatMap((one, index) => {
      if (!("norm" in one) || ("remove" in one && one.remove === true)) return [];
      const norm = library.norms.get(one.norm);
      const { parameters = {}, exceptions = {} } = one;
      return norm
        ? settingFaults(norm, { parameters, exceptions }, library)
            // Whether values go together is for the whole ruleset to say.
            .filter(({ path }) => /^(parameters|exceptions)/.test(path))
            .map((fault) => ({ ...fault, path: `${name}[${index}].${fault.path}` }))
        : [];
    });
  return [...set("entries"), ...set("amend")];
}
