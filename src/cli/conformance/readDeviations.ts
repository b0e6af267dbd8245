/** Reads the file of answers that are known to be wrong. */
import * as z from "zod";
import { Deviation } from "../../conformance/deviations.js";
import { VertelrechtError } from "../../errors.js";
import { faultsOfIssues } from "../../faultsOfIssues.js";
import { readNamedFile } from "../readNamedFile.js";

const Deviations = z.array(Deviation);

/** The deviations; none where no file is given. */
export async function readDeviations(file: string | undefined): Promise<readonly Deviation[]> {
  if (file === undefined) return [];
  return readNamedFile(file, { flag: "--deviations", what: "list of deviations" }, (data) => {
    const parsed = Deviations.safeParse(data, { reportInput: true });
    if (parsed.success) return parsed.data;
    const [first, ...rest] = faultsOfIssues(parsed.error.issues);
    throw first ? new VertelrechtError([first, ...rest]) : parsed.error;
  });
}
