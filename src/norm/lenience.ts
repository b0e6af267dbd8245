import type { Lenience } from "../soundPart.js";

const TEXTS = [{ nl: "…", en: "…" }];

/** How to read on in a norm or ruleset with faults of shape. */
export const LENIENCE: Lenience = {
  // Nothing else depends on these but what `mayComeOf` says.
  standIns: {
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
    type: ["report"],
    bearer: ["any"],
    children: ["concerned"],
    sources: [[{ source: "wmo", locator: "…" }], {}],
    within: ["none-stated"],
    every: [{ months: 1 }],
    atLeast: [1],
    anchor: ["calendar"],
    active: [true],
    notEncoded: [[]],
  },
  mayComeOf: {
    // Which norms there are: what is extended, an unknown key beside that, ids, and which entries put them in force.
    "unknown-norm":
      /^(?!(id|title|version|why|sources|\$schema)$)[^.[]+$|^norms\[\d+\](\.id)?$|^(entries|amend)\[\d+\](\.(norm|add|add\.id))?$/,
    "duplicate-norm": /^norms\[\d+\](\.id)?$|^amend\[\d+\](\.(norm|remove|add|add\.id))?$/,
    "missing-key": /^extends$/,
    "unknown-parameter": /(^|\.)parameters$/,
    "unknown-exception": /(^|\.)exceptions(\[\d+\](\.id)?)?$/,
    "unknown-fact": /(^|\.)duty\.(trigger|from|during)\b|\.type$/,
    "unused-parameter": /(^|\.)(duty|applies|exceptions)\b/,
    "parameter-out-of-range": /\.(oneOf|range)\b/,
    "bad-anchor": /(^|\.)(duty|parameters)\b/,
    "bad-duty": /(^|\.)(duty|parameters|exceptions)\b/,
    "bad-term": /(^|\.)(duty|parameters)\b/,
  },
};
