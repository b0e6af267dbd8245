/**
 * Build a record from the tables of a case system, say what it covers, and judge it.
 *
 * The tables are those of an invented certified institution. Tables, columns and codes are Dutch, as such systems
 * have them; the codes are explained where they are translated.
 *
 * Run: npx tsx examples/04-from-tables.ts
 */
import { rulesets } from "../src/entries/rules.js";
import {
  createEvaluator,
  type Duty,
  duties,
  fromAmsterdamLocal,
  loadRuleset,
  type Participant,
  type RecordEvent,
  safeParseRecord,
  VertelrechtError,
} from "../src/index.js";

// Rows as a query gives them: local times without offset, null where a column is empty. Ids are the system's own
// keys: a citizen service number (BSN) has no place in a record.
const OWN = "GI-RIVIERENLAND";
const medewerkers = [{ medewerker: "W12", organisatie: OWN }];
const kinderen = [
  { kind: "K7", geboren: "2014-03-09" },
  { kind: "K8", geboren: "2017-11-21" },
];
const volwassenen = [
  { persoon: "P3", ouderVan: ["K7", "K8"], gezagOver: ["K7", "K8"] },
  { persoon: "P4", ouderVan: ["K8"], gezagOver: null }, // nobody has looked it up in the register yet
];
const maatregelen = [
  { nr: "M51", kind: "K7", soort: "OTS", vanaf: "2025-09-22", bericht: "2025-09-24", tot: null },
  { nr: "M52", kind: "K8", soort: "OTS", vanaf: "2025-09-22", bericht: "2025-09-24", tot: null },
];
const toewijzingen = [
  { nr: 1, maatregel: "M51", kind: "K7", medewerker: "W12", vanaf: "2025-09-25" },
  { nr: 2, maatregel: "M52", kind: "K8", medewerker: "W12", vanaf: "2025-09-25" },
];
const contacten = [
  { nr: 901, begin: "2025-09-30T15:30", soort: "HB", vorm: "GES", status: "DOOR", ingevoerd: "2025-10-01" },
  // A crisis visit in the night in which the clock went back: 02:30 came twice.
  { nr: 902, begin: "2025-10-26T02:30", soort: "HB", vorm: "GES", status: "DOOR", ingevoerd: "2025-10-26" },
  { nr: 903, begin: "2025-11-18T15:00", soort: "HB", vorm: "GES", status: "DOOR", ingevoerd: "2025-11-20" },
  { nr: 904, begin: "2025-12-16T15:00", soort: "TEL", vorm: "GES", status: "DOOR", ingevoerd: "2025-12-16" },
];
const deelnemers = [
  ...["K7", "K8", "P3", "W12"].map((persoon) => ({ contact: 901, persoon })),
  ...["K7", "W12"].map((persoon) => ({ contact: 902, persoon })),
  // Nobody filled in who was there at 903.
  ...["K7", "W12"].map((persoon) => ({ contact: 904, persoon })),
];
const onthullingen = [{ nr: 31, contact: 902, kind: "K7", aan: "W12", over: "GEZIN" }];
const meldingen = [{ nr: 77, gedaan: "2025-10-27T09:10", kind: "K7", bij: "VT-MIDDEN" }];

// Codes of the system in our words. A code that is not listed becomes null, recorded as unknown: never the nearest word.
const MEASURES = { OTS: "supervision", VOTS: "provisional-supervision", JR: "probation" } as const;
const MODES = { HB: "face-to-face", TEL: "telephone", BB: "video" } as const; // home visit, telephone, video call
const FORMS = { GES: "conversation", SPEL: "play", OBS: "observation" } as const;
const STATUSES = { DOOR: "held", AFG: "cancelled", NV: "failed" } as const; // took place, cancelled, nobody came
const ABOUT = { GEZIN: "family", HULP: "professional" } as const;

