/**
 * The rules of `toRules` on one plain engine answer every question of the bundled cases as our own evaluator does,
 * and come through JSON and the engine's own `Rule` unharmed.
 */
import { readFileSync } from "node:fs";
import { Engine, Rule } from "json-rules-engine";
import { beforeAll, describe, expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import { readTime } from "../../src/calendar/time.js";
import { leavesOf } from "../../src/condition/condition.js";
import { plainFact } from "../../src/condition/guardedRules.js";
import { addGuardedOperators, type PlainRule, toRules } from "../../src/entries/json-rules-engine.js";
import { rulesets } from "../../src/entries/rules.js";
import {
  type Answer,
  createEvaluator,
  keyOfQuestion,
  type Question,
} from "../../src/evaluate/createEvaluator.js";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { programOf } from "../../src/evaluate/program.js";
import { conditionsOf } from "../../src/norm/checkNorm.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { Norm } from "../../src/norm/norm.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { Unknown } from "../../src/record/unknown.js";

const records = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => parseRecord(JSON.parse(line)));
const calendarFile = CalendarFile.parse(nl);
const moment = { asOf: "2026-06-30" };
/** Every bundled norm, with its dormant exceptions awake, so that their rules are asked too. */
const ruleset = loadRuleset(
  {
    id: "all-awake",
    title: { nl: "Alles wakker", en: "All awake" },
    extends: "proposal",
    amend: [...loadRuleset(rulesets.proposal).norms.values()].map(({ id, exceptions }) => ({
      norm: id,
      exceptions: Object.fromEntries(exceptions.map((exception) => [exception.id, true])),
    })),
  },
  { from: rulesets },
);
const norms = [...ruleset.norms.values()];

/** Every question that judging the bundled cases asks, each once, with the answer of the compiled condition. */
function answeredQuestions(): { questions: Question[]; answers: Map<string, Answer> } {
  const questions = new Map<string, Question>();
  const answers = new Map<string, Answer>();
  const calendar = compileCalendar(calendarFile);
  const program = programOf(ruleset, { id: calendar.id, digest: "not asked for" });
  const asOf = readTime(moment.asOf);
  const request = { asOf, knownAt: null, since: null, schoolCalendars: {}, detail: false };
  for (const record of records) {
    evaluate(program, calendar, record, request, (clause, subject) => {
      const facts = Object.fromEntries(
        Object.entries(clause.read(subject)).flatMap(([name, value]) => {
          const plain = plainFact(value);
          return plain === undefined ? [] : [[name, plain]];
        }),
      );
      const question = { duty: `${clause.id.split("#")[0]}#${subject.child.id}`, clause: clause.id, facts };
      const truth = clause.judge(subject);
      questions.set(keyOfQuestion(question), question);
      answers.set(keyOfQuestion(question), truth instanceof Unknown ? "unknown" : truth);
      return truth;
    });
  }
  return { questions: [...questions.values()], answers };
}

describe("on one plain engine", () => {
  const evaluator = createEvaluator(ruleset);
  const { questions, answers } = answeredQuestions();
  const heard = new Map<string, Answer>();

  beforeAll(async () => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    addGuardedOperators(engine);
    for (const rule of norms.flatMap(toRules)) engine.addRule(rule);
    for (const question of questions) {
      const { events } = await engine.run({ ...question.facts });
      const own = events.filter(({ params }) => params?.clause === question.clause);
      const truths = new Set(own.map(({ params }): unknown => params?.truth));
      if (truths.size > 1) throw new Error(`${question.clause} is true and false`);
      heard.set(keyOfQuestion(question), truths.has(true) || (truths.has(false) ? false : "unknown"));
    }
  });

  test("the evaluator asks the same questions", () => {
    const asked = records.flatMap((record) => evaluator.questions(record, moment).map(keyOfQuestion));
    expect(new Set(asked)).toEqual(new Set(questions.map(keyOfQuestion)));
  });

  test("every question has the answer of the compiled evaluator", () => {
    for (const question of questions) {
      const key = keyOfQuestion(question);
      expect([key, heard.get(key)]).toEqual([key, answers.get(key)]);
    }
    expect(new Set(answers.values())).toEqual(new Set([true, false, "unknown"]));
  });

  test.each(norms.map(({ id }) => id))("%s asked something", (id) => {
    expect(questions.filter(({ clause }) => clause.startsWith(`${id}#`)).length).toBeGreaterThan(0);
  });

  test.each(records.map((record) => [record.id, record] as const))(
    "%s gets the same report",
    (_id, record) => {
      const report = evaluator.evaluateAnswered(record, moment, (question) =>
        heard.get(keyOfQuestion(question)),
      );
      expect(JSON.stringify(report)).toBe(JSON.stringify(evaluator.evaluate(record, moment)));
    },
  );
});

describe.each(norms.map((norm) => [norm.id, norm] as const))("%s", (id, norm) => {
  const rules = toRules(norm);

  test("has two rules for each of its conditions, under the id that questions name", () => {
    const clauses = [...new Set(rules.map(({ event }) => event.params.clause))];
    expect(clauses).toHaveLength(conditionsOf(norm, { actTypes: () => null }).length);
    const rows = rules.map(({ name, event }) => [name, event.type, event.params]);
    expect(rows).toEqual(
      clauses.flatMap((clause) =>
        [true, false].map((truth) => [`${clause} is ${truth}`, "clause", { norm: id, clause, truth }]),
      ),
    );
  });

  test("survives JSON and the engine's own Rule", () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    for (const rule of rules) {
      const { name, conditions, event } = new Rule(JSON.stringify(rule)).toJSON(false);
      expect({ name, event }).toEqual({ name: rule.name, event: rule.event });
      // The engine writes its default priority into each group; what is compared stays.
      expect(withoutPriority(conditions)).toEqual(rule.conditions);
    }
  });

  test("keeps parameters as facts", () => {
    const facts = conditionsOf(norm, { actTypes: () => null })
      .flatMap(({ condition, at }) => leavesOf(condition, at))
      .flatMap(({ leaf }) =>
        typeof leaf.value === "object" && "fact" in leaf.value ? [leaf.value.fact] : [],
      );
    const text = JSON.stringify(rules);
    for (const fact of facts) expect(text).toContain(`"value":{"fact":"${fact}"}`);
  });

  test("is not changed by who changes its rules", () => {
    const before = JSON.stringify(norm);
    for (const rule of toRules(norm)) scribble(rule);
    expect(JSON.stringify(norm)).toBe(before);
    expect(toRules(norm)).toEqual(rules);
  });
});

test("a norm that no ruleset accepts is refused with its faults", () => {
  const norm = norms.find(({ id }) => id === "jeugdwet/first-contact-child");
  if (norm?.duty.kind !== "achieve") throw new Error("this norm asks for an act");
  const broken = Norm.parse({ ...norm, duty: { ...norm.duty, within: { parameter: "untilAge" } } });
  expect(() => toRules(broken)).toThrow(expect.objectContaining({ code: "bad-term" }));
});

function withoutPriority(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === "priority" ? undefined : inner)));
}

/** Changes everything in a rule that can be changed. */
function scribble(rule: PlainRule): void {
  const each = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      each(inner);
      Reflect.set(value, key, "changed");
    }
  };
  each(rule);
}
