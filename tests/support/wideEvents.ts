/** The fields of events of every type, drawn at random among people and organisations that know one another. */
import type { EventType } from "../../src/record/event.js";
import { type Draw, pick } from "./randomCase.js";

export type Json = Record<string, unknown>;

/** Organisations by id, with their kind. */
export const KINDS: Readonly<Record<string, string>> = {
  "vt-01": "veilig-thuis",
  "gi-01": "certified-institution",
  "lt-01": "local-team",
  "st-01": "safety-team",
  "fc-01": "foster-care",
  "po-01": "police",
  "sc-01": "education",
};
/** Professionals by id, with their organisation. */
export const WORKERS: Readonly<Record<string, string>> = {
  vt1: "vt-01",
  g1: "gi-01",
  g2: "gi-01",
  l1: "lt-01",
  s1: "st-01",
  f1: "fc-01",
  t1: "sc-01",
  p1: "po-01",
};
export const ORGANISATIONS = Object.keys(KINDS);
export const PROFESSIONALS = Object.keys(WORKERS);
/** What events belong to: they always carry it. */
export const KEYS = ["measure", "placement"];
/** Fields that name another event of the record. */
export const REFERENCES = ["of", "complaint", "objection", "about"];

/** What events are drawn from. */
export interface Cast {
  readonly draw: Draw;
  readonly children: readonly string[];
  readonly events: readonly Json[];
}

/** All fields of an event of a type, known; null where the record holds nothing that it could name. */
export function fieldsOf(cast: Cast, type: EventType): Json {
  const fields = FIELDS[type](cast);
  if (type === "contact") return fields;
  return { children: EVERYONE.has(type) ? [...cast.children] : someOf(cast, cast.children), ...fields };
}

/** Events that concern all children, so that none of them closes or starts for one only. */
const EVERYONE: ReadonlySet<string> = new Set([
  "transfer",
  "case-closed",
  "measure-notified",
  "measure-end",
  "placement-end",
  "family-group-plan-waived",
  "plan",
  "plan-review",
]);

const BY_GI = (cast: Cast) => ({ measure: oneOf(cast, ["m1", "m2"]), by: "gi-01" });

const FIELDS: Readonly<Record<EventType, (cast: Cast) => Json>> = {
  report: (cast) => ({
    by: oneOf(cast, ["sc-01", "po-01"]),
    to: oneOrMore(cast, ["vt-01", "vt-01", oneOf(cast, ORGANISATIONS)]),
    from: oneOrMore(cast, ["child", "police", "citizen", "education"]),
    concern: someOf(cast, ["domestic-violence", "neglect"]),
    severity: oneOf(cast, ["substantial", "limited"]),
    acute: chance(cast, 0.3),
  }),
  "help-request": (cast) => ({ by: anyone(cast), to: oneOrMore(cast, ["vt-01", anyone(cast)]) }),
  disclosure: (cast) => ({
    by: anyone(cast),
    to: oneOrMore(cast, ["t1", "t1", "vt1", "g1"]),
    about: oneOf(cast, ["family", "family", "professional"]),
  }),
  advice: (cast) => ({
    by: oneOf(cast, ["vt-01", anyone(cast)]),
    to: oneOrMore(cast, ["child", "professional"]),
  }),
  incident: (cast) => ({ by: anyone(cast), police: chance(cast, 0.7) }),
  assessment: (cast) => ({
    by: oneOf(cast, ["vt-01", "vt-01", anyone(cast)]),
    kind: oneOf(cast, [
      "safety-assessment",
      "investigation-needed",
      "investigation-started",
      "investigation-concluded",
    ]),
  }),
  contact: contactOf,
  "contact-waived": (cast) => ({
    by: oneOf(cast, ["vt-01", "gi-01", "lt-01"]),
    ground: oneOf(cast, ["other-professional-has-sight", "danger-to-child", "criminal-interview-pending"]),
  }),
  "perspective-documented": (cast) => ({
    by: oneOf(cast, ["vt-01", "lt-01", "st-01"]),
    of: someEvent(cast, "contact"),
    ownAccount: chance(cast, 0.6),
  }),
  "interpretation-shared": (cast) => ({
    by: "vt-01",
    of: someEvent(cast, "assessment"),
    to: oneOrMore(cast, ["child", "parent"]),
  }),
  "rights-explained": (cast) => ({
    by: oneOf(cast, ["vt-01", "gi-01"]),
    topics: someOf(cast, ["procedure", "data", "complaint", "objection", "confidant"]),
    to: oneOrMore(cast, ["child", "child", "parent"]),
  }),
  objection: (cast) => ({
    by: anyone(cast),
    from: oneOrMore(cast, ["child", "parent"]),
    to: oneOf(cast, ["vt-01", "gi-01"]),
    about: someEvent(cast, "assessment", "report"),
  }),
  "objection-decision": (cast) => ({
    by: oneOf(cast, ["vt-01", "gi-01"]),
    objection: someEvent(cast, "objection"),
  }),
  complaint: (cast) => ({
    by: anyone(cast),
    from: oneOrMore(cast, ["child", "parent"]),
    to: oneOf(cast, ["vt-01", "gi-01"]),
  }),
  "complaint-answer": (cast) => ({
    by: oneOf(cast, ["vt-01", "gi-01"]),
    complaint: someEvent(cast, "complaint"),
  }),
  "term-extended": (cast) => ({ by: "vt-01", of: someEvent(cast, "report", "complaint", "assessment") }),
  transfer: (cast) => ({
    by: "vt-01",
    from: oneOrMore(cast, ["vt-01", "vt-01", "gi-01"]),
    to: oneOrMore(cast, ["lt-01", "lt-01", "st-01", "gi-01"]),
  }),
  "case-closed": (cast) => ({ by: oneOf(cast, ["vt-01", "gi-01", "lt-01"]) }),
  "measure-start": (cast) => ({
    by: anyone(cast),
    measure: oneOf(cast, ["m1", "m2"]),
    kind: oneOf(cast, ["supervision", "provisional-supervision", "guardianship", "probation"]),
    organisation: oneOf(cast, ["gi-01", "gi-01", anyone(cast)]),
  }),
  "measure-notified": BY_GI,
  "measure-end": BY_GI,
  assignment: assignmentOf,
  "assignment-end": assignmentOf,
  "family-group-plan-waived": BY_GI,
  plan: (cast) => ({
    ...BY_GI(cast),
    by: oneOf(cast, ["gi-01", "gi-01", "lt-01"]),
    withChild: chance(cast, 0.6),
  }),
  "plan-review": BY_GI,
  "placement-start": (cast) => ({
    by: "fc-01",
    placement: oneOf(cast, ["pl1", "pl2"]),
    kind: oneOf(cast, ["foster", "kin", "residential"]),
    organisation: oneOf(cast, ["fc-01", "gi-01"]),
  }),
  "placement-end": (cast) => ({ by: "fc-01", placement: oneOf(cast, ["pl1", "pl2"]) }),
  "school-told": schoolOf,
  "school-support": schoolOf,
  diagnostics: (cast) => ({ by: anyone(cast), for: oneOf(cast, ["child", "family"]) }),
  "help-start": (cast) => ({ by: anyone(cast), for: oneOf(cast, ["child", "family"]) }),
  "safety-measurement": measurementOf,
  "support-measurement": measurementOf,
  "frequency-report": (cast) => ({ ...BY_GI(cast), periodFrom: "2025-09-01", periodThrough: "2025-12-31" }),
  "child-died": () => ({}),
};

