/** The six norms, each as a function from a family and a child to duties and whether anything set one off. */
import { byAssignedWorker, byIndependent, individual } from "./contacts.js";
import { decide, EXCUSED, FULFILLED, PENDING, UNDETERMINED, VIOLATED } from "./decide.js";
import {
  byKind,
  closesFor,
  concerns,
  coversEver,
  firstGap,
  gapsOf,
  isAfter,
  namesKind,
  ofType,
  order,
} from "./family.js";
import { continues, isOfSpan, spansOf } from "./measures.js";
import {
  bearerOf,
  bornBy,
  closingsOf,
  deaths,
  declines,
  itemsOf,
  measureEnds,
  newDuty,
  spokenTo,
  youngerThan,
} from "./parts.js";
import { both, either, equals, isOneOf, NO, NOT_RECORDED, not, YES } from "./truth.js";

const GI = "certified-institution";
const VT = "veilig-thuis";
/** The kinds of measure that the decree names. */
const NAMED = [
  "supervision",
  "provisional-supervision",
  "guardianship",
  "provisional-guardianship",
  "probation",
];

/** By id: who owes (null: anyone), which types show that nothing set a duty off, and the duties of a child. */
export const NORMS = [
  {
    id: "jeugdwet/first-contact-child",
    bearer: GI,
    isShown: (family) => coversEver(family, "measure-start") || coversEver(family, "measure-notified"),
    judge: firstContact,
  },
  {
    id: "kpi/family-plan",
    bearer: GI,
    isShown: (family) => coversEver(family, "measure-start"),
    judge: familyPlan,
  },
  {
    id: "meldcode/disclosure-reported",
    bearer: null,
    isShown: (family) => coversEver(family, "disclosure"),
    judge: disclosureReported,
  },
  {
    id: "proposal/contact-during-measure",
    bearer: GI,
    isShown: (family) => coversEver(family, "measure-start"),
    judge: contactDuringMeasure,
  },
  {
    id: "proposal/disclosure-heard",
    bearer: VT,
    isShown: (family) => coversEver(family, "disclosure") && coversEver(family, "help-request"),
    judge: disclosureHeard,
  },
  {
    id: "proposal/heard-before-transfer",
    bearer: VT,
    isShown: (family) => coversEver(family, "report"),
    judge: heardBeforeTransfer,
  },
];

/** The first contact of the assigned worker, within 5 working days of start and notice of a measure. */
function firstContact(family, child) {
  const duties = [];
  let triggered = false;
  const keys = new Set();
  for (const type of ["measure-start", "measure-notified"])
    for (const { data } of ofType(family, type)) keys.add(data.measure);
  for (const key of keys) {
    const start = firstOf(family, child, "measure-start", key, (event) =>
      both(not(continues(family, event, child.id)), isOneOf(event.data.kind, NAMED)),
    );
    const notice = firstOf(family, child, "measure-notified", key, () => YES);
    if (start === "none-fits" || notice === "none-fits" || !(start || notice)) continue;
    triggered = true;
    const events = [start, notice].flatMap((half) => (half ? [half.event] : []));
    const first = start && notice && earlier(notice.event, start.event) ? notice.event : events[0];
    const aged = either(
      youngerThan(family, child, 18, first.day),
      start ? equals(start.event.data.kind, "probation") : NOT_RECORDED,
    );
    const halves = both(start?.truth ?? YES, notice?.truth ?? YES);
    const truth = both(both(bornBy(child, first.day), aged), halves);
    if (truth === NO) continue;
    const bearer = bearerOf(family, GI, events);
    const details = { act: "contact", exception: "contact", trigger: events };
    const duty = newDuty(family, { child, opens: first.day, truth, bearer, ...details });
    if (start && notice) {
      duty.due = family.days.workingDayAfter(Math.max(start.event.day, notice.event.day), 5);
      duty.dueMay = duty.due;
    } else awaitHalf(family, duty, start ? "measure-notified" : "measure-start");
    const settles = (event) => duty.due === duty.dueMay && event.day <= duty.due;
    const fits = (event) => {
      const held = equals(event.data.status, "held");
      if (held === NO) return NO;
      const met = both(held, concerns(family, event, child.id));
      const ours = met === NO ? NO : both(met, byKind(family, event.data, GI));
      return ours === NO ? NO : both(ours, byAssignedWorker(family, event, child.id));
    };
    duty.acts = itemsOf(family, "contact", first, fits, settles);
    if (!isDone(duty)) {
      duty.exceptions = [
        ...declines(family, child, bearer, first),
        ...measureEnds(family, child, key, first),
      ];
    }
    decide(duty);
    duties.push(duty);
  }
  return { duties, triggered };
}

