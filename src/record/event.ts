/**
 * Every type of event and its fields: a closed list that grows when a norm needs more.
 *
 * What events mean stands in `docs/semantics.md`, part A; `timeline.ts` next door puts them in order.
 */
import * as z from "zod";
import {
  Corrects,
  DayText,
  EnteredInError,
  Id,
  known,
  Meta,
  many,
  Note,
  oneOrMany,
  TimeText,
  words,
} from "./fields.js";

const ChildOrParent = words("child", "parent");
const Measure = Id.meta({ description: "key of the measure" });
const Placement = Id.meta({ description: "key of the placement" });

const common = {
  id: Id,
  at: TimeText,
  by: known(Id, "the organisation that acted, whoever wrote it down (A3)"),
  recordedAt: known(TimeText, "when it was written down"),
  children: known(z.array(Id).max(100), "the children it concerns (A4)"),
  corrects: Corrects.optional().meta({
    description: "the event that this one replaces whole, from recordedAt on (A5)",
  }),
  enteredInError: EnteredInError.optional().meta({
    description: "with corrects: the corrected event was entered in error",
  }),
  meta: Meta,
};

function event<const T extends string, F extends z.ZodRawShape>(type: T, fields: F) {
  return z.strictObject({ type: z.literal(type), ...common, ...fields });
}

/** Who took part in a contact. */
export const Participant = z.strictObject({
  role: known(
    words(
      "child",
      "parent",
      "foster-parent",
      "sibling",
      "relative",
      "professional",
      "interpreter",
      "support-person",
    ),
    "as what this person took part",
  ),
  id: known(Id, "id of the child, adult or professional"),
  chosenByChild: known(z.boolean(), "whether the child chose this support person"),
  meta: Meta,
});
/** Who took part in a contact. */
export type Participant = z.output<typeof Participant>;

const { children: _refused, ...contactCommon } = common;
const contact = z.strictObject({
  type: z.literal("contact"),
  ...contactCommon,
  mode: known(words("face-to-face", "video", "telephone", "chat", "letter"), "how they met or spoke"),
  form: known(words("conversation", "play", "observation"), "what was done"),
  status: known(words("held", "declined", "failed", "cancelled"), "what came of it"),
  declinedBy: known(ChildOrParent, "who declined"),
  endedAt: known(TimeText, "when it ended"),
  participants: known(
    z.array(Participant).max(100),
    "who took part, a complete claim; of a declined contact those invited",
  ),
});

const measurement = {
  perspective: known(words("child", "parent", "professional"), "whose view was measured"),
  instrument: known(Note, "the instrument used"),
  sourceOfSupport: known(many(words("professional", "network", "school")), "where support came from"),
};
const school = {
  contents: known(many(words("name", "birth-date", "code-word")), "what the signal held"),
  via: known(Note, "through whom the signal went"),
  setting: known(Id, "the school"),
};
const assigned = {
  measure: Measure,
  professional: known(Id, "the worker"),
  fixed: known(z.boolean(), "whether this is the fixed worker"),
};

