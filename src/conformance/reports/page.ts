/** The page of a conformance run, for people: the claim, each norm, what is not kept, and every case that comes out otherwise. */

import type { Language } from "../../norm/languages.js";
import type { Block, Row } from "../../report/blocks/blocks.js";
import { statusWords } from "../../report/statusWords.js";
import { type CaseResult, isOtherwise } from "../caseResult.js";
import type { Deviated } from "../deviations.js";
import { dutyName } from "../dutyName.js";
import { GRADES } from "../gradeDuties.js";
import { askedShare, failuresOf, isRestricted } from "../outcome.js";
import type { RunReport } from "../runSuite.js";
import { LEVELS, type SuiteCase } from "../suite.js";
import type { NormVerdict, Verdict } from "../tally.js";
import { casePicture } from "./casePicture.js";
import type { Reported } from "./machineReports.js";
import { type ConformanceWords, conformanceWordsOf } from "./pageWords.js";
import { toldDuty } from "./toldDuty.js";

/** How to tell a run. */
export interface PageOptions {
  readonly lang: Language;
  readonly cases: readonly SuiteCase[];
  /** Norms that are prohibitions. */
  readonly prohibitions: ReadonlySet<string>;
  /** Cases that are told in full; the others are counted. */
  readonly most: number;
}

const ORDER: readonly Verdict[] = ["inconsistent", "untested", "partial", "complete"];

/** The page as blocks. */
export function conformancePage(reported: Reported, options: PageOptions): Block[] {
  const { lang, most } = options;
  const words = conformanceWordsOf(lang);
  const { report, deviated, manifest } = reported;
  const { vendor, product, rulesets, supports } = report.declaration;
  const asked = report.cases.filter(({ outcome }) => outcome !== "not-declared");
  const otherwise = asked.filter(isOtherwise);
  const elected = Object.entries(supports.readings ?? {}).flatMap(([topic, one]) =>
    one === "b" ? [topic] : [],
  );
  const grades = GRADES.filter((grade) => grade !== "correct");
  const titles = new Map([
    ...manifest.labels.map(({ label, title }) => [label, title[lang]] as const),
    ...manifest.readings.map(({ topic, question }) => [`reading:${topic}`, question[lang]] as const),
  ]);
  const failuresFirst = [...report.verdicts].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
  );
  return [
    { kind: "heading", level: 1, text: words.title },
    {
      kind: "lines",
      lines: [
        words.claim(product.name, product.version, vendor.name, report.level, report.suite.version),
        holdsWords(reported, lang),
        words.asked(asked.length, report.chosen.of, report.seed),
        ...notAskedLines(report, words),
        ...(report.chosen.sample === 0 ? [words.oneWay] : []),
        ...(isRestricted(report) ? [words.restricted(report.chosen.cases, report.chosen.of)] : []),
        ...(deviated.known.size > 0 ? [words.knownDeviations(deviated.known.size)] : []),
        ...(rulesets === "built-in" ? [words.builtIn] : []),
        ...(elected.length > 0 ? [words.elected(elected.join(", "))] : []),
        ...(report.unknownClaims.length > 0 ? [words.unknown(report.unknownClaims.join(", "))] : []),
        words.expires,
      ],
    },
    {
      kind: "table",
      caption: words.norms,
      head: [
        words.norm,
        words.verdict,
        words.casesAsked,
        words.grades.correct,
        ...grades.map((grade) => words.grades[grade]),
      ],
      rows: failuresFirst.map(
        ({ norm, verdict, cases, counts, levels }): Row => [
          ...[norm, verdictWords(verdict, levels, words), `${cases.asked}/${cases.chosen}`, counts.correct],
          ...grades.map((grade) => counts[grade]),
        ],
      ),
    },
    {
      kind: "table",
      caption: words.conventions,
      head: [words.convention, words.otherwise, words.of],
      rows: report.conventions
        .filter((one) => one.otherwise > 0)
        .map((one): Row => [titles.get(one.label) ?? one.label, one.otherwise, one.asked]),
    },
    ...(deviated.stale.length > 0
      ? [
          { kind: "heading", level: 2, text: words.stale } as const,
          {
            kind: "lines",
            lines: deviated.stale.map(({ deviation, why }) => `${deviation.case} ${deviation.asOf}: ${why}`),
          } as const,
        ]
      : []),
    ...(otherwise.length > 0 ? [{ kind: "heading", level: 2, text: words.failures } as const] : []),
    ...otherwise.slice(0, most).flatMap((one) => caseBlocks(one, deviated, options)),
    ...(otherwise.length > most
      ? [{ kind: "lines", lines: [words.more(otherwise.length - most)] } as const]
      : []),
  ];
}

