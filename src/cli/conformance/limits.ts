/** How much and how long a runner waits for, whatever lies between. */
import type { Reply } from "../../conformance/connection.js";

/** Longer answers are not read, in characters or bytes. */
export const LONGEST_ANSWER = 16 * 1024 * 1024;
/** How long it may take to start and to say what it claims. */
export const START_MILLISECONDS = 60_000;

/** What is told of an answer that is not read. */
export const TOO_LONG: Reply = {
  ok: false,
  failure: "too-much-output",
  detail: "an answer longer than 16 MB",
};
