/** What several of the six norms share: who owes, what lifts a duty, which contact is a conversation. */
import { individual } from "./contacts.js";
import {
  byKind,
  closesFor,
  concerns,
  gapsOf,
  isAfter,
  ofType,
  onlyOfKind,
  organisationNamed,
} from "./family.js";
import { isContinued, isOfSpan } from "./measures.js";
import { BEARER_UNKNOWN, both, either, equals, is, lacking, NO, NOT_RECORDED, not, YES } from "./truth.js";

/** The field in which a trigger names an organisation. */
const NAMED_IN = { disclosure: "to", "help-request": "to", report: "to", "measure-start": "organisation" };

/** C11: who owes a duty; null where the record does not tell. */
export function bearerOf(family, kind, events) {
  const open = events.some(({ type, data }) => type in NAMED_IN && !data[NAMED_IN[type]]);
  const direct = events.flatMap(({ type, data }) => (type in NAMED_IN ? (data[NAMED_IN[type]] ?? []) : []));
  const named = onlyAmong(family, kind, direct);
  if (named !== null) return named;
  // Where that field is open it may name anyone; what is less to the point does not tell.
  if (!open || direct.length > 0) {
    const acted = onlyAmong(
      family,
      kind,
      events.flatMap(({ data }) => data.by ?? []),
    );
    if (acted !== null) return acted;
    const started = onlyAmong(
      family,
      kind,
      events.flatMap(({ data }) => startOf(family, data.measure)?.data.organisation ?? []),
    );
    if (started !== null) return started;
  }
  return onlyOfKind(family, kind);
}

/** The duty of a trigger, with what its days lack cover for. */
export function newDuty(family, { child, opens, truth, bearer, act, exception, trigger }) {
  const gaps = (type) => (from, through) => (type ? gapsOf(family, bearer, type, from, through) : 0);
  return {
    child,
    opens,
    asOf: family.asOf,
    truth,
    bearer,
    trigger,
    due: Infinity,
    dueMay: Infinity,
    dueMissing: 0,
    acts: [],
    exceptions: [],
    closings: [],
    actGaps: gaps(act),
    exceptionGaps: gaps(exception),
    status: 0,
    done: null,
    missing: 0,
  };
}

/** A11: whether a child was born by a day, and younger than 18 then where that is asked. */
export function bornBy(child, day) {
  return child.birth === null ? child.unborn : is(child.birth <= day);
}

export function youngerThan(family, child, age, day) {
  return child.birth === null ? child.unborn : is(family.days.ageOn(child.birth, day) < age);
}

/** The events of a type, from the trigger on, that may be what is asked; stops at one that surely settles it. */
export function itemsOf(family, type, start, fits, settles = never) {
  const items = [];
  const events = ofType(family, type);
  for (const event of events) {
    if (event.day < start.day && (event.end === null || event.end.day < start.day)) continue;
    if (event === start || !isAfter(family, event, start)) continue;
    const truth = fits(event);
    if (truth === NO) continue;
    items.push({ event, truth });
    if (truth === YES && settles(event)) break;
  }
  return items;
}

/** The child declines (D5), and its death (D7). */
export function declines(family, child, bearer, start) {
  const items = itemsOf(family, "contact", start, (event) => {
    const { status, declinedBy, by } = event.data;
    let truth = both(equals(status, "declined"), equals(declinedBy, "child"));
    if (truth === NO) return NO;
    truth = both(truth, concerns(family, event, child.id));
    return both(truth, !by ? lacking(by) : bearer === null ? BEARER_UNKNOWN : is(by === bearer));
  });
  return [...items, ...deaths(family, child, start)];
}

/** D7: a child that had died before the trigger was owed nothing. */
export function deaths(family, child, start) {
  const events = ofType(family, "child-died");
  if (events.length === 0) return NONE;
  return events
    .map((event) => ({
      event: isAfter(family, event, start) ? event : null,
      truth: concerns(family, event, child.id),
    }))
    .filter(({ truth }) => truth !== NO);
}

const NONE = [];

/** The span of a measure has ended. `measure` null: which one is not known yet. */
export function measureEnds(family, child, measure, start) {
  return itemsOf(family, "measure-end", start, (end) => {
    const his = concerns(family, end, child.id);
    if (his === NO) return NO;
    const same = measure === null ? NOT_RECORDED : isOfSpan(family, end.data.measure, measure, child.id);
    return both(both(his, same), not(isContinued(family, end, child.id)));
  });
}

/** D3: alone and in conversation; below four years play or observation will do, with others there. */
export function spokenTo(family, event, child, kind, isYoung) {
  const { status, mode, form } = event.data;
  let truth = both(equals(status, "held"), equals(mode, "face-to-face"));
  if (truth === NO) return NO;
  truth = both(truth, concerns(family, event, child.id));
  if (truth === NO) return NO;
  truth = both(truth, byKind(family, event.data, kind));
  if (truth === NO) return NO;
  const young = isYoung === NO ? NO : both(isYoung, form ? is(YOUNG_FORMS.has(form)) : lacking(form));
  if (young === YES) return truth;
  const talk = equals(form, "conversation");
  return both(truth, either(young, talk === NO ? NO : both(talk, individual(family, event, child.id))));
}

const YOUNG_FORMS = new Set(["conversation", "play", "observation"]);

/** Events that close for a child, and surely or perhaps do what is asked. */
export function closingsOf(family, type, child, start, fits) {
  return itemsOf(family, type, start, (event) => (closesFor(family, event, child.id) ? fits(event) : NO));
}

function onlyAmong(family, kind, names) {
  let only = null;
  for (const name of names) {
    const id = organisationNamed(family, name);
    if (id === null || id === only || (kind !== null && family.kinds.get(id) !== kind)) continue;
    if (only !== null) return null;
    only = id;
  }
  return only;
}

function startOf(family, measure) {
  return measure === undefined
    ? undefined
    : ofType(family, "measure-start").find((one) => one.data.measure === measure);
}

function never() {
  return false;
}
