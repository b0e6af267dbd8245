/** Reaches an implementation at an address: each message is the body of a POST, each answer the body of its response. */
import type { Connection } from "../../conformance/connection.js";

/** Longer answers are not read. */
const LONGEST_ANSWER = 16 * 1024 * 1024;

/** An implementation at an address. */
export function httpConnection(url: string, timeoutMilliseconds: number): Connection {
  return {
    async ask(message) {
      const begun = performance.now();
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        const text = await response.text();
        if (text.length > LONGEST_ANSWER)
          return { ok: false, failure: "too-much-output", detail: "an answer longer than 16 MB" };
        if (!response.ok) return { ok: false, failure: "unreachable", detail: `status ${response.status}` };
        return { ok: true, value: JSON.parse(text), milliseconds: performance.now() - begun };
      } catch (error) {
        if (error instanceof SyntaxError)
          return { ok: false, failure: "invalid-json", detail: "the answer is no JSON" };
        const isLate = error instanceof Error && error.name === "TimeoutError";
        return isLate
          ? { ok: false, failure: "timed-out", detail: `no answer within ${timeoutMilliseconds / 1000} s` }
          : { ok: false, failure: "unreachable", detail: "nobody answers there" };
      }
    },
    async stop() {},
  };
}
