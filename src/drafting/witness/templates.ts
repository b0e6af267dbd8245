/** Events of which histories are made: as they usually are, with one field otherwise, and as a pattern asks as a whole. */
import { EVENTS, type EventType } from "../../record/event.js";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../record/record.js";
import { CHILD, MOTHER, organisationOf, strangerOf, workerOf } from "./cast.js";
import { choicesOf } from "./choicesOf.js";
import type { Fitting } from "./fittingFields.js";

/** An event without id and time. */
export interface EventTemplate {
  readonly type: EventType;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An event as it usually is, then with each field that is compared otherwise, one at a time. */
export function templatesOf(
  type: EventType,
  bearer: OrganisationKind,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): EventTemplate[] {
  const usual = usualFields(type, bearer, compared);
  const otherwise = Object.entries(variationsOf(type, bearer, compared)).flatMap(([field, values]) =>
    values.map((value): EventTemplate => ({ type, fields: { ...usual, [field]: value } })),
  );
  return [{ type, fields: usual }, ...otherwise].map(plausible);
}

/** An event that fits a pattern as a whole: as usual, with all that the pattern asks at once. */
export function fittingTemplate(
  { type, fields }: Fitting,
  bearer: OrganisationKind,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): EventTemplate {
  const own: Record<string, unknown> = { ...usualFields(type, bearer, compared) };
  for (const [field, value] of fields) {
    const kind = ORGANISATION_KINDS.find((one) => one === value);
    const place = KINDS[field];
    const { values, list } = choicesOf(type, field);
    if (place !== undefined && kind !== undefined && (place === "by" || place in EVENTS[type].shape))
      own[place] = (type === "disclosure" && place === "to" ? workerOf : organisationOf)(kind);
    else if (values.includes(value)) own[field] = list ? [value] : value;
  }
  return plausible({ type, fields: own });
}

/** Facts that tell the kind of an organisation, with the field that names it. */
const KINDS: Readonly<Record<string, "by" | "to" | "from">> = {
  byKind: "by",
  toKind: "to",
  fromKind: "from",
};

/** A second measure, which continues the first where that ends in time (C6). */
export function secondMeasure(
  bearer: OrganisationKind,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): EventTemplate {
  return {
    type: "measure-start",
    fields: { ...usualFields("measure-start", bearer, compared), measure: "m2" },
  };
}

/** Only who declined is asked for who did. */
function plausible({ type, fields }: EventTemplate): EventTemplate {
  const { declinedBy, ...others } = fields;
  if (type !== "contact" || fields.status === "declined" || declinedBy === undefined) return { type, fields };
  return declinedBy === "child"
    ? { type, fields: others }
    : { type, fields: { ...fields, status: "declined" } };
}

/** The fields of an event as it usually is; what names another event is filled in when the history is made. */
function usualFields(
  type: EventType,
  bearer: OrganisationKind,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): Readonly<Record<string, unknown>> {
  const by = organisationOf(carrierOf(type) ?? bearer);
  const fields: Record<string, unknown> = { by, ...(type === "contact" ? {} : { children: [CHILD] }) };
  for (const field of Object.keys(EVENTS[type].shape)) {
    const given = USUAL[field];
    if (NOT_OF_THE_STORY.has(field)) continue;
    if (given !== undefined) fields[field] = given;
    else if (field === "participants") fields.participants = withWorker(bearer);
    else if (field === "organisation") fields.organisation = by;
    else if (field === "professional") fields.professional = workerOf(carrierOf(type) ?? bearer);
    else if (field === "to") fields.to = receiverOf(type, bearer);
    else if (field === "from") fields.from = senderOf(type, bearer);
    else {
      const [first] = usualChoice(type, field, compared);
      if (first !== undefined) fields[field] = first;
    }
  }
  return fields;
}

/** Fields that say how an event was kept, not what happened; who it concerns and who acted is settled for all. */
const NOT_OF_THE_STORY: ReadonlySet<string> = new Set(["by", "children", "corrects", "enteredInError"]);

/** Keys and values that every event of a story shares. */
const USUAL: Readonly<Record<string, unknown>> = { measure: "m1", placement: "pl1" };

/** Who carries out what the type is about, whoever owes the duty. */
function carrierOf(type: EventType): OrganisationKind | null {
  if (type.startsWith("measure") || type.startsWith("assignment") || type.startsWith("plan"))
    return "certified-institution";
  if (type === "disclosure" || type === "family-group-plan-waived" || type === "frequency-report")
    return "certified-institution";
  if (type.startsWith("placement")) return "foster-care";
  return null;
}

function receiverOf(type: EventType, bearer: OrganisationKind): unknown {
  if (type === "disclosure") return workerOf("certified-institution");
  if (type === "transfer") return organisationOf("local-team");
  if (type === "report" || type === "help-request") return organisationOf("veilig-thuis");
  if (type === "objection" || type === "complaint") return organisationOf(bearer);
  if (type === "rights-explained" || type === "interpretation-shared") return ["child", "parent"];
  return "child";
}

function senderOf(type: EventType, bearer: OrganisationKind): unknown {
  if (type === "report") return ["police"];
  return type === "transfer" ? organisationOf(bearer) : "child";
}

/** The first value that a condition asks for, else the first that there is; of a list all that are asked. */
function usualChoice(
  type: EventType,
  field: string,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): readonly unknown[] {
  const { values, list } = choicesOf(type, field);
  const asked = [...(compared.get(field) ?? [])].filter((value) => values.includes(value));
  if (list) return [asked.length > 0 ? asked : values.filter((value) => value !== "other")];
  if (values.includes(true)) return [true];
  return field === "status" || field === "mode" || field === "form"
    ? values
    : asked.length > 0
      ? asked
      : values;
}

/** For each field that is compared what else it may hold: every other value asked for, and one that nobody asks for. */
function variationsOf(
  type: EventType,
  bearer: OrganisationKind,
  compared: ReadonlyMap<string, ReadonlySet<unknown>>,
): Readonly<Record<string, readonly unknown[]>> {
  const variations: Record<string, readonly unknown[]> = {};
  for (const field of Object.keys(EVENTS[type].shape)) {
    const asked = compared.get(field);
    const { values, list } = choicesOf(type, field);
    if (!asked || values.length === 0) continue;
    const known = values.filter((value) => asked.has(value));
    const others = values.filter((value) => !asked.has(value)).slice(0, 1);
    variations[field] = list
      ? known.map((left) => known.filter((one) => one !== left))
      : [...known, ...others];
  }
  for (const [fact, field] of Object.entries(KINDS)) {
    const kinds = kindsIn(compared.get(fact), bearer);
    if (!compared.has(fact) || (field !== "by" && !(field in EVENTS[type].shape))) continue;
    variations[field] = kinds.map(type === "disclosure" && field === "to" ? workerOf : organisationOf);
  }
  if (type === "contact" && [...compared.keys()].some((field) => PRESENCE.test(field)))
    variations.participants = participantsOf(bearer);
  return variations;
}

const PRESENCE = /^(individual|withParent|withAuthority|childTookPart|byAssignedWorker|professional\..*)$/;

function kindsIn(values: ReadonlySet<unknown> | undefined, bearer: OrganisationKind): OrganisationKind[] {
  const asked = ORGANISATION_KINDS.filter((kind) => values?.has(kind));
  return [...new Set([...asked, bearer, "youth-care" as const])];
}

function withWorker(bearer: OrganisationKind): readonly unknown[] {
  return [
    { role: "child", id: CHILD },
    { role: "professional", id: workerOf(bearer) },
  ];
}

/** Who else may be there: another's worker, one without the training, a second worker, a parent too, or in place of the child. */
function participantsOf(bearer: OrganisationKind): readonly unknown[] {
  const child = { role: "child", id: CHILD };
  const mother = { role: "parent", id: MOTHER };
  const worker = { role: "professional", id: workerOf(bearer) };
  const stranger = { role: "professional", id: strangerOf(bearer) };
  const other = bearer === "certified-institution" ? "veilig-thuis" : "certified-institution";
  return [
    [child, { role: "professional", id: workerOf(other) }],
    [child, stranger],
    [child, worker, stranger],
    [child, worker, mother],
    [mother, worker],
  ];
}
