/** The value of a norm's parameter in words. */
import { Term } from "../calendar/term.js";
import type { ParameterValue } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import { termWords } from "./termWords.js";

/** The choices that fields of a duty leave (design of the kinds of duty). */
const CHOICES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    true: "ja",
    false: "nee",
    each: "elke keer opnieuw",
    "while-closed": "alleen als er geen plicht openstaat",
    calendar: "per kalenderperiode",
    start: "vanaf het begin",
    "last-act": "vanaf de vorige keer",
    proportional: "naar rato",
    skip: "niets over een deel van een periode",
    count: "alles, ook over een deel van een periode",
    "still-owed": "daarna nog steeds te doen",
    extinguished: "daarna niet meer te doen",
    "algemene-termijnenwet": "verlengd volgens de Algemene termijnenwet",
    none: "geen",
  },
  en: {
    true: "yes",
    false: "no",
    each: "anew each time",
    "while-closed": "only while no duty is open",
    calendar: "per calendar period",
    start: "the start",
    "last-act": "the last time",
    proportional: "in proportion",
    skip: "nothing for part of a period",
    count: "all of it, for part of a period too",
    "still-owed": "still to be done after that",
    extinguished: "no longer to be done after that",
    "algemene-termijnenwet": "extended by the Algemene termijnenwet",
    none: "none",
  },
};

/** A parameter's value in words: `{ months: 1 }` is "1 maand", `"calendar"` is "per kalenderperiode". */
export function parameterWords(value: ParameterValue, lang: Language): string {
  if (Array.isArray(value)) return value.map((one) => parameterWords(one, lang)).join(", ");
  const term = Term.safeParse(value);
  if (term.success) return termWords(term.data, lang);
  return CHOICES[lang][String(value)] ?? String(value);
}
