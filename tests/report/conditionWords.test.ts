/** Every fact, value and operator of a condition has legal words in both languages. */
import { describe, expect, test } from "vitest";
import { type Condition, OPERATORS, type Operator } from "../../src/condition/condition.js";
import { eventFacts, type FactType, GENERAL_FACTS } from "../../src/condition/factTypes.js";
import { LANGUAGES } from "../../src/norm/texts.js";
import { EVENT_TYPES } from "../../src/record/event.js";
import { en } from "../../src/report/conditionPhrases.en.js";
import type { ConditionPhrases } from "../../src/report/conditionPhrases.js";
import { nl } from "../../src/report/conditionPhrases.nl.js";
import {
  type About,
  conditionSentence,
  factWords,
  requirementsOf,
  testWords,
  valueWords,
} from "../../src/report/conditionWords.js";

const PHRASES: Readonly<Record<"nl" | "en", ConditionPhrases>> = { nl, en };

/** Every fact that a condition can name, with its type. */
const FACTS: readonly (readonly [fact: string, type: FactType])[] = [
  ...EVENT_TYPES.flatMap((type) =>
    [...eventFacts(type)].map(([name, fact]) => [`act.${name}`, fact] as const),
  ),
  ...GENERAL_FACTS,
];

const UNTIL_AGE = { value: 18, label: { nl: "tot welke leeftijd", en: "until which age" } };
const ONLY = { value: true, label: { nl: "alleen bij grote zorgen", en: "only for great concerns" } };
const PROFESSIONALS = { value: 2, label: { nl: "professionals", en: "professionals" } };
const HELD: Condition = { fact: "act.status", operator: "equal", value: "held" };
const MET: Condition = { fact: "act.mode", operator: "equal", value: "face-to-face" };
const ALONE: Condition = { fact: "act.individual", operator: "equal", value: true };
const PLAYED: Condition = { fact: "act.form", operator: "in", value: ["play", "observation"] };

