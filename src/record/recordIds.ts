/** The lists of a record whose items have an id, and the ids in each. */
import type { CaseRecord } from "./record.js";

/** The lists whose items have an id. */
export const ID_LISTS = ["organisations", "professionals", "adults", "children", "events"] as const;
/** A list whose items have an id. */
export type IdList = (typeof ID_LISTS)[number];

/** The items of each list as far as their ids could be read; null where one could not. */
export type Named = Readonly<Record<IdList, readonly ({ readonly id: string } | null)[]>>;
/** The ids of each list. */
export type RecordIds = Readonly<Record<IdList, ReadonlySet<string>>>;

/** Gathers the ids of each list. */
export function recordIds(named: Named): RecordIds {
  return {
    organisations: idsIn(named.organisations),
    professionals: idsIn(named.professionals),
    adults: idsIn(named.adults),
    children: idsIn(named.children),
    events: idsIn(named.events),
  };
}

/** The items of all lists of a record; none of a list that was not recorded. */
export function namedIn({ organisations, professionals, adults, children, events }: CaseRecord): Named {
  return {
    organisations: organisations ?? [],
    professionals: professionals ?? [],
    adults: adults ?? [],
    children,
    events,
  };
}

function idsIn(list: Named[IdList]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const item of list) if (item) ids.add(item.id);
  return ids;
}
