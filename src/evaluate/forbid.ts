/** Prohibitions: that an act does not happen (E3). */
import { dayOfInstant } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import { compareTimes, printTime } from "../calendar/time.js";
import type { ForbidPlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import { distinct, type Missing, Unknown } from "../record/unknown.js";
import type { ExceptionItem, Item } from "./achieveCase.js";
import { bearerOf } from "./bearer.js";
import { Cover, exceptionsOf } from "./candidates.js";
import { restsOn } from "./context.js";
import { considerDays } from "./detail.js";
import {
  type DutyDraft,
  dutyId,
  finished,
  type UnfinishedDuty,
  withTrigger,
  writeQuestions,
} from "./dutyDraft.js";
import { type About, fitting } from "./match.js";
import type { PossibleStatus } from "./report.js";
import { AfterTrigger, type Opened, setOff, triggerIds } from "./triggers.js";
import { withoutHour } from "./worlds.js";

interface ForbidCase {
  readonly acts: readonly Item[];
  readonly exceptions: readonly ExceptionItem[];
  readonly until: readonly Item[];
  /** Days on which a forbidden act, or an exception, may have been left out. */
  actGaps(through: Day): readonly Missing[];
  exceptionGaps(through: Day): readonly Missing[];
  readonly asOf: Day;
}

interface ForbidDecision {
  readonly status: PossibleStatus | "undetermined";
  readonly possible: readonly PossibleStatus[];
  readonly missing: readonly Missing[];
  readonly act: TimelineEvent | null;
  readonly exception: ExceptionItem | null;
}

/** Judges one prohibition. */
export function judgeForbid(opened: Opened, plan: ForbidPlan): DutyDraft {
  const { scope, opening, truth } = opened;
  const { timeline } = scope.context;
  const bearer = bearerOf(timeline, scope.plan, opening.events);
  const about: About = { day: opening.first.time.day, trigger: opening.view, from: null };
  const among = new AfterTrigger(opened);
  const opens = opening.first.time.day;
  const cover = new Cover(scope, bearer);
  const subject: ForbidCase = {
    acts: fitting(scope, plan.acts, about, { whom: null, among, days: null, enough: null }),
    exceptions: exceptionsOf(scope, about, opening.first, bearer),
    until: fitting(scope, plan.until, about, {
      whom: scope.plan.household ? "case" : "closing",
      among,
      days: null,
      enough: null,
    }),
    actGaps: (through) => cover.actGaps(opens, through),
    exceptionGaps: (through) => cover.exceptionGaps(opens, through),
    asOf: dayOfInstant(timeline.end),
  };
  const decision = decideForbid(subject);
  const { status, possible, missing } = withTrigger(truth, decision);
  const { act, exception } = decision;
  const ended = subject.until.find((item) => item.truth === true)?.event;
  const duty: UnfinishedDuty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, opening.events),
    trigger: triggerIds(opened),
    bearer,
    status,
    window: { opens: formatDay(opens) },
  };
  if (status === "violated" && act) {
    duty.breachedAt = printTime(act.time);
    duty.closedBy = [act.id];
  }
  if (status === "excused" && exception) duty.exception = exception.id;
  writeQuestions(scope.context, duty, missing, possible);
  const rests = restsOn(scope);
  const details = scope.context.detail
    ? {
        considered: considerDays(scope, plan.acts, about, {
          days: { from: opens, through: subject.asOf },
          first: opening.first,
          opensIt: (event) => setOff(opened, event) === true,
          closings: subject.until,
        }),
      }
    : null;
  const decidedBy = status === "violated" ? act : status === "excused" ? exception?.event : ended;
  const decidedOn =
    status === "holding" ? null : (decidedBy?.time.day ?? (status === "excused" ? opens : null));
  return {
    duty: finished(duty, rests, details),
    opens,
    decidedOn,
    performed: () => [],
    span: null,
    unitClosed: false,
    later: () => null,
  };
}

