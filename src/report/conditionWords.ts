/**
 * Says in legal words what a condition of a norm asks: no operators, no names of facts.
 *
 * - `factWords("act.mode", "en")`: a noun phrase, "how the contact went"
 * - `valueWords("act.mode", "telephone", "en")`: "by telephone"; lists, numbers, yes and no, and null (not known) too
 * - `testWords({ fact: "act.mode", operator: "equal", value: "face-to-face" }, "en")`: what is asked, as a clause:
 *   "the contact is face to face"; with the value that was found instead of the one asked it tells what was found
 * - `conditionSentence(condition, "en")`: a whole condition as one sentence part, without capital or full stop
 *
 * All take an optional {@link About} as last argument: with it "the act" becomes "the contact", and a parameter its
 * label and value. The words stand in `conditionPhrases.*.ts` next door. A fact without words is said by its name.
 */
import { type Condition, type Leaf, OPPOSITE, type Operator } from "../condition/condition.js";
import type { Parameter, ParameterValue } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import type { EventType } from "../record/event.js";
import { en } from "./conditionPhrases.en.js";
import type { ConditionPhrases, FactPhrase, Holds, OrderOperator } from "./conditionPhrases.js";
import { nl } from "./conditionPhrases.nl.js";

/** What the facts of a condition are about. */
export interface About {
  /** Types of the event that is tested; left out for the trigger's own pattern. */
  readonly act?: readonly EventType[];
  /** Types of the events that set off the duty. */
  readonly trigger?: readonly EventType[];
  /** Types of the event that starts the term. */
  readonly from?: readonly EventType[];
  /** The norm's parameters by name, each with the value in force. */
  readonly parameters?: ReadonlyMap<string, Pick<Parameter, "label"> & { readonly value: ParameterValue }>;
}

/** One test: a leaf of a condition, or what was found on one. */
export interface Test extends Pick<Leaf, "fact" | "operator"> {
  /** A value, a list of values, `{ fact }`, or null where it is not known. */
  readonly value: unknown;
}

/** A fact as a noun phrase: "how the contact went". */
export function factWords(fact: string, lang: Language, about: About = {}): string {
  const phrases = PHRASES[lang];
  const { noun } = phraseOf(fact, phrases, about);
  return noun.replaceAll("@", () => subjectOf(fact, lang, about));
}

/** A fact's value: "by telephone"; of several values all, joined by "and". */
export function valueWords(fact: string, value: unknown, lang: Language): string {
  return spell(fact, value, PHRASES[lang], PHRASES[lang].and);
}

/** A test as a clause: "the contact is face to face". */
export function testWords({ fact, operator, value }: Test, lang: Language, about: About = {}): string {
  const phrases = PHRASES[lang];
  const phrase = phraseOf(fact, phrases, about);
  if (value === null || value === undefined) return `${factWords(fact, lang, about)}: ${phrases.unknown}`;
  const fill = (text: string, words = "") =>
    text.replaceAll("@", () => subjectOf(fact, lang, about)).replaceAll("*", () => words);
  const choose = ([yes, no]: Holds) => (NEGATIVE.has(operator) ? no : yes);
  const named = isFact(value) ? value.fact : undefined;
  if (named !== undefined && phrase.same && nameOf(named) === nameOf(fact)) return fill(choose(phrase.same));
  const parameter = named === undefined ? undefined : parameterOf(named, about);
  const plain = parameter ? parameter.value : value;
  const label = (text: string) => (parameter ? phrases.given(text, parameter.label[lang]) : text);
  if (typeof plain === "boolean") {
    return label(fill(choose(plain ? phrase.holds : [phrase.holds[1], phrase.holds[0]])));
  }
  const whole = typeof plain === "string" ? phrase.whole?.[plain] : undefined;
  if (whole) return label(fill(choose(whole)));
  const words =
    named === undefined || parameter
      ? label(spell(fact, plain, phrases, operator === "contains" ? phrases.and : phrases.or))
      : comparedWords(named, lang, about);
  if (isOrder(operator)) return fill((phrase.order ?? phrases.parameter.order)?.[operator] ?? "", words);
  if (phrase.holds[0].includes("*")) return fill(choose(phrase.holds), words);
  // A fact that is true or false, compared with another fact.
  return choose(phrases.equals)
    .replace("@", () => factWords(fact, lang, about))
    .replace("*", () => words);
}

