/** Asks an implementation about one case, and grades what it answers. */

import { type Fault, fault, VertelrechtError } from "../errors.js";
import type { EventType } from "../record/event.js";
import type { CaseResult } from "./caseResult.js";
import type { Connection } from "./connection.js";
import { highestLevel } from "./declared.js";
import { dutyName } from "./dutyName.js";
import { type DutyGrade, gradeDuties } from "./gradeDuties.js";
import { counterpartsOf, isSame, type Relation } from "./metamorphic.js";
import { printable } from "./printable.js";
import type { AnsweredDuty, Declaration, RunMessage } from "./protocol.js";
import { readAnswer } from "./readAnswer.js";
import type { Moment, Suite, SuiteCase } from "./suite.js";

/** Why there is nothing to grade. */
type Unanswered = Pick<CaseResult, "outcome" | "reason" | "detail">;

/** Asks about one case. */
export class Asker {
  milliseconds: number | null = null;

  constructor(
    readonly connection: Connection,
    readonly one: SuiteCase,
    readonly nextSeq: () => number,
  ) {}

  /** What is answered when the case is told so: duties of the norm by moment, or why there are none. */
  async ask(
    record: RunMessage["record"],
    moments: readonly Moment[],
  ): Promise<readonly AnsweredDuty[][] | Unanswered> {
    const { norm, ruleset, schoolCalendars } = this.one;
    const seq = this.nextSeq();
    const reply = await this.connection.ask({
      ...{ cmd: "run", seq, record, ruleset, norm, moments: [...moments] },
      ...(schoolCalendars ? { schoolCalendars } : {}),
    });
    if (!reply.ok) return { outcome: "failed", reason: reply.failure, detail: printable(reply.detail) };
    this.milliseconds = reply.milliseconds;
    const answer = readAnswer(reply.value, { seq, norm, moments });
    if (!("outcome" in answer)) return answer;
    // Whoever loses count once would be blamed for every case that follows.
    if (answer.reason === "malformed" || answer.reason === "wrong-seq") this.connection.reset();
    return { ...answer, detail: printable(answer.detail) };
  }
}

/** How a case is asked. */
export interface AskOptions {
  /** Whether it is asked twice, and in every other telling. */
  readonly sampled: boolean;
  readonly declaration: Declaration;
}

/**
 * Asks a case, and grades what is answered.
 *
 * @throws VertelrechtError `unknown-reference` where the suite does not say what is expected of it
 */
export async function askCase(
  asker: Asker,
  suite: Suite,
  { sampled, declaration }: AskOptions,
): Promise<CaseResult> {
  const { one } = asker;
  const { id, norm, level, moments } = one;
  const own = { id, norm, level };
  const expected = suite.expected.get(id)?.moments;
  if (expected?.length !== moments.length) throw new VertelrechtError([notWhole(id)]);
  const record: RunMessage["record"] = JSON.parse(JSON.stringify(one.record));
  const answer = await asker.ask(record, moments);
  const { milliseconds } = asker;
  if ("outcome" in answer) {
    const untested = expected.map(({ asOf, knownAt, duties }) => ({
      ...{ asOf, knownAt },
      duties: duties.map(
        (duty): DutyGrade => ({ grade: "untested", expected: duty, actual: null, differs: [] }),
      ),
    }));
    return { ...own, ...answer, moments: untested, unstable: false, broken: [], milliseconds };
  }
  const at = highestLevel(declaration);
  const graded = expected.map(({ asOf, knownAt, duties }, index) => ({
    ...{ asOf, knownAt },
    duties: gradeDuties(duties, answer[index] ?? [], at),
  }));
  const again = sampled ? await asker.ask(record, moments) : answer;
  const unstable =
    "outcome" in again || !again.every((duties, index) => isSame(duties, answer[index] ?? [], at));
  const { broken, details } = sampled
    ? await brokenRelations(asker, suite, declaration, answer)
    : { broken: [], details: [] };
  const second =
    "outcome" in again ? `${again.reason}: ${again.detail}` : unstable ? differing(answer, again) : "";
  const detail = [second === "" ? "" : `asked again: ${second}`, ...details]
    .filter((part) => part !== "")
    .join("; ");
  return {
    ...own,
    outcome: "graded",
    reason: null,
    detail: detail === "" ? null : detail,
    moments: graded,
    unstable,
    broken,
    milliseconds,
  };
}

/** Relations that do not hold; no answer to what is the same case is another answer. */
async function brokenRelations(
  asker: Asker,
  suite: Suite,
  declaration: Declaration,
  answer: readonly (readonly AnsweredDuty[])[],
): Promise<{ readonly broken: Relation[]; readonly details: string[] }> {
  const { one } = asker;
  const broken: Relation[] = [];
  const details: string[] = [];
  const around = {
    irrelevant: suite.irrelevant.get(one.norm) ?? new Set<EventType>(),
    reads: new Set<EventType>(declaration.supports.reads),
    weeks: suite.weeks.get(one.id) ?? null,
    level: highestLevel(declaration),
  };
  for (const { relation, record, moments, pairs, agree } of counterpartsOf(one, around)) {
    const other = await asker.ask(record, moments);
    if ("outcome" in other) {
      broken.push(relation);
      details.push(`${relation}: not answered: ${other.reason}: ${other.detail}`);
      continue;
    }
    const unlike = pairs.find((pair) => !agree(answer[pair.own] ?? [], other[pair.other] ?? []));
    if (!unlike) continue;
    broken.push(relation);
    const [first, then] = [answer[unlike.own] ?? [], other[unlike.other] ?? []];
    const at = moments[unlike.other]?.asOf;
    details.push(`${relation}: as of ${at} answered ${inShort(then)}, where it had been ${inShort(first)}`);
  }
  return { broken, details };
}

/** Where two answers to the same question differ first. */
function differing(answer: readonly AnsweredDuty[][], again: readonly AnsweredDuty[][]): string {
  const place = again.findIndex((duties, at) => JSON.stringify(duties) !== JSON.stringify(answer[at]));
  return `${inShort(again[place] ?? [])}, where it had been ${inShort(answer[place] ?? [])}`;
}

/** The duties of an answer, as far as a reader needs to see in what two answers differ. */
function inShort(duties: readonly AnsweredDuty[]): string {
  const told = duties.map((duty) => {
    const due = duty.window?.due === undefined ? "" : ` due ${duty.window.due}`;
    return `${dutyName(duty)} ${duty.status ?? ""}${due}`.trimEnd();
  });
  return told.length === 0 ? "no duty" : told.join(", ").slice(0, 500);
}

function notWhole(id: string): Fault {
  const message = "the suite does not say what is expected of this case at each of its moments";
  return fault("unknown-reference", id, message, "take a suite as 'readSuite' gives it");
}
