import type * as z from "zod";
import { faultsOfIssues } from "../faultsOfIssues.js";

/** The first thing that is wrong with an answer: where, and what. */
export function firstFault(issues: readonly z.core.$ZodIssue[]): string {
  return eachFault(issues)[0] ?? "it cannot be read";
}

/** Everything that is wrong with an answer, each as where and what. */
export function eachFault(issues: readonly z.core.$ZodIssue[]): string[] {
  return faultsOfIssues(issues).map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
}
