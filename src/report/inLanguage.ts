import { fault, VertelrechtError } from "../errors.js";
import type { Language } from "../norm/languages.js";

/**
 * The words of a language.
 *
 * @throws `VertelrechtError` `bad-option` for a language that there is not
 */
export function inLanguage<Words>(words: Readonly<Record<Language, Words>>, language: Language): Words {
  if (!Object.hasOwn(words, language)) throw new VertelrechtError([NO_LANGUAGE]);
  return words[language];
}

const NO_LANGUAGE = fault("bad-option", "lang", "there are no words in this language", "write 'nl' or 'en'");
