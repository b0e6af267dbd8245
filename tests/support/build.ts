/** Plain defaults for the norms and records of tests: one Veilig Thuis, one institution, one school, one child. */
import type { NormSketch, RecordSketch } from "./table.js";

const text = (en: string) => ({ nl: en, en });

/** A whole norm from its parts. Defaults: id `proposal/test`, tier `proposal`, bearer `certified-institution`. */
export function buildNorm(sketch: NormSketch): unknown {
  const parameters = Object.fromEntries(
    Object.entries(sketch.parameters ?? {}).map(([name, value]) => [
      name,
      { value, basis: "assumption", why: text("for the test"), label: text(name) },
    ]),
  );
  return {
    id: sketch.id ?? "proposal/test",
    version: "1.0.0",
    tier: sketch.tier ?? "proposal",
    title: text("Test norm"),
    summary: text("A norm for tests."),
    bearer: sketch.bearer ?? "certified-institution",
    children: sketch.children ?? "concerned",
    sources: [{ source: "position-paper", locator: "2a" }],
    parameters,
    ...(sketch.applies === undefined ? {} : { applies: sketch.applies }),
    duty: sketch.duty,
    exceptions: (sketch.exceptions ?? []).map((exception) => ({
      active: true,
      title: text(exception.id),
      ...exception,
    })),
    notEncoded: [],
  };
}

/** All event types, for coverage that is complete. */
export const ALL_TYPES = [
  "report",
  "help-request",
  "disclosure",
  "advice",
  "incident",
  "assessment",
  "contact",
  "contact-waived",
  "perspective-documented",
  "interpretation-shared",
  "rights-explained",
  "objection",
  "objection-decision",
  "complaint",
  "complaint-answer",
  "term-extended",
  "transfer",
  "case-closed",
  "measure-start",
  "measure-notified",
  "measure-end",
  "assignment",
  "assignment-end",
  "family-group-plan-waived",
  "plan",
  "plan-review",
  "placement-start",
  "placement-end",
  "school-told",
  "school-support",
  "diagnostics",
  "help-start",
  "safety-measurement",
  "support-measurement",
  "frequency-report",
  "child-died",
];

/** Coverage of everything by one organisation. */
export const coversAll = (by: string, from = "2020-01-01", through = "2030-12-31") => ({
  by,
  types: ALL_TYPES,
  from,
  through,
});

/**
 * A whole record from its parts. Defaults: holder `gi-01`; organisations `vt-01` (veilig-thuis), `gi-01`
 * (certified-institution), `school-01` (education); professionals `p1` (gi-01), `vt1` (vt-01, specialised in
 * domestic-violence), `t1` (school-01); adults `a1` (mother of c1, with authority), `a2` (aunt: no parent);
 * child `c1` born 2016-04-02; everything covered by all three organisations from 2020 through 2030.
 */
export function buildRecord(sketch: RecordSketch): unknown {
  return {
    format: "vertelrecht.record/1",
    id: "case-test",
    holder: "gi-01",
    covers: ["vt-01", "gi-01", "school-01"].map((by) => coversAll(by)),
    organisations: [
      { id: "vt-01", kind: "veilig-thuis", region: "midden", pilot: "none" },
      { id: "gi-01", kind: "certified-institution", region: "midden", pilot: "none" },
      { id: "school-01", kind: "education", region: "midden", pilot: "none" },
    ],
    professionals: [
      { id: "p1", organisation: "gi-01", specialisations: [] },
      { id: "vt1", organisation: "vt-01", specialisations: ["domestic-violence"] },
      { id: "t1", organisation: "school-01", specialisations: [] },
    ],
    adults: [
      { id: "a1", parentOf: ["c1"], authorityOver: ["c1"] },
      { id: "a2", parentOf: [], authorityOver: [] },
    ],
    children: [{ id: "c1", birthDate: "2016-04-02" }],
    childrenComplete: true,
    ...sketch,
  };
}

/** A held face-to-face conversation of one professional with c1 alone. */
export function alone(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    type: "contact",
    at,
    by: "gi-01",
    mode: "face-to-face",
    form: "conversation",
    status: "held",
    participants: [
      { role: "child", id: "c1" },
      { role: "professional", id: "p1" },
    ],
    ...more,
  };
}
