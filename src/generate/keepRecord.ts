/** What one organisation's record shows of a story: from when, of whom, how completely, and about what it is complete. */
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { Random } from "../random.js";
import type { EventType } from "../record/event.js";
import type { Adult, Coverage, Organisation, OrganisationKind, Professional } from "../record/record.js";
import { asListed, listed } from "./family.js";
import { type WrittenEvent, writeEvents } from "./keepEvents.js";
import type { Story } from "./story.js";

/** A record as it is written, with all that it lacks. */
export interface WrittenRecord {
  readonly format: "vertelrecht.record/1";
  readonly id: string;
  readonly holder: string;
  readonly covers: readonly Coverage[];
  readonly organisations: readonly Organisation[];
  readonly professionals: readonly Professional[];
  readonly adults: readonly Adult[];
  readonly children: readonly { readonly id: string; readonly birthDate: string }[];
  readonly childrenComplete: boolean | null;
  readonly events: readonly WrittenEvent[];
}

type Kept = readonly [EventType, ...EventType[]];
/** What organisations of a kind record, and so may be complete about. */
const KEPT: Readonly<Partial<Record<OrganisationKind, Kept>>> = {
  "veilig-thuis": [
    "report",
    "help-request",
    "disclosure",
    "advice",
    "assessment",
    "contact",
    "contact-waived",
    "perspective-documented",
    "interpretation-shared",
    "rights-explained",
    "term-extended",
    "transfer",
    "case-closed",
  ],
  "certified-institution": [
    "report",
    "disclosure",
    "contact",
    "measure-start",
    "measure-notified",
    "measure-end",
    "assignment",
    "assignment-end",
    "family-group-plan-waived",
    "plan",
    "plan-review",
    "case-closed",
  ],
  "local-team": ["contact"],
  education: ["contact", "disclosure", "report"],
  police: ["incident", "report"],
};

/** Writes the record of a story down, with what goes wrong when records are kept. */
export function keepRecord(story: Story, id: string, random: Random): WrittenRecord {
  const { family, at, measured, profile } = story;
  const { joined, lateStart, childrenComplete } = story.numbers.keeping;
  const holder = measured ? at.gi : at.vt;
  const whole = random.chance(joined.value);
  const middle = profile.from + Math.floor((profile.through - profile.from) / 2);
  const from = random.chance(lateStart.value) ? random.whole(profile.from, middle) : profile.from;
  const organisations = listed(at).filter(({ id: one }) => measured || (one !== at.gi && one !== at.board));
  const known = story.happenings.filter(
    ({ day, data, knownTo }) =>
      (whole || knownTo.includes(holder)) && (day >= from || data.type === "measure-start"),
  );
  return {
    format: "vertelrecht.record/1",
    id,
    holder,
    covers: drawCovers(
      story,
      organisations.filter((one) => whole || one.id === holder),
      from,
      random,
    ),
    organisations,
    professionals: drawProfessionals(story, random),
    adults: family.adults,
    children: family.children.map(asListed),
    childrenComplete: random.chance(childrenComplete.value) || random.pick([false, null]),
    events: writeEvents(known, story.profile, random),
  };
}

/** What the record is complete about; of every organisation that records anything something. */
function drawCovers(
  { numbers, profile }: Story,
  organisations: readonly { readonly id: string; readonly kind: OrganisationKind }[],
  from: Day,
  random: Random,
): Coverage[] {
  return organisations.flatMap(({ id, kind }) => {
    const kept = KEPT[kind];
    if (!kept) return [];
    const drawn = kept.filter(() => random.chance(numbers.keeping.typesCovered.value));
    const types = drawn.length > 0 ? drawn : [kept[0]];
    return [{ by: id, types, from: formatDay(from), through: formatDay(profile.through) }];
  });
}

/** The workers who appear; of Veilig Thuis the first is specialised. */
function drawProfessionals({ workers, at, numbers }: Story, random: Random): Professional[] {
  return [...workers].map(([id, organisation]) => {
    const specialisations = id === `${at.vt}-w1` ? ["domestic-violence"] : [];
    return random.chance(numbers.keeping.missing.value)
      ? { id, organisation }
      : { id, organisation, specialisations };
  });
}
