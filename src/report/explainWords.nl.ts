/** Dutch, for a reader at level B1: short sentences, common words, one fact each. */
import type { ExplainWords } from "./explainWords.js";

export const nl: ExplainWords = {
  fulfilled: (events, due) => `Gedaan (${events})${due ? `, binnen de termijn tot en met ${due}` : ""}.`,
  derivation: {
    heading: "Zo is de termijn geteld:",
    start: (moment) => `De termijn begint na ${moment}.`,
    count: (period, through) => `Erbij: ${period}. Dat is tot en met ${through}.`,
    hours: (period, at) => `Erbij: ${period}. Dat is tot ${at}.`,
    atOnce: (day) => `Het moest meteen. Dat is tot en met ${day}.`,
    skipped: (days) => `Deze dagen tellen niet mee: ${days}.`,
    granted: (event, period, through) => `Verlengd (${event}) met ${period}. Dat is tot en met ${through}.`,
    article1: (days, through) =>
      `De laatste dag is geen werkdag: ${days}. Dan loopt de termijn door tot en met ${through} (Algemene termijnenwet, artikel 1).`,
    article2: (days, through) =>
      `In de termijn moeten twee werkdagen zitten. Geen werkdag zijn: ${days}. Dan loopt de termijn door tot en met ${through} (Algemene termijnenwet, artikel 2).`,
    notExtended:
      "Deze termijn schuift niet op als hij in een weekend of op een feestdag eindigt (Algemene termijnenwet, artikel 4).",
    laterOf: (moment) => `De laatste van deze momenten telt: ${moment}.`,
    beyondCalendar: (day) =>
      `Na ${day} weet de kalender niet welke dagen de regering gelijkstelt met een feestdag.`,
    beforeCalendar: (day) =>
      `Vóór ${day} weet de kalender niet welke dagen de regering gelijkstelde met een feestdag.`,
    noSchoolCalendar: "Er is geen schoolkalender. Daarom is niet bekend wanneer de school open is.",
    unit: (period, from, through) => `De periode is ${period}: van ${from} tot en met ${through}.`,
    cut: (from, through) => `Daarvan telt het deel van ${from} tot en met ${through}.`,
    saturday: "zaterdag",
    sunday: "zondag",
  },
  absence: {
    heading: (from, through) => `Dit staat in het dossier van ${from} tot en met ${through}:`,
    headingFrom: (from) => `Dit staat in het dossier vanaf ${from}:`,
    nothing: (kinds) => `In deze tijd niet vastgelegd: ${kinds}.`,
    earlier: (count) =>
      count === 1
        ? "Er is 1 eerdere gebeurtenis. Die ligt vóór de aanleiding en telt niet mee."
        : `Er zijn ${count} eerdere gebeurtenissen. Die liggen vóór de aanleiding en tellen niet mee.`,
    event: (event, at, what) => `${at} (${event}): ${what}.`,
    test: (found, wanted, conditional) =>
      `${found}. De norm ${conditional ? "zou vragen" : "vraagt"}: ${wanted}`,
    notForbidden: (found, forbidden, conditional) =>
      `${found}. De norm ${conditional ? "zou alleen verbieden" : "verbiedt alleen"}: ${forbidden}`,
    none: (what) => `${what}: geen`,
    unknown: (what) => `niet bekend is ${what}`,
    untold: "of dit telt, is niet vast te stellen",
    counts: "dit telt mee",
    countsInPart: "dit telt mee, maar is niet alles wat nodig is",
    mayCount: "dit kan meetellen",
    forbidden: (conditional) => (conditional ? "dit zou niet mogen" : "dit mocht niet"),
    opensTheDuty: "dit is zelf de aanleiding en telt niet mee",
    tooEarly: "dit was nog te vroeg en telt niet mee",
    afterDue: (due) => `dit telt, maar is na ${due}`,
    tooLate: (due) => `dit is na ${due}, toen het niet meer meetelde`,
    afterClosing: "dit is na de afsluiting",
    anotherChild: "dit gaat niet over dit kind",
    tookNoPart: "dit kind nam niet deel",
    afterwards: "Daarna:",
  },
  act: {
    what: (kinds, more, conditional) =>
      `${conditional ? "Dit zou tellen" : "Dit telt"}: ${kinds}${more ? ", als dit allemaal klopt:" : "."}`,
    or: (kinds, more) => `Of: ${kinds}${more ? ", als dit allemaal klopt:" : "."}`,
    and: (kinds, more) => `En ook: ${kinds}${more ? ", als dit allemaal klopt:" : "."}`,
    forbidden: (kinds, more, conditional) =>
      `${conditional ? "Dit zou niet mogen" : "Dit mag niet"}: ${kinds}${more ? ", als dit allemaal klopt:" : "."}`,
  },
  record: {
    heading: "Dit ontbreekt. Wie het vastlegt, kan het vaststellen:",
    alsoOpen: "Dit is daarnaast niet bekend. Het verandert niet dat de termijn voorbij is:",
  },
  assumption: (label, value, why) => `Hier telt een aanname mee: ${label} (${value}).${why ? ` ${why}` : ""}`,
  asChanged: (force) => `${force}, deels gewijzigd in deze normenset`,
  changed: (what) => `gewijzigd in deze normenset: ${what}`,
  switched: (exception, on) => `uitzondering „${exception}” geldt ${on ? "hier wel" : "hier niet"}`,
  changedFrom: (own) => `Deze normenset wijzigt dit; de norm zelf zegt: ${own}.`,
};
