/** Answers that were given earlier, to messages that `export` wrote: graded as if they were given now. */
import type { Connection, Reply } from "../../conformance/connection.js";
import type { ReadSuite } from "../../conformance/readSuite.js";
import { seqOf } from "./exportedMessages.js";

/**
 * @param text - the declaration on the first line, then an answer on each
 * @param only - the cases that are graded; one without an answer counts as not answered
 */
export function answersConnection(
  text: string,
  suite: ReadSuite,
  only: ReadonlySet<string> | null,
): Connection {
  const [declaration = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const bySeq = new Map<number, unknown>();
  for (const line of lines) {
    const answer = parsed(line);
    const seq: unknown = Object(answer).seq;
    if (typeof seq === "number") bySeq.set(seq, answer);
  }
  const cases = suite.cases.filter(({ id }) => only?.has(id) ?? true);
  const byCase = new Map(cases.map((one) => [keyOf(one), seqOf(suite, one)]));
  return {
    async ask(message): Promise<Reply> {
      if (message.cmd === "start") {
        const first = parsed(declaration);
        const told = Object(first).protocol === undefined ? first : Object(first);
        return { ok: true, value: told, milliseconds: null };
      }
      const seq = byCase.get(keyOf(message));
      const answer = seq === undefined ? undefined : bySeq.get(seq);
      return answer === undefined
        ? { ok: false, failure: "exited", detail: "there is no answer to it" }
        : { ok: true, value: { ...Object(answer), seq: message.seq }, milliseconds: null };
    },
    async stop() {},
  };
}

/** What tells one message from another, but for its number. */
function keyOf({ norm, record, ruleset, moments }: Asked): string {
  return JSON.stringify([norm, ruleset.id, moments, record]);
}

interface Asked {
  readonly norm: string;
  readonly record: unknown;
  readonly ruleset: { readonly id: string };
  readonly moments: unknown;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
