import type { StandIns } from "../soundPart.js";

const TEXTS = [{ nl: "…", en: "…" }];

/** What keeps the rest of a norm or ruleset readable: nothing else in it depends on these. */
export const STAND_INS: StandIns = {
  id: ["draft/norm", "draft"],
  version: ["0.0.0"],
  tier: ["proposal"],
  title: TEXTS,
  summary: TEXTS,
  label: TEXTS,
  text: TEXTS,
  why: TEXTS,
  locator: ["…"],
  basis: ["source"],
  bearer: ["any"],
  children: ["concerned"],
  sources: [[{ source: "wmo", locator: "…" }], {}],
  within: ["none-stated"],
  every: [{ months: 1 }],
  atLeast: [1],
  anchor: ["calendar"],
  active: [true],
  notEncoded: [[]],
};
