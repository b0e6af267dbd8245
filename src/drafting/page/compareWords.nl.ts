/** Dutch words about comparisons. */
import type { CompareWords } from "./compareWords.js";

const plural = (count: string, one: string, many: string) => `${count} ${count === "1" ? one : many}`;

export const nl: CompareWords = {
  title: (base, variants) => `${base} naast ${variants.join(", ")}`,
  disclaimer:
    "Dit telt wat de dossiers laten zien onder elke normenset. Een variant is een gedachte-experiment en geen recht; dit is geen juridisch advies.",
  invented: "Er zijn geen dossiers gegeven: dit zijn verzonnen gezinnen, die niets zeggen over de praktijk.",
  over: (records, children, base) =>
    `Vergeleken over ${plural(records, "dossier", "dossiers")} met ${plural(children, "kind", "kinderen")}. Uitgangspunt: ${base}.`,
  variant: (title, id, version) => `${title} (${id} ${version})`,
  nothing: "Deze variant stelt dezelfde normen als het uitgangspunt, dus er kan niets verschillen.",
  childrenMoved: (moved, all) => `Voor ${moved} van ${all} kinderen verandert er iets.`,
  sameNorms: (count) =>
    count === 1 ? "1 norm is in beide hetzelfde." : `${count} normen zijn in beide hetzelfde.`,
  changes: "Wat de variant verandert",
  change: (place, norm, what) => `${place}. ${norm}: ${what}`,
  added: "toegevoegd",
  removed: "geschrapt",
  unchanged: "verandert niets",
  otherwise: "de norm zelf, of vanaf wanneer die geldt",
  parameter: (label, from, to) => `${label}: ${from} → ${to}`,
  none: "geen",
  exception: (title, on) => `uitzondering ${on ? "aan" : "uit"}: ${title}`,
  needsOthers: "(kan niet zonder de andere wijzigingen)",
  figures: "Wat de norm vraagt",
  gap: "langste tijd zonder, terwijl de norm wordt nageleefd (dagen)",
  gapDates: (ruleset, days, from, until) =>
    `${ruleset}: ${days} dagen, bijvoorbeeld ${from} en dan pas ${until}.`,
  gapFirst: "hetzelfde van het begin tot de eerste keer (dagen)",
  workload: "wat er gedaan moet worden",
  actsOwed: "per kind per kalenderjaar",
  decimalPoint: ",",
  childYears: (count) =>
    `${count === "1" ? "1 paar" : `${count} paren`} van een kind en een jaar waarin een van beide iets vraagt`,
  fromLast:
    "Geteld vanaf de vorige keer vraagt een norm de volgende pas als het gedaan is: van een kind dat tevergeefs wacht telt er één, dus een lager getal hoeft niet minder werk te zijn.",
  perhaps: "van plichten die er misschien niet zijn (hierboven niet meegeteld)",
  sides: { base: "uitgangspunt", variant: "variant", difference: "verschil" },
  outcome: "uitkomst",
  children: "Wat voor de kinderen wordt gevonden",
  duties: "Hoe de plichten ervoor staan",
  moves: "Wat verschuift",
  movement: "verschuiving",
  from: "van",
  to: "naar",
  count: "aantal",
  causedBy: "door wijziging",
  together: "alleen door meer dan één samen",
  eachAlone: (places) => places,
  movements: {
    "newly-breached": "onder de variant te laat of niet gedaan",
    "newly-undetermined": "onder de variant niet vast te stellen",
    "newly-satisfied": "onder de variant op orde",
    "newly-excused": "onder de variant vervallen door een uitzondering",
    "newly-open": "onder de variant nog open",
    "newly-owed": "onder de variant wel een plicht",
    "no-longer-owed": "onder de variant geen plicht",
    "due-moved": "zelfde uitkomst, andere termijnen",
    same: "hetzelfde",
  },
  notOwed: "geen plicht",
  firstBreach: "Eerste keer te laat of niet gedaan, per kind",
  firstForbidden: "Eerste keer toch gedaan, per kind",
  firstBreachRows: {
    earlier: "eerder onder de variant",
    later: "later onder de variant",
    same: "op dezelfde dag",
    onlyBase: "alleen onder het uitgangspunt",
    onlyVariant: "alleen onder de variant",
  },
  wait: "Hoe lang een kind wacht",
  waitRows: {
    asked: "tot het eerste moment waarop het gedaan moet zijn (dagen, mediaan)",
    done: "tot de eerste keer die telde (dagen, mediaan)",
    never: "geen keer die telde: kinderen",
  },
  examples: "De eenvoudigste gevallen die het laten zien",
  example: (movement, record, child, events, asOf) =>
    `${movement}: dossier ${record}, ${child}, ${plural(String(events), "gebeurtenis", "gebeurtenissen")}, stand van ${asOf}`,
  move: (from, to) => `${from} → ${to}`,
  household: "kinderen die misschien niet zijn vermeld",
  pictures: {
    flows: "Van uitgangspunt naar variant: wat voor de kinderen wordt gevonden",
    acts: "Wat er voor een kind in een kalenderjaar gedaan moet worden",
    wait: "Deel van de kinderen voor wie een eerste keer telde, naar dagen wachten",
  },
  actsAxis: "keren in een jaar",
  pairsAxis: "kinderen × jaren",
  daysAxis: "dagen",
  shareAxis: "%",
};
