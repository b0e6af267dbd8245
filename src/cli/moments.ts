/** At which moment the command judges a record. */
import type { Fault } from "../errors.js";
import type { CaseRecord } from "../record/record.js";

/** The moment at which a record is judged: the one that was given, else where the holder's coverage first ends. */
export function momentFor({ holder, covers }: CaseRecord, given: string | undefined): string | Fault {
  if (given !== undefined) return given;
  const ends = covers.filter(({ by }) => by === holder).map(({ through }) => through);
  return ends.sort()[0] ?? AS_OF_NEEDED;
}

const AS_OF_NEEDED: Fault = {
  code: "as-of-needed",
  path: "covers",
  message: "the record's holder covers nothing, so it names no moment of judgement",
  mend: "give --as-of, or say in 'covers' what the record is complete about",
};