function contactOf(cast: Cast): Json {
  const participants: Json[] = [];
  const worker = oneOf(cast, PROFESSIONALS);
  if (chance(cast, 0.85)) participants.push({ role: "child", id: oneOf(cast, cast.children) });
  if (chance(cast, 0.9)) participants.push({ role: "professional", id: worker });
  const second = oneOf(cast, PROFESSIONALS);
  if (chance(cast, 0.15) && second !== worker) participants.push({ role: "professional", id: second });
  if (chance(cast, 0.25)) participants.push({ role: "parent", id: "a1" });
  if (chance(cast, 0.08)) participants.push({ role: "relative", id: "a2" });
  if (chance(cast, 0.1)) participants.push({ role: "interpreter", id: oneOf(cast, ["x1", "a2"]) });
  if (chance(cast, 0.1))
    participants.push({
      role: "support-person",
      id: oneOf(cast, ["x2", "a1"]),
      chosenByChild: chance(cast, 0.6),
    });
  return {
    by: WORKERS[worker],
    mode: oneOf(cast, ["face-to-face", "face-to-face", "face-to-face", "telephone"]),
    form: oneOf(cast, ["conversation", "conversation", "play"]),
    status: oneOf(cast, ["held", "held", "held", "declined"]),
    declinedBy: oneOf(cast, ["child", "parent"]),
    participants,
  };
}

function assignmentOf(cast: Cast): Json {
  const professional = oneOf(cast, ["g1", "g2", "f1"]);
  return {
    measure: oneOf(cast, ["m1", "m2"]),
    professional,
    fixed: chance(cast, 0.7),
    by: WORKERS[professional],
  };
}

function schoolOf(cast: Cast): Json {
  return {
    by: oneOf(cast, ["vt-01", "sc-01"]),
    contents: someOf(cast, ["name", "birth-date", "code-word", "other"]),
    setting: "sc-01",
  };
}

function measurementOf(cast: Cast): Json {
  return {
    by: anyone(cast),
    perspective: oneOf(cast, ["child", "parent"]),
    sourceOfSupport: someOf(cast, ["professional", "network", "school"]),
  };
}

function someEvent({ draw, events }: Cast, ...types: readonly string[]): unknown {
  const named = events.filter(({ type }) => types.includes(String(type)));
  return named.length === 0 ? null : pick(draw, named).id;
}

function anyone(cast: Cast): string {
  return oneOf(cast, ORGANISATIONS);
}

function oneOf<T>({ draw }: Cast, list: readonly T[]): T {
  return pick(draw, list);
}

function oneOrMore(cast: Cast, list: readonly string[]): unknown {
  return chance(cast, 0.2) ? someOf(cast, list) : oneOf(cast, list);
}

/** Some of a list, each once, and at least one. */
function someOf(cast: Cast, list: readonly string[]): string[] {
  const some = list.filter((item, place) => list.indexOf(item) === place && chance(cast, 0.5));
  return some.length > 0 ? some : [oneOf(cast, list)];
}

export function chance({ draw }: Pick<Cast, "draw">, of: number): boolean {
  return draw() < of;
}
