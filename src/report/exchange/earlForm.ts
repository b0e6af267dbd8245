/** Findings as EARL 1.0 in JSON-LD: an assertion for each norm and child. */

import type { Finding, Outcome } from "../../evaluate/report.js";
import { ENGINE_VERSION } from "../../evaluate/version.js";
import type { ExchangeForm } from "./exchangeForm.js";

const CONTEXT = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  vr: "urn:vertelrecht:",
};

/** Open is not decided yet; excused and inapplicable are no duty that could fail. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  satisfied: "earl:passed",
  breached: "earl:failed",
  open: "earl:cantTell",
  undetermined: "earl:cantTell",
  excused: "earl:inapplicable",
  inapplicable: "earl:inapplicable",
};

/** EARL; the finding itself stands under `vr:finding`, so that nothing is lost. */
export const earlForm: ExchangeForm = {
  head: () => `${JSON.stringify({ "@context": CONTEXT }).slice(0, -1)},"@graph":[\n`,
  part({ report: { record, asOf, findings } }, { ruleset }) {
    const subject = (child: string | null) =>
      `urn:vertelrecht:record:${encodeURIComponent(record)}${child === null ? "" : `:child:${encodeURIComponent(child)}`}`;
    return findings
      .map((finding: Finding) =>
        JSON.stringify({
          "@type": "earl:Assertion",
          "earl:assertedBy": { "@id": `urn:vertelrecht:engine:${ENGINE_VERSION}` },
          "earl:subject": { "@id": subject(finding.child), "@type": "earl:TestSubject" },
          "earl:test": { "@id": `urn:vertelrecht:norm:${finding.norm}`, "@type": "earl:TestRequirement" },
          "earl:mode": { "@id": "earl:automatic" },
          "earl:result": {
            "@type": "earl:TestResult",
            "earl:outcome": { "@id": OUTCOMES[finding.outcome] },
            "dct:date": asOf,
            "dct:conformsTo": `${ruleset.id} ${ruleset.digest}`,
            "vr:finding": { "@type": "@json", "@value": finding },
          },
        }),
      )
      .join(",\n");
  },
  between: ",\n",
  foot: () => "\n]}\n",
};
