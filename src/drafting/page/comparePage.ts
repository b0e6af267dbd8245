/** A comparison as a page: base, variant and difference, what moves by which change, and the simplest cases. */

import { refuse } from "../../errors.js";
import type { LawfulGap } from "../../evaluate/lawfulGap.js";
import { formatFaults, optionsFaults } from "../../givenAs.js";
import type { Language } from "../../norm/languages.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { ParameterValue } from "../../norm/norm.js";
import { plansOf } from "../../norm/plansOf.js";
import { forceLines } from "../../report/amendedWords.js";
import type { Block, Row } from "../../report/blocks/blocks.js";
import { isConditional } from "../../report/isConditional.js";
import { normWordsOf } from "../../report/normWords.js";
import { parameterWords } from "../../report/parameterWords.js";
import type { StatusKind } from "../../report/statusWords.js";
import { wordsOf } from "../../report/words.js";
import { writtenMoment } from "../../report/writtenMoment.js";
import type { Change } from "../changes.js";
import type { Comparison, Example, Movements, NormComparison, VariantComparison } from "../comparison.js";
import { quantile } from "../histogram.js";
import { MOVEMENTS, NOT_OWED } from "../movement.js";
import { perYear, signed, totalsOf } from "./compareNumbers.js";
import { type CompareWords, compareWordsOf } from "./compareWords.js";
import { otherRuleset } from "./otherRuleset.js";
import { outcomeNames, statusNames } from "./statusNames.js";

/** How to write a comparison. */
export interface CompareOptions {
  readonly lang: Language;
  /** The rulesets of the comparison: the base, then the variants in their order. */
  readonly rulesets: readonly Ruleset[];
  /** The records were invented since none were given. */
  readonly invented?: boolean;
}

/** What stands beside the tables of one norm: pictures, or nothing. */
export type Illustrate = (norm: NormComparison, variant: VariantComparison) => readonly Block[];
/** What stands beside an example. */
export type IllustrateExample = (
  example: Example,
  variant: VariantComparison,
  norm: NormComparison,
) => readonly Block[];

/** The page of a comparison; pictures are added by whoever can draw. */
export function comparePage(
  comparison: Comparison,
  options: CompareOptions,
  illustrate: { readonly norm: Illustrate; readonly example: IllustrateExample } = NO_PICTURES,
): Block[] {
  refuse([...formatFaults("comparison", comparison, "vertelrecht.comparison/1"), ...optionsFaults(options)]);
  const words = compareWordsOf(options.lang);
  const { base, records, children, variants } = comparison;
  const compared = [base, ...variants.map(({ ruleset }) => ruleset)];
  refuse(
    compared.flatMap(({ digest }, place) =>
      options.rulesets?.[place]?.digest === digest ? [] : [otherRuleset(`rulesets[${place}]`)],
    ),
  );
  return [
    {
      kind: "heading",
      level: 1,
      text: words.title(
        base.id,
        variants.map(({ ruleset }) => ruleset.id),
      ),
    },
    {
      kind: "lines",
      lines: [
        words.over(number(records, options), number(children, options), `${base.id} ${base.version}`),
        ...askedLines(comparison, options),
        ...(options.invented ? [words.invented] : []),
        words.disclaimer,
      ],
    },
    ...variants.flatMap((variant, index) =>
      new VariantPage(comparison, variant, index, options).blocks(illustrate),
    ),
  ];
}

/** As of when it was judged, and by what was known. */
function askedLines({ asked: { asOf, knownAt }, records }: Comparison, { lang }: CompareOptions): string[] {
  const words = compareWordsOf(lang);
  const moment = (text: string) => writtenMoment(text, wordsOf(lang));
  if (records === 0) return [];
  return [
    asOf === null ? words.ownMoments : words.asOf(moment(asOf)),
    ...(knownAt === null ? [] : [words.knownAt(moment(knownAt))]),
  ];
}

const NO_PICTURES = { norm: () => [], example: () => [] };

function number(value: number, { lang }: Pick<CompareOptions, "lang">): string {
  return new Intl.NumberFormat(lang).format(value);
}

class VariantPage {
  readonly #words: CompareWords;
  readonly #base: Ruleset | undefined;
  readonly #ruleset: Ruleset | undefined;

  constructor(
    readonly comparison: Comparison,
    readonly variant: VariantComparison,
    index: number,
    readonly options: CompareOptions,
  ) {
    this.#words = compareWordsOf(options.lang);
    this.#base = options.rulesets[0];
    this.#ruleset = options.rulesets[index + 1];
  }

