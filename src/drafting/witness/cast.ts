/** Who can appear in an invented history: one organisation of each kind with two workers, a child and its mother. */
import { EVENT_TYPES } from "../../record/event.js";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../record/record.js";

/** The child whom a history is about. */
export const CHILD = "child";
/** Its mother, who has authority over it. */
export const MOTHER = "mother";

/** The organisation of a kind. */
export function organisationOf(kind: OrganisationKind): string {
  return kind;
}

/** Its worker, trained in everything that norms ask for. */
export function workerOf(kind: OrganisationKind): string {
  return `worker-${kind}`;
}

/** A worker of the same organisation without training. */
export function strangerOf(kind: OrganisationKind): string {
  return `colleague-${kind}`;
}

/** What every record of an invented history shares: all is known, and everybody vouches for everything. */
export function settingOf(trained: readonly string[], pilot: string) {
  return {
    covers: ORGANISATION_KINDS.map((kind) => ({
      by: organisationOf(kind),
      types: EVENT_TYPES,
      from: "2020-01-01",
      through: "2035-12-31",
    })),
    organisations: ORGANISATION_KINDS.map((kind) => ({ id: organisationOf(kind), kind, pilot })),
    professionals: ORGANISATION_KINDS.flatMap((kind) => [
      { id: workerOf(kind), organisation: organisationOf(kind), specialisations: trained },
      { id: strangerOf(kind), organisation: organisationOf(kind), specialisations: [] },
    ]),
    adults: [{ id: MOTHER, parentOf: [CHILD], authorityOver: [CHILD] }],
    childrenComplete: true,
  };
}