describe("words for every fact", () => {
  test.each(LANGUAGES)("%s: a noun phrase and sentences that fit the fact's type", (lang) => {
    const wrong = FACTS.flatMap(([fact, { kind, values = [] }]) => {
      const phrase = PHRASES[lang].general[fact] ?? PHRASES[lang].facts[fact.slice("act.".length)];
      if (!phrase) return [`${fact} has no words`];
      const [yes, no] = phrase.holds;
      const open = yes.includes("*") && no.includes("*");
      return [
        ...(yes === no ? [`${fact}: held and not held read alike`] : []),
        ...(open === (kind === "boolean") ? [`${fact}: is a ${kind}`] : []),
        ...(kind === "number" && !phrase.order ? [`${fact}: has no words for order`] : []),
        ...values.filter((value) => !phrase.values?.[value]).map((value) => `${fact}: no word for ${value}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test.each(LANGUAGES)("%s: no words for facts that are not there, no value twice", (lang) => {
    const names = new Set(FACTS.map(([fact]) => fact.replace("act.", "")));
    const { facts, general } = PHRASES[lang];
    const stale = Object.keys({ ...facts, ...general }).filter((name) => !names.has(name));
    // The one phrase for a fact that another parameter changes (A7).
    expect(stale).toEqual(["individual-with-several"]);
    for (const [name, { values = {} }] of Object.entries(facts)) {
      expect(new Set(Object.values(values)).size, name).toBe(Object.keys(values).length);
    }
  });

  test.each(LANGUAGES)("%s: no test reads like an engine", (lang) => {
    const about: About = { act: ["contact"], trigger: ["report"], parameters: new Map([["age", UNTIL_AGE]]) };
    for (const [fact, type] of FACTS) {
      for (const operator of operatorsOf(type)) {
        for (const value of valuesOf(type, operator)) {
          const told = testWords({ fact, operator, value }, lang, about);
          expect(told, `${fact} ${operator} ${JSON.stringify(value)}`).not.toMatch(
            /[@*{}]|act\.|trigger\.|undefined|null|\[object|notEqual|notIn|doesNot|Inclusive/,
          );
          expect(told).not.toBe("");
        }
      }
      expect(factWords(fact, lang, about)).not.toMatch(/[@*]/);
    }
  });
});

describe("one fact", () => {
  test.each<[why: string, told: string, wanted: string]>([
    ["a noun phrase", factWords("act.mode", "nl"), "hoe het contact verliep"],
    [
      "without its type an event is the act",
      factWords("act.toKind", "en"),
      "to what kind of organisation the act is addressed",
    ],
    [
      "with its type it has its own name",
      factWords("trigger.toKind", "nl", { trigger: ["report"] }),
      "aan welke soort organisatie de melding is gericht",
    ],
    ["a word of a closed list", valueWords("act.mode", "telephone", "nl"), "per telefoon"],
    [
      "several values",
      valueWords("act.toKind", ["police", "local-team"], "en"),
      "the police and a local team",
    ],
    ["yes and no", valueWords("act.individual", false, "nl"), "nee"],
    ["not known", valueWords("act.mode", null, "en"), "not known"],
    ["an id stays itself", valueWords("act.by", "gi-01", "en"), "gi-01"],
    ["an age", valueWords("child.age", 7, "nl"), "7 jaar"],
    ["one year", valueWords("child.age", 1, "en"), "1 year"],
  ])("%s", (_why, told, wanted) => expect(told).toBe(wanted));
});

describe("a test", () => {
  const rows: [why: string, test: Parameters<typeof testWords>[0], about: About, nl: string, en: string][] = [
    [
      "what is asked",
      { fact: "act.mode", operator: "equal", value: "face-to-face" },
      {},
      "het contact is face-to-face",
      "the contact is face to face",
    ],
    [
      "what was found",
      { fact: "act.mode", operator: "equal", value: "telephone" },
      {},
      "het contact is per telefoon",
      "the contact is by telephone",
    ],
    [
      "true",
      { fact: "act.individual", operator: "equal", value: true },
      {},
      "het kind sprak alleen met één professional",
      "the child spoke alone with one professional",
    ],
    [
      "not true is the same as false",
      { fact: "act.individual", operator: "notEqual", value: true },
      {},
      "het kind sprak niet alleen met één professional",
      "the child did not speak alone with one professional",
    ],
    [
      "A7: where two professionals may be there, not one is said",
      { fact: "act.individual", operator: "equal", value: true },
      { parameters: new Map([["professionals", PROFESSIONALS]]) },
      "het kind sprak zonder anderen met professionals",
      "the child spoke with professionals, without others",
    ],
    [
      "one of several",
      { fact: "act.form", operator: "in", value: ["conversation", "play"] },
      {},
      "het contact is een gesprek of samen spelen",
      "the contact is a conversation or playing together",
    ],
    [
      "none of several",
      { fact: "act.form", operator: "notIn", value: ["conversation", "play"] },
      {},
      "het contact is niet een gesprek of samen spelen",
      "the contact is not a conversation or playing together",
    ],
    [
      "a list that holds a value",
      { fact: "trigger.toKind", operator: "contains", value: "veilig-thuis" },
      { trigger: ["report"] },
      "de melding is gericht aan Veilig Thuis",
      "the report is addressed to Veilig Thuis",
    ],
    [
      "or does not",
      { fact: "trigger.toKind", operator: "doesNotContain", value: "veilig-thuis" },
      { trigger: ["disclosure"] },
      "de onthulling is niet gericht aan Veilig Thuis",
      "the disclosure is not addressed to Veilig Thuis",
    ],
    [
      "an age against a number",
      { fact: "child.age", operator: "greaterThanInclusive", value: 4 },
      {},
      "het kind is 4 jaar of ouder",
      "the child is 4 years or older",
    ],
    [
      "an age against a choice of the norm",
      { fact: "child.age", operator: "lessThan", value: { fact: "parameter.untilAge" } },
      { parameters: new Map([["untilAge", UNTIL_AGE]]) },
      "het kind is jonger dan 18 jaar (te kiezen: tot welke leeftijd)",
      "the child is younger than 18 years (to be chosen: until which age)",
    ],
    [
      "a choice without its norm goes by its name",
      { fact: "child.age", operator: "lessThan", value: { fact: "parameter.untilAge" } },
      {},
      "het kind is jonger dan de keuze ‘untilAge’",
      "the child is younger than the choice ‘untilAge’",
    ],
    [
      "a choice between yes and no",
      { fact: "parameter.only", operator: "equal", value: false },
      { parameters: new Map([["only", ONLY]]) },
      "‘alleen bij grote zorgen’ is niet gekozen",
      "‘only for great concerns’ is not chosen",
    ],
    [
      "the same measure",
      { fact: "act.measure", operator: "equal", value: { fact: "trigger.measure" } },
      {},
      "het gaat om dezelfde maatregel",
      "it is about the same measure",
    ],
    [
      "another measure",
      { fact: "act.measure", operator: "notEqual", value: { fact: "trigger.measure" } },
      {},
      "het gaat om een andere maatregel",
      "it is about another measure",
    ],
    [
      "the event that set it off",
      { fact: "act.of", operator: "equal", value: { fact: "trigger.id" } },
      { act: ["perspective-documented"], trigger: ["contact"] },
      "het vastleggen van het kindperspectief hoort bij het contact",
      "the documenting of the child's perspective belongs to the contact",
    ],
    [
      "two events of one type are told apart",
      { fact: "act.of", operator: "equal", value: { fact: "trigger.id" } },
      { act: ["contact"], trigger: ["contact"] },
      "het contact hoort bij de aanleiding",
      "the contact belongs to the trigger",
    ],
    [
      "one kind among those addressed",
      { fact: "act.byKind", operator: "in", value: { fact: "trigger.toKind" } },
      { act: ["case-closed"], trigger: ["disclosure"] },
      "bij de afsluiting van de zaak handelde een organisatie van een soort waaraan de onthulling is gericht",
      "the closure of the case was by an organisation of a kind to which the disclosure is addressed",
    ],
    [
      "no pilot",
      { fact: "record.pilot", operator: "notEqual", value: "none" },
      {},
      "de organisatie doet aan een proeftuin mee",
      "the organisation takes part in a pilot",
    ],
    [
      "what is not known",
      { fact: "act.mode", operator: "equal", value: null },
      {},
      "hoe het contact verliep: niet bekend",
      "how the contact went: not known",
    ],
  ];
  test.each(rows)("%s", (_why, one, about, dutch, english) => {
    expect(testWords(one, "nl", about)).toBe(dutch);
    expect(testWords(one, "en", about)).toBe(english);
  });
});

describe("a whole condition", () => {
  test.each<[why: string, condition: Condition, en: string]>([
    ["one test", MET, "the contact is face to face"],
    ["a list of one is that one", { all: [{ any: [MET] }] }, "the contact is face to face"],
    [
      "two that must both hold",
      { all: [HELD, MET] },
      "the contact took place and the contact is face to face",
    ],
    [
      "three",
      { all: [HELD, MET, ALONE] },
      "the contact took place; the contact is face to face; and the child spoke alone with one professional",
    ],
    [
      "one of which will do",
      { any: [ALONE, PLAYED] },
      "either the child spoke alone with one professional, or the contact is playing together or an observation",
    ],
    [
      "lists of one kind within each other are one list",
      { all: [HELD, { all: [MET, ALONE] }] },
      "the contact took place; the contact is face to face; and the child spoke alone with one professional",
    ],
    [
      "what belongs together stays together",
      { all: [HELD, { any: [{ all: [MET, ALONE] }, PLAYED] }] },
      "the contact took place and either the contact is face to face and the child spoke alone with one professional, or the contact is playing together or an observation",
    ],
    [
      "deeper, in brackets",
      { any: [{ all: [HELD, { any: [MET, ALONE] }] }, PLAYED] },
      "either the contact took place and (either the contact is face to face, or the child spoke alone with one professional), or the contact is playing together or an observation",
    ],
    ["not of one", { not: MET }, "the contact is not face to face"],
    ["not twice", { not: { not: MET } }, "the contact is face to face"],
    [
      "not both: one of them fails",
      { not: { all: [MET, ALONE] } },
      "either the contact is not face to face, or the child did not speak alone with one professional",
    ],
    [
      "neither",
      { not: { any: [MET, ALONE] } },
      "the contact is not face to face and the child did not speak alone with one professional",
    ],
    [
      "not younger is as old or older",
      { not: { fact: "child.age", operator: "lessThan", value: 12 } },
      "the child is 12 years or older",
    ],
  ])("%s", (_why, condition, wanted) => expect(conditionSentence(condition, "en")).toBe(wanted));

  test("in Dutch, with what one of the parts asks", () => {
    expect(conditionSentence({ all: [HELD, MET, { any: [ALONE, PLAYED] }] }, "nl")).toBe(
      "het contact is doorgegaan; het contact is face-to-face; en ofwel het kind sprak alleen met één professional, ofwel het contact is samen spelen of een observatie",
    );
  });

  test("its requirements are the parts that must all hold", () => {
    expect(requirementsOf({ all: [HELD, { all: [MET, { any: [ALONE, PLAYED] }] }] })).toEqual([
      HELD,
      MET,
      { any: [ALONE, PLAYED] },
    ]);
    expect(requirementsOf(MET)).toEqual([MET]);
  });
});

function operatorsOf({ kind }: FactType): readonly Operator[] {
  if (kind === "list") return ["contains", "doesNotContain"];
  if (kind === "boolean") return ["equal", "notEqual"];
  return OPERATORS.filter(
    (one) => !one.startsWith("c") && !one.startsWith("d") && (kind === "number" || !/Than/.test(one)),
  );
}

function valuesOf({ kind, values }: FactType, operator: Operator): readonly unknown[] {
  if (kind === "boolean") return [true, false];
  const each = kind === "number" ? [7] : (values ?? ["some-id"]);
  return operator === "in" || operator === "notIn" ? [each] : [...each, { fact: "trigger.id" }];
}
