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

/** EARL; the finding itself stands under `vr:finding`, the rest of the report under `vr:report`, so that nothing is lost. */
export const earlForm: ExchangeForm = {
  head: () => `${JSON.stringify({ "@context": CONTEXT }).slice(0, -1)},"@graph":[\n`,
  part({ report }, { ruleset }) {
    const { findings, ...rest } = report;
    const about = `urn:vertelrecht:record:${encodeURIComponent(report.record)}`;
    const subject = (child: string | null) =>
      child === null ? about : `${about}:child:${encodeURIComponent(child)}`;
    const nodes = [
      {
        "@id": about,
        "@type": "earl:TestSubject",
        "dct:date": report.asOf,
        "dct:conformsTo": `${ruleset.id} ${ruleset.digest}`,
        "vr:report": { "@type": "@json", "@value": rest },
      },
      ...findings.map((finding: Finding) => ({
        "@type": "earl:Assertion",
        "earl:assertedBy": {
          "@id": `urn:vertelrecht:engine:${ENGINE_VERSION}`,
          "@type": "earl:Software",
          "doap:name": "vertelrecht",
          "doap:release": { "doap:revision": ENGINE_VERSION },
        },
        "earl:subject": { "@id": subject(finding.child), "@type": "earl:TestSubject" },
        "earl:test": { "@id": `urn:vertelrecht:norm:${finding.norm}`, "@type": "earl:TestRequirement" },
        "earl:mode": { "@id": "earl:automatic" },
        "earl:result": {
          "@type": "earl:TestResult",
          "earl:outcome": { "@id": OUTCOMES[finding.outcome] },
          "dct:date": report.asOf,
          "dct:isPartOf": { "@id": about },
          "vr:finding": { "@type": "@json", "@value": finding },
        },
      })),
    ];
    return nodes.map((node) => JSON.stringify(node)).join(",\n");
  },
  between: ",\n",
  foot: () => "\n]}\n",
};