/** A plan within six weeks of the start of a measure. */
function familyPlan(family, child) {
  const duties = [];
  let triggered = false;
  for (const start of ofType(family, "measure-start")) {
    const his = concerns(family, start, child.id);
    const opened = his === NO ? NO : both(his, not(continues(family, start, child.id)));
    if (opened === NO) continue;
    triggered = true;
    const truth = both(opened, bornBy(child, start.day));
    if (truth === NO) continue;
    const bearer = bearerOf(family, GI, [start]);
    const duty = newDuty(family, { child, opens: start.day, truth, bearer, act: "plan", trigger: [start] });
    duty.due = duty.dueMay = start.day + 42;
    const { measure } = start.data;
    const fits = (event) => {
      const same = isOfSpan(family, event.data.measure, measure, child.id);
      const ours = same === NO ? NO : both(same, byKind(family, event.data, GI));
      return ours === NO ? NO : both(ours, concerns(family, event, child.id));
    };
    duty.acts = itemsOf(family, "plan", start, fits, (event) => event.day <= duty.due);
    if (!isDone(duty))
      duty.exceptions = [...measureEnds(family, child, measure, start), ...deaths(family, child, start)];
    decide(duty);
    duties.push(duty);
  }
  return { duties, triggered };
}

/** What a child tells of home is reported to Veilig Thuis before the case is closed. */
function disclosureReported(family, child) {
  const duties = [];
  let triggered = false;
  for (const told of ofType(family, "disclosure")) {
    const { about, to, by } = told.data;
    let opened = both(concerns(family, told, child.id), equals(about, "family"));
    if (opened === NO) continue;
    opened = both(opened, not(namesKind(family, to, VT)));
    if (opened === NO) continue;
    triggered = true;
    const truth = both(bornBy(child, told.day), both(youngerThan(family, child, 18, told.day), opened));
    if (truth === NO) continue;
    const bearer = bearerOf(family, null, [told]);
    const duty = newDuty(family, { child, opens: told.day, truth, bearer, act: "report", trigger: [told] });
    duty.acts = itemsOf(family, "report", told, (event) => {
      const fits = namesKind(family, event.data.to, VT);
      return fits === NO ? NO : both(fits, concerns(family, event, child.id));
    });
    duty.closings = closingsOf(family, "case-closed", child, told, ({ data }) =>
      by ? equals(data.by, by) : NOT_RECORDED,
    );
    duty.exceptions = deaths(family, child, told);
    decide(duty);
    duties.push(duty);
  }
  return { duties, triggered };
}

/** In every whole month of a measure a conversation with the child alone. */
function contactDuringMeasure(family, child) {
  const { days } = family;
  const duties = [];
  const spans = spansOf(family, child.id, child.birth);
  for (const span of spans) {
    const { start, last, diedOn, mayEnd } = span;
    const bearer = bearerOf(family, GI, [start]);
    let exceptions = null;
    let from = days.firstOfMonth(start.day);
    for (let next; from <= Math.min(last, diedOn, family.asOf); from = next) {
      next = days.nextMonth(from);
      const through = next - 1;
      // A month of which only a part lies inside owes nothing (C8).
      if (from < start.day || through > last) continue;
      const truth = both(bornBy(child, from), span.truth);
      if (truth === NO) continue;
      exceptions ??= declines(family, child, bearer, start);
      const cut = mayEnd.reduce((bits, one) => (one.last < through ? bits | one.why : bits), 0);
      duties.push(judgeMonth(family, child, { start, bearer, from, through, truth, exceptions, cut }));
    }
  }
  return { duties, triggered: spans.length > 0 };
}

function judgeMonth(family, child, { start, bearer, from, through, truth, exceptions, cut }) {
  const duty = newDuty(family, { child, opens: from, truth, bearer, trigger: [start] });
  duty.due = duty.dueMay = through;
  const isYoung = youngerThan(family, child, 4, from);
  const contacts = ofType(family, "contact");
  let unsure = 0;
  let perhaps = false;
  duty.all = [];
  for (let place = firstOn(contacts, from); place < contacts.length; place++) {
    const event = contacts[place];
    if (event.day > through) break;
    const fits = isAfter(family, event, start) ? spokenTo(family, event, child, GI, isYoung) : NO;
    if (fits === YES) duty.all.push(event);
    else if (fits !== NO) {
      perhaps = true;
      unsure |= fits;
    }
  }
  const open = family.asOf <= through;
  if (duty.all.length > 0) duty.status = FULFILLED;
  else {
    const own = exceptions.filter(({ event }) => !event || (event.day >= from && event.day <= through));
    duty.exceptions = own;
    const gaps = gapsOf(family, bearer, "contact", from, Math.min(through, family.asOf));
    if (own.some((one) => one.truth === YES)) duty.status = EXCUSED;
    else if (perhaps || own.length > 0 || gaps !== 0) duty.status = UNDETERMINED;
    else duty.status = open ? PENDING : VIOLATED;
    duty.missing = own.reduce((bits, one) => bits | Math.max(one.truth, 0), unsure | gaps);
  }
  if (truth !== YES || cut !== 0) {
    duty.status = UNDETERMINED;
    duty.missing |= cut | truth;
  }
  if (duty.status !== UNDETERMINED) duty.missing = 0;
  return duty;
}