/** Whether what is claimed holds, and of how much that is said. */
export function holdsWords({ report, deviated }: Reported, lang: Language): string {
  const words = conformanceWordsOf(lang);
  if (failuresOf(report, deviated).length > 0) return words.holdsNot;
  if (isRestricted(report)) return words.holdsSoFar;
  return deviated.known.size > 0 ? words.holdsBut(deviated.known.size) : words.holds;
}

/** How many cases of the norms that are declared were not asked, and why. */
function notAskedLines(report: RunReport, words: ConformanceWords): string[] {
  const { asked, of, notAsked } = askedShare(report);
  if (notAsked.size === 0) return [];
  const reasons = [...notAsked].map(([reason, cases]) => `${cases} ${words.reasons[reason]}`);
  return [words.notAsked(asked, of, reasons.join(", "))];
}

/** A verdict, and where it is not complete the highest level at which it would be. */
function verdictWords(verdict: Verdict, levels: NormVerdict["levels"], words: ConformanceWords): string {
  const lower = LEVELS.filter((level) => levels[level] === "complete").at(-1);
  const told = words.verdicts[verdict];
  return verdict === "complete" || lower === undefined ? told : `${told} (${words.completeAt(lower)})`;
}

function caseBlocks(
  one: CaseResult,
  { known }: Deviated,
  { lang, cases, prohibitions }: PageOptions,
): Block[] {
  const words = conformanceWordsOf(lang);
  const told = cases.find(({ id }) => id === one.id);
  const forbids = prohibitions.has(one.norm);
  const named = statusWords(lang, { forbids });
  const picture = told ? casePicture(one, told, { lang, forbids }) : "";
  const rows = one.moments.flatMap(({ asOf, knownAt, duties }) =>
    duties.map((duty): Row => {
      const { grade, expected, actual, differs } = duty;
      return [
        knownAt === null ? asOf : `${asOf} (${knownAt})`,
        dutyName(expected ?? actual),
        toldDuty(expected, expected ? named(expected.status) : words.none, duty, words.none),
        toldDuty(actual, actual?.status ? named(actual.status) : words.none, duty, words.none),
        `${words.grades[grade]}${differs.length > 0 ? ` (${differs.join(", ")})` : ""}${known.has(duty) ? `; ${words.known}` : ""}`,
      ];
    }),
  );
  return [
    { kind: "heading", level: 3, text: `${one.id}${told ? ` · ${told.title[lang]}` : ""}` },
    {
      kind: "lines",
      lines: [
        ...(told ? [told.why[lang]] : []),
        ...(one.reason === null ? [] : [`${words.noAnswer}: ${one.reason}: ${one.detail ?? ""}`]),
        ...(one.reason === null && one.detail !== null ? [one.detail] : []),
        ...(one.unstable ? [words.unstable] : []),
        ...one.broken.map((relation) => words.broken(relation)),
      ],
    },
    ...(picture === "" ? [] : [{ kind: "picture", caption: words.picture, svg: picture } as const]),
    {
      kind: "table",
      caption: one.norm,
      head: [words.moment, words.duty, words.expected, words.answered, words.grade],
      rows,
    },
  ];
}
