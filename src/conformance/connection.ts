/** How a runner reaches an implementation, whatever lies between: a process, an address, or a call. */
import type { Declaration, RunMessage, StartMessage } from "./protocol.js";

/** Why there is no answer that can be read. */
export type Failure =
  | "timed-out"
  | "exited"
  | "invalid-json"
  | "too-much-output"
  | "wrong-seq"
  | "malformed"
  | "unreachable";

/** What came back. */
export type Reply =
  | { readonly ok: true; readonly value: unknown; readonly milliseconds: number | null }
  | { readonly ok: false; readonly failure: Failure; readonly detail: string };

/** A way to reach an implementation. One question at a time; after a failure it can be asked again. */
export interface Connection {
  ask(message: StartMessage | RunMessage): Promise<Reply>;
  /** Begins anew, after an answer that cannot be one to what was asked. */
  reset(): void;
  stop(): Promise<void>;
}

/** An implementation in the same process. */
export interface Implementation {
  start(): Declaration | Promise<Declaration>;
  /** Gives `{ seq, results }`, or `{ seq, skipped: true, message }`; what it throws counts as no answer. */
  run(message: RunMessage): unknown;
}

/** Reaches an implementation by calling it. Whoever calls sets the time limit: a test runner has its own. */
export function callsTo(implementation: Implementation): Connection {
  return {
    async ask(message) {
      try {
        // What is told is the implementation's own, to do with as it likes.
        const value =
          message.cmd === "start"
            ? { protocol: message.protocol, declaration: await implementation.start() }
            : await implementation.run(copyOf(message));
        return { ok: true, value, milliseconds: null };
      } catch (error) {
        return { ok: false, failure: "exited", detail: error instanceof Error ? error.message : "it threw" };
      }
    },
    reset() {},
    async stop() {},
  };
}

/** Messages are JSON, whole. */
function copyOf(message: RunMessage): RunMessage {
  return JSON.parse(JSON.stringify(message));
}