/** E3, with what remains possible where it is not certain (E10). */
function decideForbid(subject: ForbidCase): ForbidDecision {
  const { exceptions, until, asOf } = subject;
  const end = until.find(({ truth }) => truth === true)?.event ?? null;
  const doubts = (item: Item | ExceptionItem) => doubtsOf(item, end);
  const inWindow = subject.acts
    .map((item) => ({ ...item, order: end ? orderTo(item.event, end) : "before" }))
    .filter(({ order }) => order !== "after");
  const sure = inWindow.find(({ truth, order }) => truth === true && order === "before")?.event ?? null;
  const unsure = inWindow.filter((item) => !(item.truth === true && item.order === "before"));
  const lastDay = end ? Math.min(end.time.day, asOf) : asOf;
  // An exception after the window lifts nothing any more (B3).
  const lifts = ({ truth, event }: ExceptionItem): true | false | "perhaps" => {
    if (event && event.time.day > Math.min(sure?.time.day ?? lastDay, lastDay)) return false;
    const order = event && end ? orderTo(event, end) : "before";
    if (order === "after") return false;
    return truth === true && order === "before" ? true : "perhaps";
  };
  const lifted = exceptions.find((item) => lifts(item) === true);
  // An act that is not certain, or was left out, before the exception's day would not be lifted by it.
  const liftedFrom = lifted?.event?.time.day ?? Number.NEGATIVE_INFINITY;
  const earlier = unsure.filter(({ event }) => event.time.day < liftedFrom);
  if (lifted) {
    const broken = [...earlier.flatMap(doubts), ...subject.actGaps(liftedFrom - 1)];
    // The window may have closed before the exception.
    const { event } = lifted;
    const ended = event ? until.filter((item) => item.truth !== true && mayPrecede(item.event, event)) : [];
    if (broken.length === 0 && ended.length === 0) return certain("excused", null, lifted);
    const possible: PossibleStatus[] = [
      "excused",
      ...(ended.length > 0 ? (["fulfilled"] as const) : []),
      ...(broken.length > 0 ? (["violated"] as const) : []),
    ];
    const missing = distinct([...broken, ...ended.flatMap(doubts)]);
    return { ...certain("undetermined", null, lifted), possible, missing };
  }
  const mayLift = exceptions.filter((item) => lifts(item) === "perhaps");
  const hiddenLift = subject.exceptionGaps(sure ? sure.time.day : lastDay);
  if (sure) {
    const missing = [...mayLift.flatMap(doubts), ...hiddenLift];
    // The window may have closed before that act.
    const mayHaveEnded = until.filter((item) => item.truth !== true && mayPrecede(item.event, sure));
    if (missing.length === 0 && mayHaveEnded.length === 0) return certain("violated", sure, null);
    const possible: PossibleStatus[] = [
      ...(missing.length > 0 ? (["excused"] as const) : []),
      ...(mayHaveEnded.length > 0 ? (["fulfilled"] as const) : []),
      "violated",
    ];
    return {
      ...certain("undetermined", sure, null),
      possible,
      missing: distinct([...missing, ...mayHaveEnded.flatMap(doubts)]),
    };
  }
  const rest = until.some(({ truth }) => truth !== true) && !end;
  const calm: PossibleStatus[] = end ? ["fulfilled"] : rest ? ["fulfilled", "holding"] : ["holding"];
  const open = [
    ...unsure.flatMap(doubts),
    ...subject.actGaps(lastDay),
    ...mayLift.flatMap(doubts),
    ...(rest ? until.flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : [])) : []),
  ];
  const mayBreak = unsure.length > 0 || subject.actGaps(lastDay).length > 0;
  const possible: PossibleStatus[] = [
    ...calm,
    ...(mayBreak ? (["violated"] as const) : []),
    ...(mayLift.length > 0 || (mayBreak && hiddenLift.length > 0) ? (["excused"] as const) : []),
  ];
  const [only] = possible;
  if (possible.length === 1 && only) return certain(only, null, null);
  return { ...certain("undetermined", null, null), possible: possible.sort(), missing: distinct(open) };
}

function certain(
  status: ForbidDecision["status"],
  act: TimelineEvent | null,
  exception: ExceptionItem | null,
): ForbidDecision {
  return { status, possible: status === "undetermined" ? [] : [status], missing: [], act, exception };
}

/** What is not known of an item: whether it is one, or whether it came before the end of the window. */
function doubtsOf({ truth, event }: Item | ExceptionItem, end: TimelineEvent | null): readonly Missing[] {
  if (truth instanceof Unknown) return truth.missing;
  return event ? withoutHour(end && end !== event ? [event, end] : [event]) : [];
}

function mayPrecede(event: TimelineEvent, other: TimelineEvent): boolean {
  return compareTimes(event.time, other.time) <= 0;
}

/** B3: an act and a closing on one day that are not both instants: the record cannot tell. */
function orderTo(event: TimelineEvent, end: TimelineEvent): "before" | "after" | "perhaps" {
  const order = compareTimes(event.time, end.time);
  if (event.time.day === end.time.day && (event.time.instant === null || end.time.instant === null))
    return "perhaps";
  return order <= 0 ? "before" : "after";
}
