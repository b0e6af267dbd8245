/** An invented family: children, adults, and the organisations that know it. Every id is made, nobody is real. */
import { addMonths, ageOn, type Day, formatDay } from "../calendar/civilDay.js";
import type { Random } from "../random.js";
import type { Adult, Organisation, OrganisationKind } from "../record/record.js";
import type { Numbers } from "./numbers.js";

/** A child of the family. */
export interface FamilyChild {
  readonly id: string;
  readonly birth: Day;
}

/** A family. */
export interface Family {
  /** The eldest first. */
  readonly children: readonly FamilyChild[];
  /** The child with whom the case begins. */
  readonly first: FamilyChild;
  readonly adults: readonly Adult[];
}

/** The organisations around a family, by what they are to it. */
export interface Organisations {
  readonly vt: string;
  readonly gi: string;
  readonly team: string;
  readonly school: string;
  readonly police: string;
  /** The board that asks the court for a measure. */
  readonly board: string;
}

/** As many regions as there are invented; they stand for none of the real ones. */
const REGIONS = 20;

const KINDS: Readonly<Record<keyof Organisations, OrganisationKind>> = {
  vt: "veilig-thuis",
  gi: "certified-institution",
  team: "local-team",
  school: "education",
  police: "police",
  board: "child-protection-board",
};

/**
 * Draws a family.
 *
 * @param on - the day on which its first child has an age drawn from `ages`
 * @param ages - a weight for each age, 0 through 17
 * @param guarded - whether a guardian has the authority that parents would have
 */
export function drawFamily(
  random: Random,
  numbers: Numbers["families"],
  on: Day,
  ages: readonly number[],
  guarded: boolean,
): Family {
  const age = random.weighted(ages);
  const siblings = random.weighted(numbers.children.value);
  const gap = numbers.ageGap.value;
  const birthAt = (years: number) => addMonths(on, -12 * years) - random.whole(0, 364);
  const births = [birthAt(age)];
  for (let one = 0; one < siblings; one++) {
    const draw = () => birthAt(Math.min(17, Math.max(0, age + random.whole(-gap, gap))));
    let birth = draw();
    for (let again = 0; again < MOST_DRAWS && births.some((other) => isTooClose(birth, other)); again++)
      birth = draw();
    births.push(birth);
  }
  const [firstBirth = on] = births;
  const children = births.sort((a, b) => a - b).map((birth, index) => ({ id: `c${index + 1}`, birth }));
  const first = children.find(({ birth }) => birth === firstBirth) ?? { id: "c1", birth: firstBirth };
  return { children, first, adults: drawAdults(random, numbers, children, guarded) };
}

/** Brothers and sisters are born at least so many days apart; where some draws find no such day, the last one stands. */
const APART = 280;
const MOST_DRAWS = 20;

function isTooClose(birth: Day, other: Day): boolean {
  return Math.abs(birth - other) < APART;
}

function drawAdults(
  random: Random,
  numbers: Numbers["families"],
  children: readonly FamilyChild[],
  guarded: boolean,
): Adult[] {
  const ids = children.map(({ id }) => id);
  const authority = guarded ? [] : ids;
  const mother = { id: "a1", parentOf: ids, authorityOver: authority };
  if (!random.chance(numbers.secondParent.value)) return [mother];
  const shared = random.chance(numbers.secondAuthority.value);
  return [mother, { id: "a2", parentOf: ids, authorityOver: shared ? authority : [] }];
}

/** The organisations of an invented region. */
export function drawOrganisations(random: Random): Organisations {
  const region = String(random.whole(1, REGIONS)).padStart(2, "0");
  return {
    vt: `vt-${region}`,
    gi: `gi-${region}`,
    team: `team-${region}`,
    school: `school-${region}`,
    police: `police-${region}`,
    board: `board-${region}`,
  };
}

/** Those organisations as a record lists them. */
export function listed(organisations: Organisations): (Organisation & { readonly kind: OrganisationKind })[] {
  const list = [];
  for (const key of ["vt", "gi", "team", "school", "police", "board"] as const) {
    list.push({ id: organisations[key], kind: KINDS[key], pilot: "none" });
  }
  return list;
}

/** Whole years of age on a day. */
export function ageAt({ birth }: FamilyChild, day: Day): number {
  return ageOn(birth, day);
}

/** The day on which a child comes of age. */
export function adultFrom({ birth }: FamilyChild): Day {
  return addMonths(birth, 12 * 18);
}

/** Whether a child is born by a day, and not of age yet. */
export function isMinorOn(child: FamilyChild, day: Day): boolean {
  return child.birth <= day && day < adultFrom(child);
}

/** A child as a record lists it. */
export function asListed({ id, birth }: FamilyChild): { id: string; birthDate: string } {
  return { id, birthDate: formatDay(birth) };
}
