/** Where norms come from and how binding that makes them: plain lists, for who needs no schema. */

/** Where a norm comes from. */
export const TIERS = [
  "statute",
  "order-in-council",
  "ministerial-regulation",
  "field-standard",
  "professional-standard",
  "local-agreement",
  "funding-standard",
  "proposal",
] as const;
/** Where a norm comes from. */
export type Tier = (typeof TIERS)[number];

/** How binding a norm is; never mixed in a headline. */
export const FORCES = ["law", "standard", "yardstick", "proposal"] as const;
/** How binding a norm is. */
export type Force = (typeof FORCES)[number];

const FORCE_OF: Readonly<Record<Tier, Force>> = {
  statute: "law",
  "order-in-council": "law",
  "ministerial-regulation": "law",
  "field-standard": "standard",
  "professional-standard": "standard",
  "local-agreement": "standard",
  "funding-standard": "yardstick",
  proposal: "proposal",
};

/** The force that a tier gives. */
export function forceOf(tier: Tier): Force {
  return FORCE_OF[tier];
}
