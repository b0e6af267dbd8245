/** What can be chosen from, for commands as data and for what reads the choice. */

/** How a page about a ruleset can be written. */
export const PAGE_FORMATS = ["text", "json", "markdown"] as const;

/** How reports can be written; the last four are for other tools. */
export const EVALUATE_FORMATS = [
  "text",
  "html",
  "json",
  "ndjson",
  "markdown",
  "junit",
  "sarif",
  "earl",
] as const;

/** How a comparison can be written. */
export const COMPARE_FORMATS = ["text", "json", "csv", "html"] as const;

/** How what a search found can be written; as worked cases it can be put beside a norm. */
export const WITNESS_FORMATS = ["text", "json", "cases"] as const;

/** How a conformance run can be written. */
export const CONFORMANCE_FORMATS = [
  "text",
  "json",
  "ndjson",
  "junit",
  "earl",
  "markdown",
  "html",
  "badge",
] as const;

/** How a conformance run asks unless told otherwise. */
export const CONFORMANCE_DEFAULTS = { seed: "1", sample: "5", parallel: "2", timeout: "10" } as const;

/** How what a check found can be written. */
export const CHECK_FORMATS = ["text", "json"] as const;

/** Of what there is a schema to print. */
export const SCHEMA_KINDS = ["record", "norm", "ruleset", "report", "summary", "profile"] as const;