/** After a child tells or asks for help: alone with an independent specialist, within 5 working days. */
function disclosureHeard(family, child) {
  const duties = [];
  let triggered = false;
  const told = ofType(family, "disclosure");
  const asked = ofType(family, "help-request");
  for (const trigger of asked.length > 0 ? [...told, ...asked] : told) {
    const his = concerns(family, trigger, child.id);
    const opened = trigger.type === "disclosure" ? both(his, equals(trigger.data.about, "family")) : his;
    if (opened === NO) continue;
    triggered = true;
    const { day } = trigger;
    const truth = both(bornBy(child, day), both(youngerThan(family, child, 18, day), opened));
    if (truth === NO) continue;
    const bearer = bearerOf(family, VT, [trigger]);
    const details = { act: "contact", exception: "contact", trigger: [trigger] };
    const duty = newDuty(family, { child, opens: day, truth, bearer, ...details });
    duty.due = duty.dueMay = family.days.workingDayAfter(day, 5);
    const fits = (event) => {
      const { status, mode, form } = event.data;
      let met = both(
        equals(status, "held"),
        both(equals(mode, "face-to-face"), equals(form, "conversation")),
      );
      if (met !== NO) met = both(met, concerns(family, event, child.id));
      if (met !== NO) met = both(met, individual(family, event, child.id));
      return met === NO ? NO : both(met, byIndependent(family, event, "domestic-violence"));
    };
    duty.acts = itemsOf(family, "contact", trigger, fits, (event) => event.day <= duty.due);
    if (!isDone(duty)) duty.exceptions = declines(family, child, bearer, trigger);
    decide(duty);
    duties.push(duty);
  }
  return { duties, triggered };
}

/** After a report Veilig Thuis speaks with the child alone before it hands the case over or closes it. */
function heardBeforeTransfer(family, child) {
  const duties = [];
  let triggered = false;
  for (const report of ofType(family, "report")) {
    const named = namesKind(family, report.data.to, VT);
    const opened = named === NO ? NO : both(concerns(family, report, child.id), named);
    if (opened === NO) continue;
    triggered = true;
    const { day } = report;
    const truth = both(bornBy(child, day), both(youngerThan(family, child, 18, day), opened));
    if (truth === NO) continue;
    // C4: while a certain duty is open a further report belongs to it.
    if (duties.some((duty) => duty.truth === YES && isStillOpen(duty, report))) continue;
    const bearer = bearerOf(family, VT, [report]);
    const details = { act: "contact", exception: "contact", trigger: [report] };
    const duty = newDuty(family, { child, opens: day, truth, bearer, ...details });
    const isYoung = youngerThan(family, child, 4, day);
    duty.acts = itemsOf(family, "contact", report, (event) => spokenTo(family, event, child, VT, isYoung));
    duty.exceptions = declines(family, child, bearer, report);
    duty.closings = [
      ...closingsOf(family, "transfer", child, report, ({ data }) =>
        either(namesKind(family, data.from, VT), byKind(family, data, VT)),
      ),
      ...closingsOf(family, "case-closed", child, report, ({ data }) => byKind(family, data, VT)),
    ].sort((a, b) => a.event.day - b.event.day || a.event.from - b.event.from);
    decide(duty);
    duties.push(duty);
  }
  return { duties, triggered };
}

/** Whether nothing certain had ended a duty before a further trigger. */
function isStillOpen({ acts, exceptions, closings }, trigger) {
  const ended = ({ event, truth }) => truth === YES && (event === null || order(event, trigger) < 0);
  return !acts.some(ended) && !exceptions.some(ended) && !closings.some(ended);
}

/** Whether the acts alone settle a duty, so that what may lift it need not be looked for. */
function isDone({ acts, due, dueMay }) {
  return due === dueMay && acts.length > 0 && acts[0].truth === YES && acts[0].event.day <= due;
}

/** C2: the first event of a measure for a child; "none-fits" where there are some, but none that may be it. */
function firstOf(family, child, type, key, fits) {
  let any = false;
  for (const event of ofType(family, type)) {
    if (event.data.measure !== key || !closesFor(family, event, child.id)) continue;
    any = true;
    const truth = both(concerns(family, event, child.id), fits(event));
    if (truth !== NO) return { event, truth };
  }
  return any ? "none-fits" : null;
}

/** C2, E9: while a half is awaited nothing is due; where it may have been left out, the term may have run since. */
function awaitHalf(family, duty, type) {
  duty.dueMissing = gapsOf(family, duty.bearer, type, duty.opens, family.asOf);
  if (duty.dueMissing === 0) return;
  const hidden = firstGap(family, duty.bearer, type, duty.opens, family.asOf);
  duty.due = family.days.workingDayAfter(hidden, 5);
}

function earlier(a, b) {
  return (a.day - b.day || a.from - b.from || (a.id < b.id ? -1 : 1)) < 0;
}

/** The place of the first event on or after a day. */
function firstOn(events, day) {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle].day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
