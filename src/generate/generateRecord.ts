/** One record of a population: a family, its story, and what a record shows of it. */

import { Random } from "../random.js";
import { tellDisclosures } from "./disclosures.js";
import { drawFamily, drawOrganisations } from "./family.js";
import { keepRecord, type WrittenRecord } from "./keepRecord.js";
import { tellMeasure } from "./measures.js";
import type { Profile } from "./profile.js";
import { tellReports } from "./reports.js";
import { Story, weekdayBefore } from "./story.js";

/** Streams of draws of one record: what happened, and how it was kept. */
const [STORY, KEEPING] = [1, 2];

/**
 * The record at an index of the population that a profile and a seed give. It depends on nothing else, and it parses.
 * Profiles that differ in `keeping` alone tell the same stories under one seed.
 *
 * @param seed - a whole number from 0 through `Number.MAX_SAFE_INTEGER`
 * @param index - from 0
 * @example
 * ```ts
 * generateRecord(profile, 1, 0).id; // "invented-1-0"
 * ```
 */
export function generateRecord(profile: Profile, seed: number, index: number): WrittenRecord {
  const story = tellStory(profile, new Random(seed, index, STORY));
  return keepRecord(story, `invented-${seed}-${index}`, new Random(seed, index, KEEPING));
}

/** What happened in one family. */
function tellStory(profile: Profile, random: Random): Story {
  const { families, reports, measures } = profile.numbers;
  const measured = random.chance(families.measure.value);
  const guardianship = measured && !random.chance(measures.supervision.value);
  const start = weekdayBefore(random.whole(profile.from, profile.through), profile.through + 1);
  const ofMeasure = guardianship ? measures.guardianshipAges : measures.supervisionAges;
  const ages = measured ? ofMeasure : reports.ages;
  const family = drawFamily(random, families, start, ages.value, guardianship);
  const story = new Story(random, profile, family, drawOrganisations(random), measured);
  const measure = measured ? tellMeasure(story, { start, guardianship }) : null;
  if (!measured) tellReports(story, { first: start });
  tellDisclosures(story, start, measure);
  return story;
}
