/** EARL 1.0 as JSON-LD: what a vendor publishes of its product. */
import { type CaseResult, isOtherwise } from "../caseResult.js";
import { askedShare } from "../outcome.js";
import type { Reported } from "./machineReports.js";

/** The report as EARL, an assertion for each case of the suite. */
export function earlReport({ report, manifest, deviated }: Reported): string {
  const { vendor, product, supports } = report.declaration;
  const subject = "_:subject";
  const { asked, of } = askedShare(report);
  const json = {
    "@context": {
      earl: "http://www.w3.org/ns/earl#",
      dct: "http://purl.org/dc/terms/",
      doap: "http://usefulinc.com/ns/doap#",
      foaf: "http://xmlns.com/foaf/0.1/",
    },
    "@graph": [
      {
        "@id": subject,
        "@type": ["earl:TestSubject", "earl:Software", "doap:Project"],
        "doap:name": product.name,
        "doap:release": { "doap:revision": product.version },
        ...(product.language === undefined ? {} : { "doap:programming-language": product.language }),
        "dct:creator": {
          "@type": "foaf:Organization",
          "foaf:name": vendor.name,
          ...(vendor.url === undefined ? {} : { "foaf:homepage": { "@id": vendor.url } }),
        },
        "dct:description": [
          `levels: ${supports.levels.join(", ")}`,
          `reads: ${supports.reads.join(", ")}`,
          `asked: ${asked} of ${of} cases of its norms`,
          `suite ${manifest.version}`,
          `readings: ${
            Object.entries(supports.readings ?? {})
              .map((one) => one.join(" "))
              .join(", ") || "a"
          }`,
          `known deviations: ${deviated.known.size}`,
        ].join("; "),
      },
      {
        "@id": "_:assertor",
        "@type": ["earl:Assertor", "earl:Software"],
        "doap:name": "vertelrecht conformance",
      },
      ...report.cases.map((one) => ({
        "@type": "earl:Assertion",
        "earl:assertedBy": { "@id": "_:assertor" },
        "earl:subject": { "@id": subject },
        "earl:test": { "@type": "earl:TestCase", "dct:identifier": one.id, "dct:isPartOf": one.norm },
        "earl:mode": { "@id": "earl:automatic" },
        "earl:result": { "@type": "earl:TestResult", "earl:outcome": { "@id": `earl:${outcomeOf(one)}` } },
      })),
    ],
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function outcomeOf(one: CaseResult): "passed" | "failed" | "inapplicable" | "cantTell" | "untested" {
  if (one.outcome === "not-declared") return "inapplicable";
  if (one.outcome === "skipped") return "untested";
  if (one.outcome === "failed") return "failed";
  if (!isOtherwise(one)) return "passed";
  const grades = one.moments.flatMap(({ duties }) => duties.map(({ grade }) => grade));
  const isCautious = !one.unstable && one.broken.length === 0;
  return isCautious && grades.every((grade) => grade === "correct" || grade === "cautious")
    ? "cantTell"
    : "failed";
}