  blocks(illustrate: { readonly norm: Illustrate; readonly example: IllustrateExample }): Block[] {
    const { ruleset, changes, norms, childrenMoved, sameNorms } = this.variant;
    const words = this.#words;
    const { lang } = this.options;
    const all = number(this.comparison.children, this.options);
    const told =
      norms.length === 0 ? [words.nothing] : [words.childrenMoved(number(childrenMoved, this.options), all)];
    return [
      { kind: "heading", level: 2, text: words.variant(ruleset.title[lang], ruleset.id, ruleset.version) },
      { kind: "lines", lines: [...told, words.sameNorms(sameNorms)] },
      ...(changes.length > 0
        ? [
            { kind: "heading", level: 3, text: words.changes } as const,
            {
              kind: "lines",
              lines: changes.map((change, place) => this.#change(change, place + 1)),
            } as const,
          ]
        : []),
      ...norms.flatMap((norm) => [
        ...this.#norm(norm),
        ...illustrate.norm(norm, this.variant),
        ...this.#examples(norm, illustrate.example),
      ]),
    ];
  }

  #change({ norm, kind, parameters, exceptions, otherwise, standsAlone }: Change, place: number): string {
    const words = this.#words;
    const { lang } = this.options;
    const written = this.#ruleset?.norms.get(norm) ?? this.#base?.norms.get(norm);
    const value = (one: ParameterValue | null) => (one === null ? words.none : parameterWords(one, lang));
    const parts = [
      ...(kind === "changed" ? [] : [words[kind]]),
      ...Object.entries(parameters).map(([name, [from, to]]) =>
        words.parameter(written?.parameters[name]?.label[lang] ?? name, value(from), value(to)),
      ),
      ...Object.entries(exceptions).map(([id, on]) =>
        words.exception(written?.exceptions.find((one) => one.id === id)?.title[lang] ?? id, on),
      ),
      ...(otherwise ? [words.otherwise] : []),
    ];
    const told = parts.length > 0 ? parts.join("; ") : words.unchanged;
    return [words.change(place, norm, told), ...(standsAlone ? [] : [words.needsOthers])].join(" ");
  }

  #norm(norm: NormComparison): Block[] {
    const { lang } = this.options;
    const title = (this.#ruleset?.norms.get(norm.norm) ?? this.#base?.norms.get(norm.norm))?.title[lang];
    const plans = (this.#ruleset && plansOf(this.#ruleset).get(norm.norm)) ?? [];
    // Among several variants the norm alone would not say whose figures these are.
    const whose = this.comparison.variants.length > 1 ? [this.variant.ruleset.id] : [];
    return [
      { kind: "heading", level: 2, text: [norm.norm, ...(title ? [title] : []), ...whose].join(" · ") },
      { kind: "lines", lines: forceLines(norm.force, plans, lang) },
      ...this.#figures(norm),
      ...this.#movements(this.#words.children, norm.children, outcomeNames(lang, kindOf(norm))),
      ...this.#movements(this.#words.duties, norm.duties, statusNames(lang, kindOf(norm))),
    ];
  }

  /** Base, variant and difference of all that is a number. */
  #figures(norm: NormComparison): Block[] {
    const { gap, workload, firstBreach, wait } = norm;
    const words = this.#words;
    const { base, variant, difference } = words.sides;
    const { asked, done, never } = words.waitRows;
    const rows: Row[] = [
      ...(gap.base || gap.variant
        ? [
            this.#sides(words.gap, gap.base?.between?.days ?? null, gap.variant?.between?.days ?? null),
            this.#sides(words.gapFirst, gap.base?.first?.days ?? null, gap.variant?.first?.days ?? null),
          ]
        : []),
      ...(workload
        ? [
            this.#sides(
              `${words.workload} ${words.actsOwed}`,
              perYear(workload.acts.base, workload.childYears),
              perYear(workload.acts.variant, workload.childYears),
              2,
            ),
            ...(workload.perhaps.base + workload.perhaps.variant > 0
              ? [this.#sides(words.perhaps, workload.perhaps.base, workload.perhaps.variant)]
              : []),
          ]
        : []),
      // Of what may not happen nobody waits for it.
      ...(forbids(norm)
        ? []
        : [
            this.#sides(asked, quantile(wait.base.asked, 0.5), quantile(wait.variant.asked, 0.5)),
            this.#sides(done, quantile(wait.base.done, 0.5), quantile(wait.variant.done, 0.5)),
            this.#sides(never, wait.base.never, wait.variant.never),
          ]),
    ];
    const breaches = (["earlier", "later", "same", "onlyBase", "onlyVariant"] as const).map(
      (key): Row => [words.firstBreachRows[key], firstBreach[key]],
    );
    return [
      ...(rows.length > 0
        ? [{ kind: "table", caption: words.figures, head: ["", base, variant, difference], rows } as const]
        : []),
      { kind: "lines", lines: this.#gapLines(gap) },
      ...(workload
        ? [
            {
              kind: "lines",
              lines: [
                words.childYears(number(workload.childYears, this.options)),
                ...(this.#countsFromLast(norm.norm) ? [words.fromLast] : []),
              ],
            } as const,
          ]
        : []),
      {
        kind: "table",
        caption: forbids(norm) ? words.firstForbidden : words.firstBreach,
        head: ["", words.count],
        rows: breaches,
      },
    ];
  }

  /** Whether either side counts from the last act: where it never comes, one duty stays open, and no next one begins. */
  #countsFromLast(norm: string): boolean {
    return [this.#base, this.#ruleset].some((ruleset) => {
      const plans = (ruleset && plansOf(ruleset).get(norm)) ?? [];
      return plans.some(({ duty }) => duty.kind === "recur" && duty.anchor === "last-act");
    });
  }