/** A whole condition: "the contact took place; the contact is face to face; and either …, or …". */
export function conditionSentence(condition: Condition, lang: Language, about: About = {}): string {
  const { and, either, eitherOr } = PHRASES[lang];
  const write = (node: Tree, depth: number): string => {
    if ("fact" in node) return testWords(node, lang, about);
    const parts = node.parts.map((part) => write(part, depth + 1));
    if (node.join === "any") {
      const text = `${either} ${parts.join(`, ${eitherOr} `)}`;
      return depth > 1 ? `(${text})` : text;
    }
    if (depth === 0 && parts.length > 2) return `${parts.slice(0, -1).join("; ")}; ${and} ${parts.at(-1)}`;
    const text = parts.join(` ${and} `);
    return depth > 2 ? `(${text})` : text;
  };
  return write(treeOf(condition, true), 0);
}

/** The parts of a condition that must all hold, each to be told by itself; most often it has several. */
export function requirementsOf(condition: Condition): readonly Condition[] {
  return "all" in condition ? condition.all.flatMap(requirementsOf) : [condition];
}

const PHRASES: Readonly<Record<Language, ConditionPhrases>> = { nl, en };

const NEGATIVE: ReadonlySet<Operator> = new Set<Operator>(["notEqual", "notIn", "doesNotContain"]);

function isOrder(operator: Operator): operator is OrderOperator {
  return operator.startsWith("less") || operator.startsWith("greater");
}

/** A condition without `not`, in which parts of one kind stand in one list. */
type Tree = Leaf | { readonly join: "all" | "any"; readonly parts: readonly Tree[] };

function treeOf(condition: Condition, holds: boolean): Tree {
  if ("not" in condition) return treeOf(condition.not, !holds);
  if ("fact" in condition)
    return holds ? condition : { ...condition, operator: OPPOSITE[condition.operator] };
  const own = "all" in condition ? condition.all : condition.any;
  const join = "all" in condition === holds ? "all" : "any";
  const parts = own
    .map((part) => treeOf(part, holds))
    .flatMap((part) => ("join" in part && part.join === join ? part.parts : [part]));
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { join, parts };
}

function phraseOf(fact: string, phrases: ConditionPhrases, about: About): FactPhrase {
  if (fact.startsWith("parameter.")) {
    return typeof parameterOf(fact, about)?.value === "boolean" ? phrases.choice : phrases.parameter;
  }
  const name = nameOf(fact);
  // A7: how many professionals may be there is for the norm to say.
  const several = name === "individual" && Number(about.parameters?.get("professionals")?.value ?? 1) > 1;
  const key = several ? "individual-with-several" : name;
  return phrases.general[fact] ?? phrases.facts[key] ?? { noun: fact, holds: phrases.equals };
}

/** What stands for `@`: the event with its article, or the label of a parameter. */
function subjectOf(fact: string, lang: Language, about: About): string {
  if (fact.startsWith("parameter.")) return parameterOf(fact, about)?.label[lang] ?? nameOf(fact);
  const { events, scopes, or } = PHRASES[lang];
  const [name = ""] = fact.split(".");
  const scope = name === "trigger" || name === "from" ? name : "act";
  const written = (types: readonly EventType[] | undefined) =>
    types && types.length < 3 ? types.map((type) => events[type]).join(` ${or} `) : "";
  // In a trigger's own pattern the event that is tested is the trigger.
  if (scope === "act") return written(about.act ?? about.trigger) || scopes.act;
  // Two events of one type must not be told as one.
  const clash = scope === "trigger" && written(about.act) === written(about.trigger);
  return (clash ? "" : written(about[scope])) || scopes[scope];
}

/** What a fact is compared with, where that is another fact. */
function comparedWords(fact: string, lang: Language, about: About): string {
  const { as } = phraseOf(fact, PHRASES[lang], about);
  return as?.replaceAll("@", () => subjectOf(fact, lang, about)) ?? factWords(fact, lang, about);
}

function parameterOf(fact: string, about: About) {
  return fact.startsWith("parameter.") ? about.parameters?.get(nameOf(fact)) : undefined;
}

/** A fact's name without what the event is to the norm. */
function nameOf(fact: string): string {
  return fact.slice(fact.indexOf(".") + 1);
}

function isFact(value: unknown): value is { fact: string } {
  return typeof value === "object" && value !== null && "fact" in value && typeof value.fact === "string";
}

function spell(fact: string, value: unknown, phrases: ConditionPhrases, joint: string): string {
  if (Array.isArray(value)) {
    const all = value.map((one) => spell(fact, one, phrases, joint));
    return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${joint} ${all.at(-1)}`;
  }
  if (typeof value === "boolean") return value ? phrases.yes : phrases.no;
  if (typeof value === "number") return fact === "child.age" ? phrases.years(value) : String(value);
  return typeof value === "string" ? (phraseOf(fact, phrases, {}).values?.[value] ?? value) : phrases.unknown;
}