const record = {
  format: "vertelrecht.record/1",
  id: "dossier-2025-118",
  holder: OWN,
  // What the absence of a row proves: nothing that nobody vouches for.
  covers: [
    // These tables were carried over into this system whole, and are filled on the day itself.
    {
      by: OWN,
      types: ["measure-start", "measure-notified", "measure-end", "assignment", "report"],
      from: "2025-01-01",
      through: "2026-01-05",
    },
    // Contacts, and what was told in them, are here since the system went live in September. Workers have two
    // working days to enter them: on Monday 5 January those through 31 December are in.
    { by: OWN, types: ["contact", "disclosure"], from: "2025-09-01", through: "2025-12-31" },
    // What has no table here is not claimed (a closing, a waived contact), nor is what Veilig Thuis did.
  ],
  organisations: [
    { id: OWN, kind: "certified-institution" },
    { id: "VT-MIDDEN", kind: "veilig-thuis" },
  ],
  professionals: medewerkers.map(({ medewerker, organisatie }) => ({
    id: medewerker,
    organisation: organisatie,
  })),
  adults: volwassenen.map(({ persoon, ouderVan, gezagOver }) => ({
    id: persoon,
    parentOf: ouderVan,
    authorityOver: gezagOver,
  })),
  children: kinderen.map(({ kind, geboren }) => ({ id: kind, birthDate: geboren })),
  // The system lists children with a measure; of other children in the household it does not know.
  childrenComplete: null,
  events: [
    ...measureEvents(),
    ...assignmentEvents(),
    ...contactEvents(),
    ...disclosureEvents(),
    ...reportEvents(),
  ],
};

function measureEvents(): RecordEvent[] {
  return maatregelen.flatMap(({ nr, kind, soort, vanaf, bericht, tot }): RecordEvent[] => [
    {
      id: `${nr}-start`,
      type: "measure-start",
      at: vanaf,
      measure: nr,
      kind: wordFor(MEASURES, soort),
      organisation: OWN,
      children: [kind],
    },
    // An empty column is a thing that has not happened, so there is no event: null is for fields, not for events.
    ...(bericht
      ? [{ id: `${nr}-bericht`, type: "measure-notified" as const, at: bericht, measure: nr }]
      : []),
    ...(tot ? [{ id: `${nr}-einde`, type: "measure-end" as const, at: tot, measure: nr }] : []),
  ]);
}

function assignmentEvents(): RecordEvent[] {
  return toewijzingen.map(({ nr, maatregel, kind, medewerker, vanaf }) => ({
    id: `T${nr}`,
    type: "assignment",
    at: vanaf,
    by: OWN,
    measure: maatregel,
    professional: medewerker,
    children: [kind],
  }));
}

function contactEvents(): RecordEvent[] {
  return contacten.map(({ nr, begin, soort, vorm, status, ingevoerd }) => {
    const present = deelnemers.filter(({ contact }) => contact === nr);
    return {
      id: `C${nr}`,
      type: "contact",
      at: moment(begin),
      recordedAt: ingevoerd,
      by: OWN,
      mode: wordFor(MODES, soort),
      form: wordFor(FORMS, vorm),
      status: wordFor(STATUSES, status),
      // No rows: nobody wrote it down. Left out, that is unknown; an empty list would claim that nobody was there.
      ...(present.length > 0 ? { participants: present.map(({ persoon }) => participant(persoon)) } : {}),
    };
  });
}

function disclosureEvents(): RecordEvent[] {
  return onthullingen.map(({ nr, contact, kind, aan, over }) => ({
    id: `O${nr}`,
    type: "disclosure",
    at: moment(contacten.find((row) => row.nr === contact)?.begin ?? ""),
    by: OWN,
    in: `C${contact}`,
    to: aan,
    about: wordFor(ABOUT, over),
    children: [kind],
  }));
}

