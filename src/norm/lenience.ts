import type { Fault } from "../errors.js";
import type { Lenience } from "../soundPart.js";

const TEXTS = [{ nl: "…", en: "…" }];

const NOWHERE = /^(?!)/;

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
  setting: /^(amend|entries)\[\d+\]\.(parameters|exceptions)\b/,
  mayComeOf: {
    // Which norms there are: what is extended, an unknown key beside that, ids, and which entries put them in force.
    "unknown-norm":
      /^(?!(id|title|version|why|sources|\$schema)$)[^.[]+$|^norms\[\d+\](\.id)?$|^(entries|amend)\[\d+\](\.(norm|add|add\.id))?$/,
    "duplicate-norm": /^norms\[\d+\](\.id)?$|^amend\[\d+\](\.(norm|remove|add|add\.id))?$/,
    "missing-key": /^extends$/,
    "unknown-parameter": (fault) => ownParts(fault, "parameters$"),
    "unknown-exception": /(^|\.)exceptions(\[\d+\](\.id)?)?$/,
    "unknown-fact": (fault) => typesBehind(fault, /'(\w+)\./.exec(fault.message)?.[1] ?? ""),
    "wrong-operator": (fault) => typesBehind(fault),
    "bad-value": (fault) => typesBehind(fault),
    // A7: that `act.individual` reads this one does not show from its name.
    "unused-parameter": (fault) =>
      fault.path.endsWith("parameters.professionals")
        ? ownParts(fault, "(?:duty|applies|exceptions)\\b")
        : ofDuty(fault),
    "parameter-out-of-range": /\.(oneOf|range)\b/,
    "bad-anchor": ofDuty,
    "bad-duty": (fault) => {
      const [exception] = /^.*\bexceptions\[\d+\]$/.exec(fault.path) ?? [];
      return exception === undefined
        ? ofDuty(fault)
        : new RegExp(`^${escaped(exception)}(?!.*\\b(?:where|when)\\b)`);
    },
    "bad-term": ofDuty,
  },
};

/**
 * Where the types stand that decide which facts a condition may speak of, or one scope of it: of the events of its own pattern, of
 * the trigger, and of what starts the term. Of the child, the record and parameters it may speak whatever they are.
 */
function typesBehind({ path }: Fault, scope?: string): RegExp {
  const [, norm] = /^(.*?)\b(?:duty|applies|exceptions)\b/.exec(path) ?? [];
  if (norm === undefined) return NOWHERE;
  const places = {
    act: escaped(path.replace(/\.where\b.*$/, "")),
    trigger: `${escaped(norm)}duty\\.(?:trigger|during\\.from)`,
    from: `${escaped(norm)}duty\\.from`,
  };
  const chosen = Object.entries(places).flatMap(([name, place]) =>
    scope === undefined || name === scope ? [place] : [],
  );
  return chosen.length === 0 ? NOWHERE : new RegExp(`^(?!.*\\bwhere\\b)(?:${chosen.join("|")})(?![\\w-])`);
}

/** Fields of the same duty, and what they refer to: what is asked in a condition decides nothing about them. */
function ofDuty(fault: Fault): RegExp {
  return ownParts(fault, "(?:duty|parameters|exceptions)\\b(?!.*\\b(?:where|when)\\b)");
}

/** Parts of the norm, entry or amendment in which a fault was found; of any where a norm and what is set for it stand apart. */
function ownParts({ path }: Fault, parts: string): RegExp {
  const [, owner, set] =
    /^([^()]*?)(?: (\([^)]*\)) )?\b(?:duty|parameters|applies|exceptions)\b/.exec(path) ?? [];
  if (owner === undefined) return new RegExp(`(?:^|\\.)${parts}`);
  return new RegExp(`^(?:${escaped(owner)}${set === undefined ? "" : "\\.|norms\\[\\d+\\]\\."})${parts}`);
}

function escaped(place: string): string {
  return place.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
