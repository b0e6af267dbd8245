/** What follows from who took part in a contact: individual (A7), by the assigned worker (A10), independent (A9). */
import { closesFor, concerns, covers, ofType, order } from "./family.js";
import { both, either, equals, is, lacking, NO, NOT_COVERED, NOT_RECORDED, not, YES } from "./truth.js";

/** Kinds of organisation that carry out no measure and assign no worker. */
const WITHOUT_WORKERS = new Set(["veilig-thuis", "police", "education", "safety-team"]);
/** Roles that leave no contact individual. */
const NEVER_THERE = new Set(["parent", "foster-parent", "sibling", "relative", "other"]);

/** A7: this child and one professional, with at most an interpreter and a support person whom it chose. */
export function individual(family, event, child) {
  const { participants } = event.data;
  if (!participants) return lacking(participants);
  let truth = concerns(family, event, child);
  let listed = false;
  let nameless = 0;
  let professional = null;
  const count = { professional: 0, interpreter: 0, "support-person": 0 };
  let roleless = NO;
  for (const one of participants) {
    const { role, id } = one;
    if (id === child) {
      listed = true;
      continue;
    }
    if (role === "child" ? id : NEVER_THERE.has(role)) return NO;
    if (!role) roleless = either(roleless, lacking(role));
    else if (role === "child") nameless++;
    else {
      truth = both(truth, mayBeThere(family, one));
      if (role === "professional" && id && id === professional) continue;
      if (role === "professional") professional = id;
      count[role]++;
    }
  }
  if (nameless > (listed ? 0 : 1)) return NO;
  if (count.professional > 1 || count.interpreter > 1 || count["support-person"] > 1) return NO;
  return both(both(truth, not(roleless)), count.professional > 0 ? YES : roleless);
}

/** A10: whether a professional who took part was assigned to this child on that day. */
export function byAssignedWorker(family, event, child) {
  const { participants } = event.data;
  if (!participants) return lacking(participants);
  let truth = NO;
  for (const { role, id } of participants) {
    const isOpen = !role && !isOfFamily(family, id);
    if (role !== "professional" && !isOpen) continue;
    const his = id ? assigned(family, event, child, id) : lacking(id);
    truth = either(truth, isOpen ? both(lacking(role), his) : his);
  }
  return truth;
}

/** Whether an independent professional with a specialisation took part; both must hold of the same one. */
export function byIndependent(family, event, specialisation) {
  const { participants } = event.data;
  if (!participants) return lacking(participants);
  let truth = NO;
  for (const { role, id } of participants) {
    if (isOfFamily(family, id) || (role && role !== "professional")) continue;
    let fits = id ? specialised(family, id, specialisation) : NOT_RECORDED;
    if (fits !== NO && id) fits = both(fits, independent(family, event, id));
    truth = either(truth, role ? fits : both(lacking(role), fits));
  }
  return truth;
}

function isOfFamily({ adults, record }, id) {
  return typeof id === "string" && (adults.has(id) || record.children.some((child) => child.id === id));
}

function mayBeThere(family, { role, id, chosenByChild }) {
  if (role !== "support-person") return is(!isOfFamily(family, id));
  if (family.record.children.some((child) => child.id === id)) return NO;
  const chosen = equals(chosenByChild, true);
  const adult = family.adults.get(id);
  if (!adult) return chosen;
  const { parentOf } = adult;
  const noParent = parentOf ? is(parentOf.length === 0) : lacking(parentOf);
  return both(both(chosen, noParent), is(!isFosterParent(family, id)));
}

function isFosterParent(family, adult) {
  if (family.fosterParents === null) {
    family.fosterParents = new Set();
    for (const { data } of ofType(family, "contact"))
      for (const { role, id } of data.participants ?? [])
        if (role === "foster-parent") family.fosterParents.add(id);
  }
  return family.fosterParents.has(adult);
}

function specialised({ professionals }, id, specialisation) {
  const specialisations = professionals.get(id)?.specialisations;
  return specialisations ? is(specialisations.includes(specialisation)) : lacking(specialisations);
}

function assigned(family, { day }, child, professional) {
  let found = NO;
  for (const one of ofType(family, "assignment")) {
    if (one.day > day) break;
    const his = equals(one.data.professional, professional);
    if (his === NO) continue;
    const runs = not(hasEnded(family, one, child, professional, day));
    found = either(found, both(both(his, runs), concerns(family, one, child)));
    if (found === YES) return YES;
  }
  return found === NO ? notShown(family, professional, day) : found;
}

/** Whether an assignment of this child ended before a day. */
function hasEnded(family, assignment, child, professional, day) {
  let ended = NO;
  for (const end of ofType(family, "assignment-end")) {
    if (end.day >= day) break;
    if (end.data.measure !== assignment.data.measure || order(end, assignment) < 0) continue;
    if (closesFor(family, end, child)) ended = either(ended, equals(end.data.professional, professional));
  }
  return ended;
}

/** No assignment was found: none where the record would show it, else not known. */
function notShown(family, professional, day) {
  const organisation = family.professionals.get(professional)?.organisation;
  if (!organisation) return lacking(organisation);
  if (WITHOUT_WORKERS.has(family.kinds.get(organisation))) return NO;
  return covers(family, organisation, "assignment", day) ? NO : NOT_COVERED;
}

/** A9: whether a professional was tied to no child of the record. */
function independent(family, { day }, professional) {
  const organisation = family.professionals.get(professional)?.organisation;
  const his = (value) => (organisation ? equals(value, organisation) : lacking(organisation));
  const hasNone = WITHOUT_WORKERS.has(family.kinds.get(organisation));
  let tied = NO;
  for (const { day: since, data } of ofType(family, "assignment"))
    if (since <= day && (data.professional || !hasNone))
      tied = either(tied, equals(data.professional, professional));
  for (const one of ofType(family, "help-start")) if (one.day <= day) tied = either(tied, his(one.data.by));
  tied = either(tied, carriesOut(family, "measure", his, day, hasNone));
  tied = either(tied, carriesOut(family, "placement", his, day, hasNone));
  return tied === NO ? not(notShown(family, professional, day)) : not(tied);
}

/** Whether an organisation was carrying out a measure or placement of any child of the record. */
function carriesOut(family, what, his, day, hasNone) {
  let carries = NO;
  for (const start of ofType(family, `${what}-start`)) {
    if (start.day > day) break;
    const { organisation } = start.data;
    const own = his(organisation);
    if (own === NO || (hasNone && !organisation)) continue;
    const ends = ofType(family, `${what}-end`).filter(
      (end) => end.day < day && end.data[what] === start.data[what],
    );
    const runs = family.record.children.some(
      ({ id }) => closesFor(family, start, id) && !ends.some((end) => closesFor(family, end, id)),
    );
    if (runs) carries = either(carries, own);
  }
  return carries;
}