/** All event types, by their `type`. */
export const EVENTS = {
  report: event("report", {
    to: known(oneOrMany(Id), "the organisation that received the report"),
    from: known(
      oneOrMany(words("child", "parent", "citizen", "police", "education", "health", "youth-care")),
      "who reported",
    ),
    concern: known(
      many(words("domestic-violence", "child-abuse", "neglect", "sexual-abuse")),
      "what the report is about",
    ),
    severity: known(words("substantial", "limited"), "how serious the concern was taken to be"),
    acute: known(z.boolean(), "whether there was acute danger"),
    followUpOf: known(Id, "the report that this one follows"),
  }),
  "help-request": event("help-request", {
    to: known(oneOrMany(Id), "the organisation that the child contacted"),
    channel: known(Note, "how the child made contact"),
  }),
  disclosure: event("disclosure", {
    to: known(oneOrMany(Id), "the professional that the child told"),
    in: known(Id, "the contact in which it was told"),
    about: known(words("family", "professional"), "whom it is about"),
  }),
  advice: event("advice", {
    to: known(oneOrMany(words("child", "professional", "citizen")), "who was advised"),
  }),
  incident: event("incident", { police: known(z.boolean(), "whether the police came") }),
  assessment: event("assessment", {
    kind: known(
      words("safety-assessment", "investigation-needed", "investigation-started", "investigation-concluded"),
      "which step of the assessment",
    ),
  }),
  contact,
  "contact-waived": event("contact-waived", {
    ground: known(
      words(
        "other-professional-has-sight",
        "danger-to-child",
        "criminal-interview-pending",
        "child-unreachable",
        "child-too-young",
        "parent-objects",
      ),
      "why no contact was made",
    ),
  }),
  "perspective-documented": event("perspective-documented", {
    of: known(Id, "the contact"),
    ownAccount: known(z.boolean(), "whether in the child's own account"),
  }),
  "interpretation-shared": event("interpretation-shared", {
    of: known(Id, "the assessment"),
    to: known(oneOrMany(ChildOrParent), "with whom"),
  }),
  "rights-explained": event("rights-explained", {
    topics: known(
      many(words("procedure", "data", "complaint", "objection", "confidant")),
      "what was explained",
    ),
    to: known(oneOrMany(ChildOrParent), "to whom"),
  }),
  objection: event("objection", {
    from: known(oneOrMany(ChildOrParent), "who objects"),
    to: known(oneOrMany(Id), "the organisation"),
    about: known(Id, "the event objected to"),
  }),
  "objection-decision": event("objection-decision", { objection: known(Id, "the objection decided on") }),
  complaint: event("complaint", {
    from: known(oneOrMany(ChildOrParent), "who complains"),
    to: known(oneOrMany(Id), "the organisation"),
  }),
  "complaint-answer": event("complaint-answer", { complaint: known(Id, "the complaint answered") }),
  "term-extended": event("term-extended", {
    of: known(Id, "the trigger, or the event that started the term"),
    reason: known(Note, "why"),
  }),
  transfer: event("transfer", {
    from: known(oneOrMany(Id), "the organisation that hands over"),
    to: known(oneOrMany(Id), "the organisation that takes over"),
  }),
  "case-closed": event("case-closed", {}),
  "measure-start": event("measure-start", {
    measure: Measure,
    kind: known(
      words(
        "supervision",
        "provisional-supervision",
        "guardianship",
        "provisional-guardianship",
        "probation",
      ),
      "which measure",
    ),
    organisation: known(Id, "the organisation that carries it out"),
  }),
  "measure-notified": event("measure-notified", { measure: Measure }),
  "measure-end": event("measure-end", { measure: Measure }),
  assignment: event("assignment", assigned),
  "assignment-end": event("assignment-end", assigned),
  "family-group-plan-waived": event("family-group-plan-waived", { measure: Measure }),
  plan: event("plan", {
    measure: Measure,
    withChild: known(z.boolean(), "whether made in consultation with the child"),
  }),
  "plan-review": event("plan-review", { measure: Measure }),
  "placement-start": event("placement-start", {
    placement: Placement,
    kind: known(words("foster", "kin", "family-home", "residential", "secure"), "which placement"),
    organisation: known(Id, "the organisation that carries it out"),
  }),
  "placement-end": event("placement-end", { placement: Placement }),
  "school-told": event("school-told", school),
  "school-support": event("school-support", school),
  diagnostics: event("diagnostics", { for: known(words("child", "family"), "for whom") }),
  "help-start": event("help-start", { for: known(words("child", "family"), "for whom") }),
  "safety-measurement": event("safety-measurement", measurement),
  "support-measurement": event("support-measurement", measurement),
  "frequency-report": event("frequency-report", {
    measure: Measure,
    periodFrom: known(DayText, "first day of the period"),
    periodThrough: known(DayText, "last day of the period"),
  }),
  "child-died": event("child-died", {}),
} as const;

/** The name of an event type. */
export type EventType = keyof typeof EVENTS;

/** The names of all event types. */
export const EVENT_TYPES: readonly EventType[] = Object.keys(EVENTS).filter(isEventType);

const { report, ...others } = EVENTS;

/** Something that happened, at a time, recorded at a time. */
export type RecordEvent = z.output<(typeof EVENTS)[EventType]>;
/** Something that happened, at a time, recorded at a time. */
export const RecordEvent: z.ZodType<RecordEvent> = z.discriminatedUnion("type", [
  report,
  ...Object.values(others),
]);

function isEventType(name: string): name is EventType {
  return Object.hasOwn(EVENTS, name);
}
