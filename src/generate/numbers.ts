/**
 * The numbers of a profile, each with what it is: the one list from which the schema, the checks and the table of
 * `docs/population.md` come. `profile.ts` next door is the file that holds them.
 */
import * as z from "zod";
import { Word } from "../norm/ids.js";
import { Texts } from "../norm/texts.js";
import { DayText } from "../record/fields.js";

/** A value with its ground: a place in a registered source, or the reason why it was assumed. */
const grounded = <S extends z.ZodType>(value: S) =>
  z.discriminatedUnion("basis", [
    z.strictObject({
      value,
      basis: z.literal("source"),
      source: Word,
      locator: z.string().min(1).max(200),
    }),
    z.strictObject({ value, basis: z.literal("assumption"), why: Texts }),
  ]);

// One of each kind: the JSON Schema then spells it out once.
const Share = grounded(z.number().min(0).max(1));
/** A share that is never the whole: each drawn thing may bring another of its kind. */
const SmallShare = grounded(z.number().min(0).max(0.25));
const Count = grounded(z.number().min(0).max(10_000));
const Days = grounded(z.number().min(0).max(365));
const Few = grounded(z.number().min(0).max(120));
const Years = grounded(z.int().min(0).max(17));
const Weight = z.number().min(0).max(1_000_000);
const Ages = grounded(z.array(Weight).length(18));
const Sizes = grounded(z.array(Weight).length(6));
const Day = grounded(DayText);

const share = (of: string) => Share.meta({ description: `share of ${of}` });
const ages = (of: string) => Ages.meta({ description: `weights: ${of} of 0 through 17 years` });
const day = (description: string) => Day.meta({ description });

const period = z.strictObject({
  from: day("first day of the histories"),
  through: day("last day of the histories; a record is complete through this day, and judged as of it"),
});
const families = z.strictObject({
  children: Sizes.meta({ description: "weights: families with 1 through 6 children" }),
  ageGap: Years.meta({
    description: "most years between the child that comes first and a brother or sister",
  }),
  secondParent: share("families with a second parent in the record"),
  secondAuthority: share("second parents with parental authority"),
  measure: share("families with a measure; their record is held by the institution, others by Veilig Thuis"),
});
const reports = z.strictObject({
  ages: ages("children first reported"),
  followUp: share("reports that another follows while Veilig Thuis is still involved"),
  repeat: share("reports after whose handling the family is reported again"),
  police: share("reports that come from the police"),
  childAbuse: share("reports about child abuse"),
  partnerViolence: share("reports about violence between partners or former partners"),
  substantial: share("reports of a substantial concern"),
  acute: share("reports of acute danger"),
  siblingsNamed: share("brothers and sisters who are named in a report"),
  assessedInTime: share("reports whose safety is assessed within five days"),
  involvement: Days.meta({ description: "days from a report to transfer or closing, on average" }),
  transferred: share("handled reports that are passed on to a local team"),
});
const hearing = z.strictObject({
  heard: share("reported children with whom Veilig Thuis has contact"),
  siblingHeard: share("brothers and sisters with whom it has contact, where it has with the first child"),
  faceToFace: share("those contacts that are face to face"),
  alone: share("those contacts without a parent, from four years"),
  declined: share("children approached by Veilig Thuis who decline"),
  waived: share("children without contact for whom a ground to waive it is recorded"),
  documented: share("held contacts after which the child's perspective is documented"),
  ownAccount: share("those documents that are in the child's own account"),
  specialised: share("workers of Veilig Thuis who are specialised in domestic violence"),
  rightsExplained: share("handled reports in which rights are explained"),
  termExtended: share("handled reports in which the term for informing is extended"),
  interpretationShared: share("safety assessments whose reading is shared with a child"),
  byTeam: share("transferred children with whom the local team has contact"),
});
const disclosures = z.strictObject({
  families: share("families in which a child tells of maltreatment"),
  aboutFamily: share("disclosures about the family, not about a professional"),
  toWorker: share("disclosures during a measure that are made to its worker, not to a teacher"),
  reported: share("disclosures about the family that are reported to Veilig Thuis"),
  helpRequest: share("families in which a child contacts Veilig Thuis itself"),
  adviceGiven: share("children that contact Veilig Thuis who are given advice"),
  heardInTime: share(
    "reported disclosures and requests after which Veilig Thuis sees the child within five days",
  ),
  heardLate: share("those after which it sees the child later"),
  declined: share("those after which the child declines"),
  waived: share("those after which it waives the contact because another professional has sight of safety"),
});
const measures = z.strictObject({
  supervision: share("measures that are supervision; the others are guardianship"),
  provisionalFirst: share("supervision that begins as provisional supervision"),
  supervisionAges: ages("children under supervision"),
  guardianshipAges: ages("children under guardianship"),
  siblings: share("brothers and sisters under the same measure"),
  months: Few.meta({ description: "months that a supervision lasts, on average" }),
  noticed: share("measures whose notice to the institution is recorded"),
  assignedInTime: share("measures with a worker within five days"),
  firstInTime: share("children whom the worker first meets within five days"),
  firstDeclined: share("children who decline that first contact"),
  firstNever: share("children without a first contact of its own; a later contact may be the first"),
  parentsMet: share("measures in which the worker first meets a parent too"),
  groupPlanWaived: share("measures for which it is established that the family makes no plan of its own"),
  planInTime: share("measures with a plan within six weeks"),
  planNever: share("measures without a plan"),
  planWithChild: share("plans made with the child"),
  reviewed: share("years after a plan in which it is reviewed"),
  workerChanges: Few.meta({ description: "changes of worker in a year" }),
});
const contacts = z.strictObject({
  perYear: Count.meta({
    description: "contacts of the institution with a family in a year; it makes records short or long",
  }),
  alone: share("those contacts with one child alone"),
  parentsOnly: share("those contacts with parents only; the others are with a child and a parent"),
  faceToFace: share("those contacts that are face to face"),
  declined: share("planned contacts that the child declines"),
  failed: share("planned contacts that fail or are cancelled"),
});
const keeping = z.strictObject({
  joined: share("records that also hold, and are complete about, what the other organisations did"),
  lateStart: share("records of a system that began during the period; what came before is not in it"),
  typesCovered: share("event types about which an organisation's part of a record is complete"),
  childrenComplete: share("records that say that all children of the household are listed"),
  dayOnly: share("times of contacts, reports and disclosures known to the day only"),
  recordedLate: share("events written down ten to ninety days later; the others within two days"),
  recordedNever: share("events that do not say when they were written down"),
  corrected: SmallShare.meta({
    description: "share of events that were entered wrong, or twice, and corrected later",
  }),
  missing: share("events, and workers, that lack a field"),
  asUnknown: share("lacking fields that are recorded as unknown, not left out"),
});

/** All numbers, by group. */
export const Numbers = z.strictObject({
  period,
  families,
  reports,
  hearing,
  disclosures,
  measures,
  contacts,
  keeping,
});
/** All numbers, by group. */
export type Numbers = z.output<typeof Numbers>;

/** Some of the numbers: what a file says on top of the profile that it extends. */
export const SomeNumbers = z.strictObject({
  period: period.partial().optional(),
  families: families.partial().optional(),
  reports: reports.partial().optional(),
  hearing: hearing.partial().optional(),
  disclosures: disclosures.partial().optional(),
  measures: measures.partial().optional(),
  contacts: contacts.partial().optional(),
  keeping: keeping.partial().optional(),
});
