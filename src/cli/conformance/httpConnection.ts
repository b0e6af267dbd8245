/** Reaches an implementation at an address: each message is the body of a POST, each answer the body of its response. */
import type { Connection, Reply } from "../../conformance/connection.js";
import { LONGEST_ANSWER, START_MILLISECONDS, TOO_LONG } from "./limits.js";

/** An implementation at an address. */
export function httpConnection(url: string, usual: number): Connection {
  return {
    async ask(message) {
      const begun = performance.now();
      const timeout = message.cmd === "start" ? Math.max(usual, START_MILLISECONDS) : usual;
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(timeout),
        });
        const text = await textOf(response);
        if (text === null) return TOO_LONG;
        if (!response.ok) return { ok: false, failure: "unreachable", detail: `status ${response.status}` };
        return { ok: true, value: JSON.parse(text), milliseconds: performance.now() - begun };
      } catch (error) {
        return failureOf(error, timeout);
      }
    },
    reset() {},
    async stop() {},
  };
}

/** The body, as far as it is read: null where it is longer. */
async function textOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for await (const bytes of response.body ?? []) {
    length += bytes.length;
    // Leaving the loop ends the response.
    if (length > LONGEST_ANSWER) return null;
    parts.push(decoder.decode(bytes, { stream: true }));
  }
  return `${parts.join("")}${decoder.decode()}`;
}

function failureOf(error: unknown, timeout: number): Reply {
  if (error instanceof SyntaxError)
    return { ok: false, failure: "invalid-json", detail: "the answer is no JSON" };
  if (error instanceof Error && error.name === "TimeoutError")
    return { ok: false, failure: "timed-out", detail: `no answer within ${timeout / 1000} s` };
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const why = cause instanceof Error ? `: ${cause.message}` : "";
  return { ok: false, failure: "unreachable", detail: `there is no answer from there${why}` };
}
