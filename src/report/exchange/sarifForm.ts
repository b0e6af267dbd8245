/** Breaches as SARIF 2.1.0, for tools that show what a check found. */

import { isBreach } from "../../evaluate/isBreach.js";
import type { Duty, Finding, Report } from "../../evaluate/report.js";
import { ENGINE } from "../../evaluate/version.js";
import { forceOf } from "../../norm/tiers.js";
import { describe } from "../describe.js";
import { isConditional } from "../isConditional.js";
import type { ExchangeForm, ExchangeOptions } from "./exchangeForm.js";

/** Readers of SARIF mishandle results that are no failures, so breaches alone are written. */
export const sarifForm: ExchangeForm = {
  head({ ruleset, lang }) {
    const rules = [...ruleset.norms.values()].map((norm) => ({
      id: norm.id,
      shortDescription: { text: norm.title[lang] },
      fullDescription: { text: norm.summary[lang] },
      properties: { tier: norm.tier, force: forceOf(norm.tier) },
    }));
    const driver = { ...ENGINE, language: lang, rules };
    const run = {
      tool: { driver },
      columnKind: "utf16CodeUnits",
      properties: { ruleset: ruleset.id, digest: ruleset.digest },
    };
    const json = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return `${JSON.stringify(json).slice(0, -"}]}".length)},"results":[\n`;
  },
  part({ report }, options) {
    return report.findings
      .flatMap((finding) =>
        finding.duties
          .filter(({ status }) => isBreach(status))
          .map((duty) => JSON.stringify(resultOf(report, finding, duty, options))),
      )
      .join(",\n");
  },
  between: ",\n",
  foot: () => "\n]}]}\n",
};

/** What nobody owes by law or a standard is a note. */
function levelOf(force: Finding["force"], { status }: Duty): "error" | "warning" | "note" {
  if (isConditional(force)) return "note";
  return status === "fulfilled-late" ? "warning" : "error";
}

function resultOf(
  { record, asOf, knownAt, since, receipt }: Report,
  { norm, child, force }: Finding,
  duty: Duty,
  options: ExchangeOptions,
) {
  const name = child === null ? record : `${record}/${child}`;
  return {
    ruleId: norm,
    kind: "fail",
    level: levelOf(force, duty),
    message: { text: describe(duty, options) },
    locations: [
      { logicalLocations: [{ name: child ?? record, fullyQualifiedName: name, kind: "resource" }] },
    ],
    partialFingerprints: { "duty/v1": `${record}#${duty.id}` },
    properties: { asOf, knownAt, since, receipt, force, duty },
  };
}
