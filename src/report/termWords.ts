/** Terms and periods in words: "vijf werkdagen", "within 48 hours". */
import type { Period, Term } from "../calendar/term.js";
import type { Language } from "../norm/texts.js";

type Unit = "hours" | "days" | "workingDays" | "weeks" | "months" | "years" | "schoolDays";

const UNITS: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, many: string]>>>> = {
  nl: {
    hours: ["uur", "uur"],
    days: ["dag", "dagen"],
    workingDays: ["werkdag", "werkdagen"],
    weeks: ["week", "weken"],
    months: ["maand", "maanden"],
    years: ["jaar", "jaar"],
    schoolDays: ["schooldag", "schooldagen"],
  },
  en: {
    hours: ["hour", "hours"],
    days: ["day", "days"],
    workingDays: ["working day", "working days"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
    years: ["year", "years"],
    schoolDays: ["school day", "school days"],
  },
};

const TERMS = {
  nl: {
    "at-once": "meteen: in hetzelfde contact of op dezelfde dag",
    "none-stated": "zonder genoemde termijn",
    before: (days: string) => `${days}, vóór het begin van die schooldag`,
    laterOf: (periods: string) => `${periods}, wat het laatst eindigt`,
    or: "of",
  },
  en: {
    "at-once": "at once: in the same contact or on the same day",
    "none-stated": "without a stated term",
    before: (days: string) => `${days}, before that school day begins`,
    laterOf: (periods: string) => `${periods}, whichever is later`,
    or: "or",
  },
} as const;

/** A period in words: `{ workingDays: 5 }` is "5 werkdagen" or "5 working days". */
export function periodWords(period: Period, lang: Language): string {
  const { until, ...length } = { until: undefined, ...period };
  const parts = Object.entries(length).map(([unit, count]) => {
    const [one, many] = isUnit(unit) ? UNITS[lang][unit] : [unit, unit];
    return `${count} ${count === 1 ? one : many}`;
  });
  const text = parts.join(", ");
  return until === "start" ? TERMS[lang].before(text) : text;
}

/** A term in words: a period, the later of several, at once, or none stated. */
export function termWords(term: Term, lang: Language): string {
  if (typeof term === "string") return TERMS[lang][term];
  if (!("laterOf" in term)) return periodWords(term, lang);
  const periods = term.laterOf.map((period) => periodWords(period, lang));
  return TERMS[lang].laterOf(`${periods.slice(0, -1).join(", ")} ${TERMS[lang].or} ${periods.at(-1)}`);
}

function isUnit(text: string): text is Unit {
  return text in UNITS.nl;
}
