/** Answers that were given earlier, to messages that `export` wrote: graded as if they were given now. */
import type { Connection, Reply } from "../../conformance/connection.js";
import type { SuiteCase } from "../../conformance/suite.js";
import { type Fault, fault, refuse } from "../../errors.js";
import { seqOf } from "./exportedMessages.js";

/**
 * @param text - the declaration on the first line, then an answer on each
 * @param cases - all of the suite; one without an answer counts as not answered
 * @throws `VertelrechtError` `bad-value` for each line that is no answer to a case, or the second to one
 */
export function answersConnection(text: string, cases: readonly SuiteCase[]): Connection {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const declaration = parsed(lines[first] ?? "");
  const bySeq = new Map<number, unknown>();
  const known = new Set(cases.map(seqOf));
  refuse(
    lines.flatMap((line, place): Fault[] => {
      if (place <= first || line.trim() === "") return [];
      const answer = parsed(line);
      if (answer === null) return [noAnswer(place, "this line is no JSON", "write one answer a line, whole")];
      const seq: unknown = Object(answer).seq;
      if (typeof seq !== "number" || !known.has(seq))
        return [noAnswer(place, "this is no answer to a case of the suite", "keep the seq of its question")];
      if (bySeq.has(seq)) return [noAnswer(place, "this case is answered already", "leave one answer")];
      bySeq.set(seq, answer);
      return [];
    }),
  );
  const byCase = new Map(cases.map((one) => [keyOf(one), seqOf(one)]));
  return {
    async ask(message): Promise<Reply> {
      if (message.cmd === "start") {
        // As it is answered, or bare.
        const { protocol, declaration: inner } = Object(declaration);
        const value = inner === undefined ? { protocol, declaration } : declaration;
        return { ok: true, value, milliseconds: null };
      }
      const answer = bySeq.get(byCase.get(keyOf(message)) ?? -1);
      return answer === undefined
        ? { ok: false, failure: "exited", detail: "there is no answer to it" }
        : { ok: true, value: { ...Object(answer), seq: message.seq }, milliseconds: null };
    },
    reset() {},
    async stop() {},
  };
}

function noAnswer(place: number, message: string, mend: string): Fault {
  return fault("bad-value", `--answers: line ${place + 1}`, message, mend);
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
