/** A5: an event is corrected at most once, by one of its own type, with a time of recording, without cycles. */
import { type Fault, fault } from "../errors.js";
import type { RecordEvent } from "./event.js";

/** What is said of a correction of an event that is not there. */
export const NO_SUCH_EVENT = "the record holds no such event";

type Events = readonly (RecordEvent | null)[];

/** Adds the faults of all corrections among events; `ids` are also those of events that could not be read. */
export function checkCorrections(events: Events, ids: ReadonlySet<string>, faults: Fault[]): void {
  if (!events.some(speaksOfCorrection)) return;
  const byId = new Map<string, RecordEvent>();
  for (const event of events) if (event) byId.set(event.id, event);
  eachFits(events, byId, ids, faults);
  noneGoesRound(events, byId, faults);
}

function speaksOfCorrection(event: RecordEvent | null): boolean {
  return event?.corrects !== undefined || event?.enteredInError !== undefined;
}

function eachFits(
  events: Events,
  byId: ReadonlyMap<string, RecordEvent>,
  ids: ReadonlySet<string>,
  faults: Fault[],
): void {
  const corrected = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (!event || !speaksOfCorrection(event)) continue;
    const say = (key: string, message: string, mend: string) => {
      faults.push(fault("bad-correction", `events[${index}].${key}`, message, mend));
    };
    const { corrects } = event;
    if (corrects === undefined) {
      say(
        "enteredInError",
        "an entry in error must say in 'corrects' what it corrects",
        "add 'corrects' with the id of that event",
      );
      continue;
    }
    if (typeof event.recordedAt !== "string") {
      const message = "a correction must say when it was recorded";
      faults.push(fault("missing-key", `events[${index}].recordedAt`, message, "add 'recordedAt'"));
    }
    const target = byId.get(corrects);
    if (!ids.has(corrects)) {
      say("corrects", NO_SUCH_EVENT, "add the corrected event, or correct the id");
    } else if (target && target.type !== event.type) {
      say("type", `a correction has the type of what it corrects, '${target.type}'`, "write that type");
    }
    if (corrected.has(corrects)) {
      say("corrects", "this event is corrected twice", "let the later correction correct the earlier one");
    }
    corrected.add(corrects);
  }
}

/** Each event corrects at most one other, so every chain is walked once. */
function noneGoesRound(events: Events, byId: ReadonlyMap<string, RecordEvent>, faults: Fault[]): void {
  const settled = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (!event) continue;
    if (event.corrects === undefined) {
      settled.add(event.id);
      continue;
    }
    const walked = new Set<string>();
    let at: RecordEvent | undefined = event;
    while (at && !settled.has(at.id) && !walked.has(at.id)) {
      walked.add(at.id);
      at = at.corrects === undefined ? undefined : byId.get(at.corrects);
    }
    if (at && walked.has(at.id)) {
      const message = "these corrections go round in a circle";
      const mend = "let the first of them correct nothing";
      faults.push(fault("bad-correction", `events[${index}].corrects`, message, mend));
    }
    for (const id of walked) settled.add(id);
  }
}
