/** Asks an implementation about one case, and grades what it answers. */
import type * as z from "zod";
import { faultsOfIssues } from "../faultsOfIssues.js";
import type { EventType } from "../record/event.js";
import type { CaseResult } from "./caseResult.js";
import type { Connection } from "./connection.js";
import { type DutyGrade, gradeDuties } from "./gradeDuties.js";
import { counterpartsOf, isSame, type Relation } from "./metamorphic.js";
import { type AnsweredDuty, RunAnswer, type RunMessage } from "./protocol.js";
import type { Level, Moment, Suite, SuiteCase } from "./suite.js";

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
  ): Promise<readonly AnsweredDuty[][] | Pick<CaseResult, "outcome" | "reason" | "detail">> {
    const { norm, ruleset, schoolCalendars } = this.one;
    const seq = this.nextSeq();
    const reply = await this.connection.ask({
      ...{ cmd: "run", seq, record, ruleset, norm, moments: [...moments] },
      ...(schoolCalendars ? { schoolCalendars } : {}),
    });
    if (!reply.ok) return { outcome: "failed", reason: reply.failure, detail: reply.detail };
    this.milliseconds = reply.milliseconds;
    const parsed = RunAnswer.safeParse(reply.value);
    if (!parsed.success)
      return { outcome: "failed", reason: "malformed", detail: firstFault(parsed.error.issues) };
    const answer = parsed.data;
    if (answer.seq !== seq)
      return { outcome: "failed", reason: "wrong-seq", detail: `asked ${seq}, answered ${answer.seq}` };
    if ("skipped" in answer) return { outcome: "skipped", reason: "skipped", detail: String(answer.message) };
    if ("errored" in answer) return { outcome: "failed", reason: "errored", detail: String(answer.message) };
    const results = "results" in answer ? answer.results : [];
    return moments.map(({ asOf, knownAt }) =>
      results
        .filter((result) => result.asOf === asOf && (result.knownAt ?? null) === knownAt)
        .flatMap(({ duties }) => duties.filter((duty) => duty.norm === norm)),
    );
  }
}

/** Asks a case, where it is sampled twice and in every other telling, and grades what is answered. */
export async function askCase(
  asker: Asker,
  suite: Suite,
  sampled: boolean,
  level: Level,
): Promise<CaseResult> {
  const { one } = asker;
  const { id, norm, moments } = one;
  const own = { id, norm, level: one.level };
  const expected = suite.expected.get(id)?.moments ?? [];
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
  const graded = expected.map(({ asOf, knownAt, duties }, index) => ({
    ...{ asOf, knownAt },
    duties: gradeDuties(duties, answer[index] ?? [], level),
  }));
  const again = sampled ? await asker.ask(record, moments) : answer;
  const unstable = "outcome" in again || !again.every((duties, index) => isSame(duties, answer[index] ?? []));
  const broken = sampled ? await brokenRelations(asker, suite, answer) : [];
  return {
    ...own,
    outcome: "graded",
    reason: null,
    detail: null,
    moments: graded,
    unstable,
    broken,
    milliseconds,
  };
}

async function brokenRelations(
  asker: Asker,
  suite: Suite,
  answer: readonly (readonly AnsweredDuty[])[],
): Promise<Relation[]> {
  const { one } = asker;
  const broken: Relation[] = [];
  const around = {
    irrelevant: suite.irrelevant.get(one.norm) ?? new Set<EventType>(),
    weeks: suite.weeks.get(one.id) ?? null,
  };
  for (const { relation, record, moments, of, agree } of counterpartsOf(one, around)) {
    const other = await asker.ask(record, moments);
    // No answer is told where the case itself is asked; here it says nothing.
    if ("outcome" in other) continue;
    if (!other.every((duties, index) => agree(answer[of[index] ?? -1] ?? [], duties))) broken.push(relation);
  }
  return broken;
}

/** The first thing that is wrong with an answer: where, and what. */
export function firstFault(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = faultsOfIssues(issues);
  return first ? `${first.path === "" ? "" : `${first.path}: `}${first.message}` : "it cannot be read";
}
