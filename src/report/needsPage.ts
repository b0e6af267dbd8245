/**
 * What a case system must record for the norms of a ruleset to be decidable, as data: all norms together, norm by norm,
 * and what none of them reads. `renderNeeds.ts` next door writes it as text or Markdown; as JSON it stands by itself.
 */

import type { RecordPart } from "../condition/factPlaces.js";
import {
  type CoverNeed,
  type FieldNeed,
  NEED_USES,
  type NeedLevel,
  type NeedUse,
  type NormNeeds,
  needsOf,
  PARTS,
  type PartNeed,
} from "../evaluate/needs.js";
import type { Language } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import { type Force, forceOf } from "../norm/tiers.js";
import { EVENT_TYPES, EVENTS, type EventType } from "../record/event.js";
import { Adult, Child, Organisation, Professional } from "../record/record.js";
import { forceAsChanged } from "./amendedWords.js";
import { factWords } from "./conditionWords.js";
import { needWordsOf } from "./needWords.js";
import { wordsOf } from "./words.js";

/** A field with what it is, and which norms read it. */
export interface FieldLine extends FieldNeed {
  readonly words: string;
  readonly norms: readonly string[];
}

/** Events of a type, or a list of the record, with the fields that are read. */
export interface PartLine {
  readonly of: RecordPart;
  readonly words: string;
  readonly level: NeedLevel;
  readonly uses: readonly NeedUse[];
  readonly norms: readonly string[];
  readonly fields: readonly FieldLine[];
}

/** What one norm needs. */
export interface NormNeedsLine extends NormNeeds {
  readonly title: string;
  readonly force: { readonly code: Force; readonly words: string };
}

/** What a ruleset needs, told in one language. */
export interface NeedsPage {
  readonly lang: Language;
  readonly ruleset: { readonly id: string; readonly version: string; readonly title: string };
  readonly together: readonly PartLine[];
  readonly covers: readonly CoverNeed[];
  readonly norms: readonly NormNeedsLine[];
  /** What no norm of the ruleset reads: whole event types, and fields of what is read. */
  readonly notUsed: {
    readonly events: readonly EventType[];
    readonly fields: readonly { readonly of: RecordPart; readonly fields: readonly string[] }[];
  };
}

/** The needs of a ruleset, all norms together and norm by norm. */
export function needsPage(ruleset: Ruleset, lang: Language): NeedsPage {
  const all = needsOf(ruleset);
  const together = PARTS.flatMap((of) => joined(of, all, lang));
  const { id, version, title } = ruleset;
  return {
    lang,
    ruleset: { id, version, title: title[lang] },
    together,
    covers: joinedCovers(all),
    norms: all.map((needs) => ({ ...needs, ...titleAndForce(needs.norm, ruleset, lang) })),
    notUsed: {
      events: EVENT_TYPES.filter((type) => !together.some(({ of }) => of === type)),
      fields: together.flatMap(({ of, fields }) => {
        const read = new Set(fields.map(({ field }) => field.split(".")[0]));
        const unread = fieldsOf(of).filter((field) => !read.has(field));
        return unread.length > 0 ? [{ of, fields: unread }] : [];
      }),
    },
  };
}

function titleAndForce(
  norm: string,
  ruleset: Ruleset,
  lang: Language,
): Pick<NormNeedsLine, "title" | "force"> {
  const found = ruleset.norms.get(norm);
  const code = forceOf(found?.tier ?? "proposal");
  const words = forceAsChanged(wordsOf(lang).force[code], code, plansOf(ruleset).get(norm) ?? [], lang);
  return { title: found?.title[lang] ?? norm, force: { code, words } };
}

/** What all norms together need of one part of a record: the strongest level, every use. */
function joined(of: RecordPart, all: readonly NormNeeds[], lang: Language): PartLine[] {
  const parts = all.flatMap(({ norm, parts: own }) =>
    own.filter((part) => part.of === of).map((part) => ({ norm, part })),
  );
  if (parts.length === 0) return [];
  const names = [...new Set(parts.flatMap(({ part }) => part.fields.map(({ field }) => field)))].sort();
  const fields = names.map((name): FieldLine => {
    const found = parts.flatMap(({ norm, part }) =>
      part.fields.filter(({ field }) => field === name).map((field) => ({ norm, field })),
    );
    return {
      field: name,
      ...strongest(found.map(({ field }) => field)),
      words: fieldWords(of, name, lang),
      norms: found.map(({ norm }) => norm),
    };
  });
  const line = { ...strongest(parts.map(({ part }) => part)), norms: parts.map(({ norm }) => norm) };
  return [{ of, words: partWords(of, lang), ...line, fields }];
}

function strongest(needs: readonly Pick<PartNeed, "level" | "uses">[]): Pick<PartNeed, "level" | "uses"> {
  const uses = new Set(needs.flatMap((need) => need.uses));
  return {
    level: needs.some(({ level }) => level === "required") ? "required" : "helps",
    uses: NEED_USES.filter((use) => uses.has(use)),
  };
}

function joinedCovers(all: readonly NormNeeds[]): CoverNeed[] {
  const covers = new Map(all.flatMap((needs) => needs.covers).map((cover) => [JSON.stringify(cover), cover]));
  const groups = new Map<CoverNeed["of"], Set<EventType>>();
  const single = [...covers.values()].filter(({ of }) => of !== "any-one-of");
  for (const { of, types } of single) groups.set(of, new Set([...(groups.get(of) ?? []), ...types]));
  return [
    ...[...groups].map(([of, types]) => ({ of, types: EVENT_TYPES.filter((type) => types.has(type)) })),
    ...[...covers.values()].filter(({ of }) => of === "any-one-of"),
  ];
}

/** The fields of a part of a record that the schema leaves to the system. */
function fieldsOf(of: RecordPart): string[] {
  return Object.keys(SHAPES.get(of) ?? {}).filter((field) => !ALWAYS.has(field));
}

const SHAPES: ReadonlyMap<RecordPart, object> = new Map<RecordPart, object>([
  ...EVENT_TYPES.map((type) => [type, EVENTS[type].shape] as const),
  ["organisations", Organisation.shape],
  ["professionals", Professional.shape],
  ["adults", Adult.shape],
  ["children", Child.shape],
]);

/** What the schema asks for, what corrects, and what no norm may read; the day of `at` is always there. */
const ALWAYS: ReadonlySet<string> = new Set([
  "id",
  "type",
  "at",
  "measure",
  "placement",
  "corrects",
  "enteredInError",
  "meta",
]);

function partWords(of: RecordPart, lang: Language): string {
  return isList(of) ? needWordsOf(lang).lists[of] : wordsOf(lang).eventTypes[of];
}

/** What a field says: a word of its own, or that of the fact of its name. */
export function fieldWords(of: RecordPart, field: string, lang: Language): string {
  const { fields, listed } = needWordsOf(lang);
  if (isList(of)) return listed[`${of}.${field}`] ?? field;
  return fields[field] ?? factWords(`act.${field}`, lang, { act: [of] });
}

function isList(of: RecordPart): of is Exclude<RecordPart, EventType> {
  return !(of in EVENTS);
}
