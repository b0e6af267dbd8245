/** Dutch. Short sentences and plain words: facts, no verdicts. */
import { clockOf } from "./clockOf.js";
import type { Words } from "./words.js";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const nl: Words = {
  months: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  date: (weekday, date, month, year) => `${weekday} ${date} ${month} ${year}`,
  time: (day, clock) => `${day} om ${clock} uur`,
  force: { law: "Geldend recht", standard: "Standaarden", yardstick: "Rekennormen", proposal: "Voorstellen" },
  tier: {
    statute: "wet",
    "order-in-council": "algemene maatregel van bestuur",
    "ministerial-regulation": "ministeriële regeling",
    "field-standard": "veldnorm",
    "professional-standard": "beroepsnorm",
    "local-agreement": "lokale afspraak",
    "funding-standard": "bekostigingsnorm",
    proposal: "voorstel, geen geldend recht",
  },
  eventTypes: {
    report: "melding",
    "help-request": "hulpvraag van het kind",
    disclosure: "onthulling",
    advice: "advies",
    incident: "incident",
    assessment: "beoordeling",
    contact: "contact",
    "contact-waived": "afzien van contact",
    "perspective-documented": "vastleggen van het kindperspectief",
    "interpretation-shared": "delen van de duiding",
    "rights-explained": "uitleg van rechten",
    objection: "bezwaar",
    "objection-decision": "beslissing op het bezwaar",
    complaint: "klacht",
    "complaint-answer": "antwoord op klacht",
    "term-extended": "verlenging van de termijn",
    transfer: "overdracht",
    "case-closed": "afsluiting van de zaak",
    "measure-start": "begin van de maatregel",
    "measure-notified": "kennisgeving van de maatregel",
    "measure-end": "einde van de maatregel",
    assignment: "toewijzing van een werker",
    "assignment-end": "einde van de toewijzing",
    "family-group-plan-waived": "afzien van een familiegroepsplan",
    plan: "plan",
    "plan-review": "evaluatie van het plan",
    "placement-start": "begin van de plaatsing",
    "placement-end": "einde van de plaatsing",
    "school-told": "bericht aan school",
    "school-support": "steun op school",
    diagnostics: "diagnostiek",
    "help-start": "begin van hulp",
    "safety-measurement": "meting van veiligheid",
    "support-measurement": "meting van steun",
    "frequency-report": "verslag over contactfrequentie",
    "child-died": "overlijden van het kind",
  },
  statuses: {
    pending: "nog te doen",
    holding: "nog niet gebeurd",
    fulfilled: "op tijd gedaan",
    "fulfilled-late": "te laat gedaan",
    overdue: "over de termijn en nog te doen",
    violated: "niet gedaan en niet meer te herstellen",
    excused: "vervallen door een uitzondering",
    inapplicable: "geen plicht",
  },
  forbidStatuses: {
    holding: "tot nu toe niet gebeurd",
    fulfilled: "nageleefd",
    violated: "gebeurd, terwijl het niet mocht",
  },
  conditionalStatuses: {
    pending: "zou nog te doen zijn",
    holding: "is tot nu toe niet gebeurd",
    fulfilled: "zou op tijd zijn",
    "fulfilled-late": "zou te laat zijn",
    overdue: "zou over de termijn zijn",
    violated: "zou niet meer te herstellen zijn",
    excused: "zou vervallen",
    inapplicable: "zou geen plicht zijn",
    undetermined: "zou niet vast te stellen zijn",
  },
  conditionalForbidStatuses: {
    fulfilled: "zou zijn nageleefd",
    violated: "is gebeurd, terwijl het niet zou mogen",
  },
  nowWords: { met: "nu op orde", "not-met": "nu niet op orde", unknown: "nu niet vast te stellen" },
  everWords: {
    breached: "iets te laat of niet gedaan",
    "not-breached": "niets te laat of nagelaten",
    unknown: "niet alles vast te stellen",
  },
  fields: {
    participants: "wie deelnamen",
    "participants.role": "in welke rol ieder deelnam",
    "participants.id": "wie de deelnemers waren",
    "participants.chosenByChild": "of het kind de steunpersoon zelf koos",
    mode: "hoe het contact verliep (face-to-face, telefoon, …)",
    form: "wat er gebeurde (gesprek, spel, observatie)",
    status: "of het contact doorging",
    declinedBy: "wie niet wilde",
    by: "welke organisatie handelde",
    to: "voor wie het bestemd was",
    from: "vanwaar het kwam",
    kind: "de soort",
    organisation: "welke organisatie het uitvoert",
    children: "om welke kinderen het gaat",
    recordedAt: "wanneer het is vastgelegd",
    at: "het tijdstip, niet alleen de dag",
    birthDate: "de geboortedatum",
    household: "wie wanneer in het gezin woonde",
    childrenComplete: "of alle kinderen van het gezin in het dossier staan",
    about: "over wie het gaat",
    severity: "hoe ernstig de zorgen waren",
    ground: "de grond",
    professional: "welke werker",
    endedAt: "wanneer het eindigde",
    concern: "wat de zorgen waren",
    followUpOf: "op welke melding het volgt",
    of: "bij welke gebeurtenis het hoort",
    for: "voor wie het is",
    parentOf: "van welke kinderen deze volwassene ouder is",
    authorityOver: "over welke kinderen deze volwassene gezag heeft",
    specialisations: "waarin de professional is gespecialiseerd",
    pilot: "of de organisatie aan een proeftuin meedoet",
    region: "in welke regio de organisatie werkt",
  },
  headings: {
    record: (id, asOf, ruleset) => `Dossier ${id} · stand op ${asOf} · normen: ${ruleset}`,
    knownAt: (moment) => `Alleen wat uiterlijk ${moment} was vastgelegd, telt mee.`,
    since: (day) => `Wat vóór ${day} al was beslist, staat hier niet.`,
    child: (id) => `Kind ${id}`,
    household: "Het gezin",
    nobody: "Dit dossier noemt geen kind, dus er is niets beoordeeld.",
    overdue: "Nu te doen: de termijn is voorbij",
    broken: "Te laat gedaan, of niet gedaan en niet meer te herstellen",
    undetermined: "Niet vast te stellen: dit ontbreekt",
    coming: "Nog te doen of nog lopend",
    satisfied: "Op orde",
    excused: "Vervallen door een uitzondering",
    nothing: "Volgens recht en standaarden is er nu niets te doen of te melden.",
    untold: "Over wat recht en standaarden vragen, zegt dit dossier niets.",
    proposals: "Voorstellen: wat zou gelden als het voorstel recht was",
    yardsticks: "Rekennormen: niemand is dit verplicht",
    inapplicable: (count) => `Niet van toepassing: ${plural(count, "norm", "normen")}.`,
    outside: (count) =>
      `Buiten dit dossier: ${plural(count, "norm", "normen")}. Wie die moet naleven, heeft niet verklaard waarover het dossier volledig is.`,
    earlier: (force, { all, breached, undetermined }) => {
      const parts = [
        ...(breached > 0 ? [`${breached} te laat of niet gedaan`] : []),
        ...(undetermined > 0 ? [`${undetermined} niet vast te stellen`] : []),
      ];
      const of = parts.length > 0 ? `, waarvan ${parts.join(" en ")}` : "";
      return `${force}, eerder beslist en hier weggelaten: ${plural(all, "plicht", "plichten")}${of}.`;
    },
    nextChange: (moment) => `Gebeurt er niets, dan verandert de stand op ${moment}.`,
    sources: "Bronnen",
    assumptions: "Aannames (geen bron geeft dit; wie ze verandert, verandert de uitkomst)",
    disclaimer: "Dit overzicht is geen juridisch advies. Het zegt wat het dossier laat zien.",
    considered: "bekeken",
    derivation: "zo geteld",
  },
  conditional: {
    overdue: "Zou nu te doen zijn: de termijn zou voorbij zijn",
    broken: "Zou gelden als te laat of niet gedaan",
    undetermined: "Zou niet vast te stellen zijn: dit ontbreekt",
    coming: "Zou nog te doen zijn of nog lopen",
    satisfied: "Zou op orde zijn",
    excused: "Zou vervallen door een uitzondering",
  },
  lapse: (lapse) => {
    if ("days" in lapse) return plural(lapse.days, "dag", "dagen");
    const { days, hours, minutes } = clockOf(lapse.minutes);
    if (days > 1) return hours > 0 ? `${days} dagen en ${hours} uur` : `${days} dagen`;
    const rest = plural(minutes, "minuut", "minuten");
    if (days + hours === 0) return rest;
    return minutes > 0 ? `${days * 24 + hours} uur en ${rest}` : `${days * 24 + hours} uur`;
  },
  list: (items) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`,
  either: (items) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join("; ")}; of ${items.at(-1)}`,
  between: (earliest, latest) => `een moment niet eerder dan ${earliest} en niet later dan ${latest}`,
  atLeast: (lapse) => `ten minste ${lapse}`,
  overdue: ({ bearer, due, between, lapse, conditional }) =>
    conditional
      ? `Zou door ${bearer} gedaan moeten zijn, ${between ? `binnen een termijn tot en met ${due}` : `uiterlijk ${due}`}. Nog niet gedaan; ${lapse} na die termijn.`
      : `Te doen door ${bearer}. De termijn liep tot en met ${due}: ${lapse} voorbij.`,
  violated: ({ bearer, due, on, events, unit, owed, done, conditional }) => {
    const closed = events ? ` (${events})` : "";
    if (unit) {
      return `Van ${unit.from} tot en met ${unit.through}: ${done} van ${owed} gedaan (${bearer}).`;
    }
    const lead = conditional ? "Niet gedaan, en dat zou niet meer te herstellen zijn" : "Niet gedaan";
    if (on) return `${lead}: volgens het dossier deed ${bearer} dit niet vóór ${on}${closed}.`;
    const ran = conditional ? `zou tot en met ${due} hebben gelopen` : `liep tot en met ${due}`;
    return `${lead} door ${bearer}; de termijn ${ran}${closed}.`;
  },
  late: ({ due, lapse, events, conditional }) =>
    `Gedaan (${events}), ${conditional ? `dat zou ${lapse} na de termijn van ${due} zijn` : `${lapse} na de termijn van ${due}`}.`,
  pending: ({ bearer, due, between, lapse, unit, owed, done, conditional }) => {
    if (unit)
      return `Tot en met ${unit.through}: ${done} van ${owed} gedaan; de rest ${conditional ? "zou" : "is"} te doen ${conditional ? "zijn " : ""}door ${bearer}.`;
    const who = conditional ? `zou te doen zijn door ${bearer}` : `te doen door ${bearer}`;
    if (between)
      return conditional
        ? `${capital(who)}, binnen een termijn tot en met ${due}.`
        : `Termijn tot en met ${due}: ${who}.`;
    if (due) return `Uiterlijk ${due}: ${who}.`;
    return `Geen termijn genoemd: ${who}; ${conditional ? `zou ${lapse} openstaan` : `staat ${lapse} open`}.`;
  },
  holding: ({ bearer, conditional }) =>
    conditional
      ? `Zou niet mogen gebeuren door ${bearer}; tot nu toe niet gebeurd.`
      : `Mag niet gebeuren door ${bearer}; tot nu toe niet gebeurd.`,
  awaits: ({ bearer, conditional }, awaited) =>
    `${conditional ? "Zou te doen zijn" : "Te doen"} door ${bearer}; de termijn begint pas na: ${awaited}. Leg dat vast zodra het er is.`,
  satisfied: (times) => (times === 1 ? "gedaan" : `${times} keer gedaan`),
  forbidden: ({ on, events, conditional }) =>
    `${conditional ? "Gebeurd, terwijl het niet zou mogen" : "Gebeurd, terwijl het niet mocht"}: op ${on} (${events}).`,
  kept: (conditional) => (conditional ? "niet gebeurd" : "nageleefd"),
  excused: (_facts, exception, afterwards) =>
    `Uitzondering: ${exception}${afterwards ? `; daarna alsnog gedaan (${afterwards})` : ""}.`,
  undetermined: ({ due, isEarliest, unit, bearer, conditional }, possible) => {
    const soonest = isEarliest ? "op zijn vroegst " : "";
    const when = unit
      ? `van ${unit.from} tot en met ${unit.through}`
      : due && `${conditional ? "met een termijn" : "termijn"} ${soonest}tot en met ${due}`;
    if (conditional) return `Mogelijk${when ? `, ${when}` : ""}: ${possible} (${bearer}).`;
    return `${when ? `${capital(when)}: het` : "Het"} kan zijn: ${possible} (${bearer}).`;
  },
  units: (count, from, through) =>
    `${count} periodes tussen ${from} en ${through} zijn niet vast te stellen.`,
  organisation: (id) => ` bij ${id}`,
  record: (what) => `Ontbreekt: ${what}.`,
  missing: ({ code }, { event, field, types, days }) => {
    switch (code) {
      case "not-recorded":
        return event ? `${field} (${event})` : field;
      case "recorded-as-unknown":
        return `${field} (${event ? `${event}; ` : ""}nu als onbekend vastgelegd)`;
      case "time-imprecise":
        return `het tijdstip van ${event}, niet alleen de dag`;
      case "not-covered":
        return `of het dossier volledig is over ${types}${days}`;
      case "before-record":
        return `${types}${days}: toen was het dossier nog niet begonnen`;
      case "beyond-record":
        return `${types}${days}: daarvóór houdt het dossier op`;
      case "beyond-calendar":
        return "wat de kalender niet weet: de gelijkgestelde dagen van dat jaar, of de schooldagen als er geen schoolkalender is gegeven";
      case "bearer-unknown":
        return "om welke organisatie het gaat";
      case "children-incomplete":
        return "of alle kinderen van het gezin in het dossier staan";
    }
  },
  unknownBearer: "een organisatie die het dossier niet noemt",
  childDied: "Het kind is overleden",
};
