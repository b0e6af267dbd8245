/** Dutch words about norms. */
import type { NormWords } from "./normWords.js";

export const nl: NormWords = {
  headings: {
    bearer: {
      law: "Wie hiertoe verplicht is",
      standard: "Van wie de standaard dit vraagt",
      yardstick: "Voor wie deze rekennorm is",
      proposal: "Wie hiertoe verplicht zou zijn",
    },
    children: "Voor welke kinderen",
    sources: "Bronnen",
    inForce: "Wanneer de norm geldt",
    applies: "Alleen als",
    trigger: "Aanleiding",
    start: "Begin van de termijn",
    span: "Zolang",
    act: "Wat moet gebeuren",
    forbidden: "Wat niet mag gebeuren",
    conditional: { act: "Wat zou moeten gebeuren", forbidden: "Wat niet zou mogen gebeuren" },
    frequency: "Hoe vaak",
    term: "Termijn",
    closing: "Vóór een van deze gebeurtenissen",
    until: "Tot",
    parameters: "Wat te kiezen is",
    exceptions: "Uitzonderingen",
    dormant: "Uitzonderingen die niet gelden, maar aan te zetten zijn",
    rights: "Welke rechten de norm dient",
    notEncoded: "Aannames, en wat een mens beoordeelt",
    worked: "Zo wordt de termijn geteld",
    needs: "Wat een systeem moet vastleggen",
    cases: "Uitgewerkte gevallen",
    casesConditional: "Uitgewerkte gevallen: wat zou gelden",
    norm: "De norm als data",
  },
  notice: {
    law: "",
    standard: "Een standaard van het veld of het beroep: geen wet.",
    yardstick: "Een rekennorm: niemand is dit verplicht.",
    proposal: "Een voorstel, geen geldend recht. Wat hieronder staat, zou gelden als het voorstel recht was.",
  },
  catalogue: {
    law: "Geldend recht",
    standard: "Standaarden van veld en beroep",
    yardstick: "Rekennormen: niemand is dit verplicht",
    proposal: "Voorstellen: geen geldend recht",
  },
  noNorms: "Geen norm voldoet aan alles wat is gevraagd.",
  version: (version) => `versie ${version}`,
  inForce: (from, through) =>
    `Geldt${from ? ` vanaf ${from}` : ""}${through ? ` tot en met ${through}` : ""}`,
  anyBearer: "elke organisatie of professional die bij de aanleiding betrokken is",
  owedBy: (bearer, force) =>
    ({
      law: `plicht van ${bearer}`,
      standard: `gevraagd van ${bearer}`,
      yardstick: `rekennorm voor ${bearer}`,
      proposal: `zou een plicht zijn van ${bearer}`,
    })[force],
  or: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} of ${items.at(-1)}`),
  children: {
    concerned: "elk kind om wie het gaat",
    household: "elk kind tot 18 jaar in het gezin, ook als de aanleiding een ander kind van het gezin is",
  },
  where: (event) => `${event}, waarbij:`,
  anyChild: "om welk kind van het dossier het ook gaat",
  latestOf: "De plicht ontstaat bij de eerste van deze gebeurtenissen; de termijn loopt vanaf de laatste:",
  allOf: "Elk van deze:",
  anyOf: "Een van deze:",
  actOf: (title) => `Elke handeling die voldoet aan de norm ‘${title}’`,
  again: {
    joins: "Een nieuwe aanleiding terwijl deze plicht nog openstaat, geeft geen nieuwe plicht.",
    each: "Elke aanleiding geeft een eigen plicht.",
  },
  pick: {
    after:
      "De termijn loopt vanaf de eerste daarvan na de aanleiding; zolang die er niet is, loopt er geen termijn.",
    before: "De termijn loopt vanaf de laatste daarvan vóór de aanleiding.",
  },
  spanFrom: (event) => `vanaf: ${event}`,
  spanUntil: (event) => `tot en met: ${event}`,
  untilAge: (age) => `niet langer dan tot het kind ${age} wordt; jeugdreclassering kan langer duren`,
  frequency: (times, every, anchor) => {
    if (anchor === "last-act") return `Telkens binnen ${every} na de vorige keer, of na het begin.`;
    const count = anchor === "calendar" ? "volgens de kalender" : "geteld vanaf het begin";
    return `Ten minste ${times} keer in elke periode van ${every}, ${count}.`;
  },
  partial: {
    proportional:
      "Van een periode die er maar deels in valt, geldt een evenredig deel, naar beneden afgerond.",
    skip: "Een periode die er maar deels in valt, telt niet mee.",
    count: "Een periode die er maar deels in valt, telt helemaal mee.",
  },
  gap: {
    none: "Geen norm van dit regelbestand keert terug, dus geen ervan zegt hoelang het tussen twee keer mag duren.",
    between: (days, from, until) =>
      `Langste tijd zonder, terwijl de norm wordt nageleefd: ${days} dagen van de ene keer tot de volgende, bijvoorbeeld ${from} en dan pas ${until}.`,
    unbounded:
      "Deze regel eindigt voordat een tweede keer wordt gevraagd, en zegt dus niet hoelang het tussen twee keer mag duren.",
    first: (days, from, until) =>
      `Van het begin tot de eerste keer: ten hoogste ${days} dagen, bijvoorbeeld ${from} tot en met ${until}.`,
    exceptions: "Uitzonderingen kunnen die tijd langer maken.",
  },
  atOnce: "Meteen: uiterlijk aan het eind van dezelfde dag.",
  noneStated: "De bron noemt geen termijn.",
  within: (term) => `Binnen ${term}.`,
  counting: {
    days: "De dag waarop de termijn begint, telt niet mee.",
    hours: "Uren tellen vanaf de minuut waarop de termijn begint.",
  },
  notBefore: (period) => `Wat eerder gebeurt dan ${period} na het begin, telt niet.`,
  extension: {
    "not-applicable": "De Algemene termijnenwet verlengt deze termijn niet.",
    "changes-nothing":
      "De Algemene termijnenwet geldt, maar verandert niets: de termijn eindigt altijd op een werkdag.",
    "too-long": "De Algemene termijnenwet verlengt een termijn van deze lengte niet (art. 4).",
    "article-1":
      "Eindigt de termijn op een zaterdag, zondag of feestdag, dan loopt zij door tot en met de eerstvolgende werkdag (Algemene termijnenwet, art. 1).",
    "articles-1-and-2":
      "Eindigt de termijn op een zaterdag, zondag of feestdag, dan loopt zij door tot en met de eerstvolgende werkdag; er zitten altijd ten minste twee werkdagen in (Algemene termijnenwet, art. 1 en 2).",
  },
  extendable: (period) => `De termijn kan telkens met ${period} worden verlengd.`,
  afterDue: {
    "still-owed": "Na de termijn moet het nog steeds gebeuren.",
    "would-be-owed": "Na de termijn zou het nog steeds moeten gebeuren.",
    extinguished: "Na de termijn kan het niet meer.",
  },
  fromSource: "volgens de bron",
  assumption: (why) => `aanname: ${why}`,
  range: (from, through) => `te kiezen van ${from} tot en met ${through}`,
  oneOf: (choices) => `te kiezen uit: ${choices}`,
  changed: (own, ground) => `gekozen in deze normenset; in de norm zelf: ${own} (${ground})`,
  asWritten:
    "Deze normenset wijzigt de norm. Titel, samenvatting, bronnen en gevallen gaan over de norm zoals hij is geschreven.",
  onlyWhileAwaited: "Telt alleen tot de termijn begint, niet op de dag waarop hij begint.",
  childDied: "Overlijdt het kind, dan vervalt elke plicht.",
  outcomes: {
    breached: "te laat of niet gedaan",
    undetermined: "niet vast te stellen",
    open: "nog open",
    satisfied: "op orde",
    excused: "vervallen door een uitzondering",
    inapplicable: "niet van toepassing",
  },
  conditionalOutcomes: {
    breached: "zou te laat of niet gedaan zijn",
    undetermined: "zou niet vast te stellen zijn",
    open: "zou nog open zijn",
    satisfied: "zou op orde zijn",
    excused: "zou vervallen door een uitzondering",
    inapplicable: "niet van toepassing",
  },
  at: ({ asOf, knownAt, child, outcome }) => {
    const known = knownAt === undefined ? "" : `, naar wat tot en met ${knownAt} was vastgelegd`;
    const whom = child === null ? "kinderen die misschien niet zijn genoemd" : child;
    return `op ${asOf}${known}${whom === undefined ? "" : `, voor ${whom}`}: ${outcome}`;
  },
  locator: (text) => text,
  none: "geen",
};