  /** The dates that show the longest lawful times. */
  #gapLines({ base, variant }: NormComparison["gap"]): string[] {
    const words = this.#words;
    const told = (side: string, gap: LawfulGap | null) => {
      if (!gap?.between) return [];
      const { from, through } = gap.inForce;
      const dates = words.gapDates(
        side,
        gap.between.days,
        this.#day(gap.between.from),
        this.#day(gap.between.until),
      );
      // Of a norm with several entries that is told which holds last: the others stand in `gap`.
      const held = from || through ? ` ${normWordsOf(this.options.lang).inForce(from, through)}.` : "";
      return [`${dates}${held}`];
    };
    return [...told(this.comparison.base.id, base), ...told(this.variant.ruleset.id, variant)];
  }

  #sides(label: string, base: number | null, variant: number | null, digits = 0): Row {
    const { decimalPoint } = this.#words;
    const local = (text: string) => text.replace(".", decimalPoint);
    const written = (value: number | null) => (value === null ? "–" : local(value.toFixed(digits)));
    // The difference is that of what is written: whoever subtracts finds the same.
    const shown = (value: number) => Number(value.toFixed(digits));
    const difference =
      base === null || variant === null ? "–" : local(signed(shown(variant) - shown(base), digits));
    return [label, written(base), written(variant), difference];
  }

  /** How many stand where under each, and what moves. */
  #movements(
    caption: string,
    { kinds, matrix, causes }: Movements,
    named: (code: string) => string,
  ): Block[] {
    const words = this.#words;
    const { base, variant, difference } = words.sides;
    const totals = totalsOf(matrix).map(
      ({ code, base: old, variant: now }): Row => [named(code), old, now, signed(now - old)],
    );
    const moved = matrix.filter(({ from, to }) => from !== to);
    const places = (changes: readonly number[]) =>
      changes.length === 0 ? words.together : words.eachAlone(changes.map((place) => place + 1).join(" / "));
    const kindRows = MOVEMENTS.flatMap((movement): Row[] => {
      const count = kinds[movement];
      if (count === undefined) return [];
      const why = causes.filter((cause) => cause.movement === movement);
      const told = why.map((cause) => `${places(cause.changes)}: ${cause.count}`).join("; ");
      return [[words.movements[movement], count, told]];
    });
    return [
      { kind: "table", caption, head: [words.outcome, base, variant, difference], rows: totals },
      {
        kind: "table",
        caption: words.moves,
        head: [words.movement, words.count, words.causedBy],
        rows: kindRows,
      },
      {
        kind: "table",
        caption: words.move(words.from, words.to),
        head: [words.from, words.to, words.count],
        rows: moved.map(({ from, to, count }): Row => [named(from), named(to), count]),
      },
    ];
  }

  #examples(norm: NormComparison, illustrate: IllustrateExample): Block[] {
    const words = this.#words;
    const { examples } = norm;
    if (examples.length === 0) return [];
    return [
      { kind: "heading", level: 3, text: words.examples },
      ...examples.flatMap((example): Block[] => {
        const { movement, record, child, asOf, base, variant } = example;
        const outcome = outcomeNames(this.options.lang, kindOf(norm));
        const told = words.move(outcome(base?.outcome ?? NOT_OWED), outcome(variant?.outcome ?? NOT_OWED));
        const whom = child ?? words.household;
        return [
          {
            kind: "lines",
            lines: [
              words.example(
                words.movements[movement],
                record.id,
                whom,
                record.events.length,
                this.#day(asOf),
              ),
              `  ${told}`,
            ],
          },
          ...illustrate(example, this.variant, norm),
        ];
      }),
    ];
  }

  #day(text: string): string {
    return writtenMoment(text, wordsOf(this.options.lang));
  }
}

/** In which words the statuses of a norm are told. */
export function kindOf(norm: NormComparison): StatusKind {
  return { forbids: forbids(norm), conditional: isConditional(norm.force) };
}

/** A prohibition asks for no acts, so nobody counts how many. */
function forbids({ workload }: NormComparison): boolean {
  return workload === null;
}
