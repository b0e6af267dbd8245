/** Measures that continue one another are one span (C6); a span ends with its last measure, or at eighteen (C7). */
import { closesFor, concerns, ofType, order } from "./family.js";
import { both, either, equals, lacking, NO, NOT_RECORDED, not, YES } from "./truth.js";

/** Whether a measure continues another. */
export function continues(family, start, child) {
  return predecessors(family, start, child).reduce((truth, one) => either(truth, one.truth), NO);
}

/** Whether a measure that ends is continued by another. */
export function isContinued(family, end, child) {
  let truth = NO;
  for (const start of ofType(family, "measure-start"))
    for (const one of predecessors(family, start, child))
      if (one.end === end) truth = either(truth, both(concerns(family, start, child), one.truth));
  return truth;
}

/** Whether a measure is this one or continues it, through others perhaps. */
export function isOfSpan(family, measure, first, child, seen = 0) {
  if (measure === first) return YES;
  if (seen > ofType(family, "measure-start").length) return NO;
  const start = ofType(family, "measure-start").find(
    (one) => one.data.measure === measure && closesFor(family, one, child),
  );
  if (!start) return NO;
  let truth = NO;
  for (const before of predecessors(family, start, child))
    truth = either(truth, both(before.truth, isOfSpan(family, before.key, first, child, seen + 1)));
  return truth;
}

/** The spans of a child: first measure, how sure it is, last day where it ended, and days on which it may have. */
export function spansOf(family, child, birth) {
  const firsts = new Map();
  for (const start of ofType(family, "measure-start")) {
    const truth = concerns(family, start, child);
    if (truth !== NO && !firsts.has(start.data.measure)) firsts.set(start.data.measure, { start, truth });
  }
  const links = [...firsts.values()].map(({ start, truth }) => {
    const before = predecessors(family, start, child);
    const sure = before.find((one) => one.truth === YES && firsts.has(one.key));
    return { start, truth, before: sure ?? before.find((one) => one.truth > 0) ?? null };
  });
  return links
    .filter(({ before }) => before?.truth !== YES)
    .map(({ start, truth, before }) => ({
      start,
      truth: before ? both(truth, before.truth) : truth,
      ...endOf(family, child, birth, chainFrom(start, links)),
    }));
}

/** The measures that a measure may continue, with how sure that is. */
function predecessors(family, start, child) {
  const found = [];
  for (const end of ofType(family, "measure-end")) {
    const key = end.data.measure;
    if (key === start.data.measure || end.day < start.day - 1 || end.day > start.day) continue;
    if (!closesFor(family, end, child)) continue;
    const starts = ofType(family, "measure-start").filter((one) => one.data.measure === key);
    let truth = starts.length > 0 ? NO : NOT_RECORDED;
    for (const one of starts) {
      if (order(one, end) > 0 || !precedes(family, one, start, child)) continue;
      if (firstEnd(family, one, child) !== end) continue;
      truth = either(truth, both(concerns(family, one, child), sameOrganisation(one, start)));
    }
    if (truth !== NO) found.push({ key, end, truth });
  }
  return found;
}

/** Two measures that both begin and end on one day do not continue each other. */
function precedes(family, earlier, later, child) {
  if (earlier.day !== later.day) return earlier.day < later.day;
  const end = firstEnd(family, later, child);
  return end?.day !== later.day || earlier.id < later.id;
}

/** C2: the first end of a measure for a child. */
function firstEnd(family, start, child) {
  return ofType(family, "measure-end").find(
    (end) =>
      end.data.measure === start.data.measure && order(end, start) >= 0 && closesFor(family, end, child),
  );
}

function sameOrganisation(a, b) {
  const { organisation } = a.data;
  return organisation ? equals(b.data.organisation, organisation) : lacking(organisation);
}

/** A measure with all that continue it, or may. */
function chainFrom(start, links) {
  const chain = [{ start, before: null, truth: YES }];
  for (const link of chain)
    for (const next of links) {
      if (next.before?.key !== link.start.data.measure) continue;
      if (chain.some((one) => one.start === next.start)) continue;
      chain.push({ start: next.start, before: link.start, truth: both(next.truth, next.before.truth) });
    }
  return chain;
}

/** When a chain of measures ends: with the last of its branches, at eighteen, or with the death of the child. */
function endOf(family, child, birth, chain) {
  const continued = new Set(chain.map(({ before }) => before));
  const ends = chain
    .filter(({ start }) => !continued.has(start))
    .map(({ start }) => firstEnd(family, start, child)?.day ?? Infinity);
  let last = Math.max(...ends);
  const mayEnd = [];
  let diedOn = Infinity;
  for (const death of ofType(family, "child-died")) {
    const his = concerns(family, death, child);
    if (his === YES) diedOn = Math.min(diedOn, death.day);
    else if (his !== NO) mayEnd.push({ last: death.day, why: his });
  }
  for (const { truth, before } of chain) {
    const end = before && firstEnd(family, before, child);
    if (truth > 0 && end) mayEnd.push({ last: end.day, why: truth });
  }
  if (birth !== null) {
    const grown = family.days.birthday(birth, 18);
    const running = chain.findLast(({ start }) => start.day <= grown) ?? chain[0];
    const cuts = not(equals(running.start.data.kind, "probation"));
    if (cuts === YES) last = Math.min(last, grown - 1);
    else if (cuts > 0) mayEnd.push({ last: grown - 1, why: cuts });
  }
  return { last, diedOn, mayEnd };
}
