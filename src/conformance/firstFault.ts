import type * as z from "zod";
import { faultsOfIssues } from "../faultsOfIssues.js";

/** The first thing that is wrong with an answer: where, and what. */
export function firstFault(issues: readonly z.core.$ZodIssue[]): string {
  const [first] = faultsOfIssues(issues);
  return first ? `${first.path === "" ? "" : `${first.path}: `}${first.message}` : "it cannot be read";
}