function reportEvents(): RecordEvent[] {
  return meldingen.map(({ nr, gedaan, kind, bij }) => ({
    id: `V${nr}`,
    type: "report",
    at: moment(gedaan),
    by: OWN,
    to: bij,
    children: [kind],
  }));
}

/** The role follows from the table that a person stands in; who stands in none took part in a role unknown. */
function participant(id: string): Participant {
  if (kinderen.some(({ kind }) => kind === id)) return { role: "child", id };
  if (medewerkers.some(({ medewerker }) => medewerker === id)) return { role: "professional", id };
  const isParent = volwassenen.some(({ persoon, ouderVan }) => persoon === id && ouderVan.length > 0);
  return { role: isParent ? "parent" : null, id };
}

/**
 * A local time as an instant. Of the doubled hour the day alone is sure; a skipped hour is a fault in the table and
 * stays one. A system that stores the instant (`timestamptz`) needs none of this: write it with its offset.
 */
function moment(local: string): string {
  try {
    return fromAmsterdamLocal(local);
  } catch (error) {
    if (error instanceof VertelrechtError && error.code === "doubled-hour") return local.slice(0, 10);
    throw error;
  }
}

function wordFor<W extends string>(words: Readonly<Record<string, W>>, code: string): W | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}

/** A few norms, for short: `rulesets.proposal` holds all. */
const FOUR_NORMS = {
  id: "four-norms",
  title: { nl: "Vier normen", en: "Four norms" },
  entries: [
    { norm: "jeugdwet/first-contact-child" },
    { norm: "meldcode/disclosure-reported" },
    { norm: "proposal/contact-during-measure" },
    { norm: "proposal/heard-before-transfer" },
  ],
};
const evaluator = createEvaluator(loadRuleset(FOUR_NORMS, { from: rulesets }));

function judge(json: unknown): readonly Duty[] {
  const parsed = safeParseRecord(json);
  if (!parsed.ok) throw new VertelrechtError(parsed.faults);
  return duties(evaluator.evaluate(parsed.record, { asOf: "2026-01-05" }));
}

const judged = judge(record);
for (const { id, status, missing = [] } of judged) {
  const what = missing.map(({ code, event, field }) => ` (${code}${event ? `: ${field} of ${event}` : ""})`);
  console.log(`${id} ${status}${[...new Set(what)].join("")}`);
}

// What an invented "nobody was there" would do: turn a talk that may have taken place into one that did not.
const invented = judge({
  ...record,
  events: record.events.map((event) => (event.id === "C903" ? { ...event, participants: [] } : event)),
});
console.log("with an empty list of participants in C903:");
for (const { id, status } of invented) {
  if (judged.find((duty) => duty.id === id)?.status !== status) console.log(`${id} ${status}`);
}

// Output:
// jeugdwet/first-contact-child#K7#M51-start+M51-bericht fulfilled
// jeugdwet/first-contact-child#K8#M52-start+M52-bericht fulfilled
// meldcode/disclosure-reported#K7#O31 fulfilled
// proposal/contact-during-measure#K7#M51-start#2025-10-01 fulfilled
// proposal/contact-during-measure#K7#M51-start#2025-11-01 undetermined (not-recorded: participants of C903)
// proposal/contact-during-measure#K7#M51-start#2025-12-01 violated
// proposal/contact-during-measure#K7#M51-start#2026-01-01 undetermined (beyond-record)
// proposal/contact-during-measure#K8#M52-start#2025-10-01 violated
// proposal/contact-during-measure#K8#M52-start#2025-11-01 undetermined (not-recorded: participants of C903)
// proposal/contact-during-measure#K8#M52-start#2025-12-01 violated
// proposal/contact-during-measure#K8#M52-start#2026-01-01 undetermined (beyond-record)
// proposal/heard-before-transfer#K7#V77 undetermined (not-covered)
// with an empty list of participants in C903:
// proposal/contact-during-measure#K7#M51-start#2025-11-01 violated
// proposal/contact-during-measure#K8#M52-start#2025-11-01 violated
