/** Dutch words about witnesses. */
import type { WitnessWords } from "./witnessWords.js";

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

export const nl: WitnessWords = {
  title: (base, variant) => `Het kleinste geval tussen ${base} en ${variant}`,
  invented:
    "De gevallen zijn verzonnen: ze laten zien wat de teksten toelaten, en zeggen niets over de praktijk.",
  noNorms: "Beide stellen dezelfde normen, dus geen geval kan een verschil laten zien.",
  schoolTerm: (norm) =>
    `${norm} telt schooldagen. Deze gevallen hebben geen schoolkalender: wanneer die termijn afloopt, is daarin niet bekend, en wat ervan afhangt is niet gezocht.`,
  direction: (direction, base, variant, norm) =>
    ({
      "breached-in-base-alone": `Een norm zou niet zijn nageleefd onder ${base}; zo niet onder ${variant}`,
      "breached-in-variant-alone": `Een norm zou niet zijn nageleefd onder ${variant}; zo niet onder ${base}`,
      "protected-norm-breached-alone": `Onder ${variant} zou er die dag niets te laat zijn of ontbreken, en toch zou ${norm} niet zijn nageleefd, zoals ${base} die heeft`,
      "protected-norm-breached-for-good": `Onder ${variant} zou er dan of later niets te laat zijn of ontbreken, en toch zou ${norm} niet zijn nageleefd, zoals ${base} die heeft`,
    })[direction],
  smallest: "Kleiner kan niet: geen verloop met minder gebeurtenissen op deze dagen laat het zien.",
  atRandom: (tried, seed) =>
    `Bij toeval gevonden na ${tried} grotere verlopen (startgetal ${seed}), en daarna kleiner gemaakt.`,
  none: (events, tried) =>
    `Geen geval laat het zien in enig verloop tot en met ${events} ${events === 1 ? "gebeurtenis" : "gebeurtenissen"} op deze dagen; in totaal zijn er ${tried} geprobeerd.`,
  noneFurther: (tried, seed) => `Ook ${tried} grotere verlopen bij toeval niet (startgetal ${seed}).`,
  cutShort: (events) =>
    `Het zoeken is afgebroken bij verlopen van ${events} ${events === 1 ? "gebeurtenis" : "gebeurtenissen"}.`,
  made: (norm, events, days, from, ages) =>
    `${norm}: verlopen uit ${events} soorten gebeurtenissen op ${days} ${days === 1 ? "dag" : "dagen"} vanaf ${from}, voor ${ages} ${ages === 1 ? "leeftijd" : "leeftijden"} van het kind.`,
  child: (age) => `Een kind van ${age} jaar.`,
  present: (people) => `aanwezig: ${list(people)}`,
  people: { child: "het kind", parent: "de moeder" },
  worker: (organisation) => `een medewerker van ${organisation}`,
  on: (day) => `Op ${day}:`,
  under: (ruleset, outcome) => `Onder ${ruleset}: ${outcome}`,
};
