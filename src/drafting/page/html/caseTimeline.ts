/** A case as a picture: its events on a line of days, and under it what base and variant ask when. */
import { formatDay } from "../../../calendar/civilDay.js";
import type { Finding } from "../../../evaluate/report.js";
import type { Language } from "../../../norm/languages.js";
import { type StatusKind, statusWords } from "../../../report/statusWords.js";
import { type BarOptions, dayOfMoment, dutyBars } from "../../../report/timeline/dutyBars.js";
import type { Lane, Mark } from "../../../report/timeline/picture.js";
import { pictureAsSvg } from "../../../report/timeline/pictureAsSvg.js";
import { wordsOf } from "../../../report/words.js";
import type { Example } from "../../comparison.js";

/** The picture; names of the two rulesets stand before their lanes. */
export function caseTimeline(
  { record, base, variant, asOf }: Example,
  names: { readonly base: string; readonly variant: string },
  { lang, ...kind }: StatusKind & { readonly lang: Language },
): string {
  const { eventTypes } = wordsOf(lang);
  const marks = record.events
    .flatMap(({ type, at }): Mark[] => {
      const day = dayOfMoment(at);
      const text = day === null ? "" : `${eventTypes[type]} ${formatDay(day)}`;
      return day === null ? [] : [{ day, text, title: text, isSure: true }];
    })
    .sort((a, b) => a.day - b.day);
  const options: BarOptions = {
    asOf: dayOfMoment(asOf) ?? 0,
    forbids: kind.forbids,
    statusWords: statusWords(lang, kind),
    dayOfEvent: (id) => dayOfMoment(record.events.find((event) => event.id === id)?.at ?? ""),
  };
  const lane = (name: string, finding: Finding | null): Lane => ({
    name,
    bars: dutyBars(finding?.duties ?? [], options),
  });
  const lanes = [lane(names.base, base), lane(names.variant, variant)];
  return pictureAsSvg(
    {
      ...{ label: marks.map(({ title }) => title).join(", "), marks, groups: [{ heading: "", lanes }] },
      ...{ asOf: options.asOf, since: null, names: "before", conditional: kind.conditional ?? false },
    },
    lang,
  );
}
