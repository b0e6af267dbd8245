import type { Norm } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import { valueWords } from "./conditionWords.js";
import { normWordsOf } from "./normWords.js";

/** Which organisations owe a norm, in words: "Veilig Thuis or a local team". */
export function bearerWords({ bearer }: Pick<Norm, "bearer">, lang: Language): string {
  const { anyBearer, or } = normWordsOf(lang);
  return bearer === "any"
    ? anyBearer
    : or([bearer].flat().map((kind) => valueWords("act.byKind", kind, lang)));
}
