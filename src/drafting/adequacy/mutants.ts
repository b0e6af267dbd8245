/** Norms with one thing otherwise: a number, a unit, an operator, a boundary, a part of a condition, an exception, an anchor. */
import { canMove } from "../../calendar/extendTerm.js";
import { Term } from "../../calendar/term.js";
import { OPPOSITE, type Operator } from "../../condition/condition.js";
import type { Norm } from "../../norm/norm.js";

/** A norm with one thing otherwise. */
export interface Mutant {
  /** Where, e.g. `parameters.term.value` or `duty.act.where.all[1].operator`. */
  readonly path: string;
  readonly was: unknown;
  /** What stands there instead; null where it was taken out. */
  readonly becomes: unknown;
  /** The whole norm, as JSON that may be no norm any more. */
  readonly norm: unknown;
}

type Path = readonly (string | number)[];
/** Takes a value out. */
const GONE = Symbol("gone");

interface Change {
  readonly path: Path;
  readonly becomes: unknown;
}

/** Every mutant of a norm, each with one change. */
export function mutantsOf(norm: Norm): Mutant[] {
  const changes = [
    ...Object.entries(norm.parameters).flatMap(([name, parameter]) =>
      valueChanges(["parameters", name, "value"], parameter.value).filter(
        ({ path, becomes }) => path.length > 3 || mayBe(parameter, becomes),
      ),
    ),
    ...("applies" in norm
      ? [{ path: ["applies"], becomes: GONE }, ...changesIn(["applies"], norm.applies)]
      : []),
    ...changesIn(["duty"], norm.duty).filter(({ path }) => decides(path, norm)),
    ...norm.exceptions.flatMap(({ active, ...rest }, index) => [
      { path: ["exceptions", index, "active"], becomes: !active },
      ...changesIn(["exceptions", index], { event: rest.event, when: rest.when }),
      ...(rest.onlyWhileAwaited ? [{ path: ["exceptions", index, "onlyWhileAwaited"], becomes: false }] : []),
    ]),
    { path: ["children"], becomes: norm.children === "household" ? "concerned" : "household" },
    ...(norm.bearer === "any" ? [] : [{ path: ["bearer"], becomes: "any" }]),
    ...(Array.isArray(norm.bearer) ? withoutEach(["bearer"], norm.bearer) : []),
  ];
  return changes.map(({ path, becomes }) => ({
    path: written(path),
    was: valueAt(norm, path) ?? null,
    becomes: becomes === GONE ? null : becomes,
    norm: withAt(norm, path, becomes),
  }));
}

/** Whether a change of a duty can decide anything by the rules themselves. */
function decides(path: Path, norm: Norm): boolean {
  const [, part] = path;
  if (path.at(-1) === "extension") return termCanMove(norm);
  if (path.at(-1) !== "whom" || part === "act") return true;
  // A12: what sets off, starts or closes a duty to a household does so whichever child it concerns.
  // A4: what closes a duty to one child is always its own, or of nobody known.
  return norm.children === "concerned" && !path.some((key) => key === "before" || key === "until");
}

/** Whether the Algemene termijnenwet can move the end of a norm's term. */
function termCanMove({ duty, parameters }: Norm): boolean {
  if (duty.kind !== "achieve" || typeof duty.within === "string") return false;
  const within = "parameter" in duty.within ? parameters[duty.within.parameter]?.value : duty.within;
  const term = Term.safeParse(within).data;
  return term !== undefined && canMove(term);
}

function mayBe({ range, oneOf }: Norm["parameters"][string], value: unknown): boolean {
  if (range && typeof value === "number" && (value < range[0] || value > range[1])) return false;
  return !oneOf || (typeof value === "string" && oneOf.includes(value));
}

/** The operator that is most easily taken for another: of an order the one that counts the bound or not, else the opposite. */
const OTHER_OPERATOR: Readonly<Record<Operator, Operator>> = {
  ...OPPOSITE,
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
};

/** What a field of a duty or pattern can be instead of what it is, its default where it is left out. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  anchor: ["calendar", "start", "last-act"],
  partial: ["proportional", "skip", "count"],
  again: ["each", "while-closed"],
  extension: ["algemene-termijnenwet", "none"],
  afterDue: ["still-owed", "extinguished"],
  pick: ["after", "before"],
  whom: ["child", "case"],
};
/** What holds where a field is left out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  partial: "proportional",
  again: "each",
  extension: "none",
  afterDue: "still-owed",
  pick: "after",
  whom: "child",
};
/** Fields that hold a period or a number. */
const AMOUNTS: ReadonlySet<string> = new Set([
  "within",
  "notBefore",
  "extendable",
  "every",
  "atLeast",
  "untilAge",
]);
/** Fields that a duty can do without. */
const OPTIONAL: ReadonlySet<string> = new Set(["before", "extendable", "notBefore"]);
/** Lists of patterns, of which each can be missing. */
const LISTS: ReadonlySet<string> = new Set([
  "trigger",
  "act",
  "before",
  "until",
  "latestOf",
  "allOf",
  "type",
]);

/** Changes of a part of a norm and of everything in it. */
function changesIn(path: Path, node: unknown): Change[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => changesIn([...path, index], one));
  if (typeof node !== "object" || node === null) return [];
  if ("parameter" in node) return [];
  if ("fact" in node) return leafChanges(path, node);
  return [
    ...groupChanges(path, node),
    ...("where" in node ? [{ path: [...path, "where"], becomes: GONE }] : []),
    ...choiceChanges(path, node),
    ...Object.entries(node).flatMap(([key, value]): Change[] => {
      const here = [...path, key];
      const without = OPTIONAL.has(key) ? [{ path: here, becomes: GONE }] : [];
      if (AMOUNTS.has(key)) return [...without, ...(isReference(value) ? [] : valueChanges(here, value))];
      const lists = LISTS.has(key) && Array.isArray(value) ? withoutEach(here, value) : [];
      return [...lists, ...without, ...changesIn(here, value)];
    }),
    ...("latestOf" in node ? [{ path, becomes: node.latestOf }] : []),
    ...("allOf" in node ? [{ path, becomes: node.allOf }] : []),
  ];
}

/** `all` and `any`: the one for the other, and without each part; `not`: without it. */
function groupChanges(path: Path, node: object): Change[] {
  if ("not" in node) return [{ path, becomes: node.not }];
  for (const [own, other] of [
    ["all", "any"],
    ["any", "all"],
  ] as const) {
    const parts: unknown = Reflect.get(node, own);
    if (Array.isArray(parts) && parts.length > 1)
      return [{ path, becomes: { [other]: parts } }, ...withoutEach([...path, own], parts)];
  }
  return [];
}

function leafChanges(path: Path, node: object): Change[] {
  const operator: unknown = Reflect.get(node, "operator");
  const value: unknown = Reflect.get(node, "value");
  const other = Object.entries(OTHER_OPERATOR).find(([own]) => own === operator)?.[1];
  return [
    ...(other ? [{ path: [...path, "operator"], becomes: other }] : []),
    ...(typeof value === "number" || Array.isArray(value) ? valueChanges([...path, "value"], value) : []),
  ];
}

function choiceChanges(path: Path, node: object): Change[] {
  const kind: unknown = Reflect.get(node, "kind");
  const fields =
    kind === undefined
      ? "type" in node
        ? ["whom", ...("pick" in node || path.at(-1) === "from" ? ["pick"] : [])]
        : []
      : fieldsOf(kind, node);
  return fields.flatMap((field) => {
    const own: unknown = Reflect.get(node, field) ?? DEFAULTS[field];
    if (isReference(own)) return [];
    return (CHOICES[field] ?? [])
      .filter((one) => one !== own)
      .map((becomes) => ({ path: [...path, field], becomes }));
  });
}

/** Fields that decide something: a term that is not stated is not extended, nor over; from the last act there are no units. */
function fieldsOf(kind: unknown, node: object): readonly string[] {
  if (kind === "recur")
    return Reflect.get(node, "anchor") === "last-act" ? ["anchor"] : ["anchor", "partial"];
  if (kind !== "achieve") return ["again"];
  const within: unknown = Reflect.get(node, "within");
  if (within === "none-stated") return ["again"];
  return within === "at-once" ? ["again", "afterDue"] : ["again", "extension", "afterDue"];
}

/** What a number, a period, a list or a yes could be instead. */
function valueChanges(path: Path, value: unknown): Change[] {
  if (typeof value === "boolean") return [{ path, becomes: !value }];
  if (typeof value === "number")
    return [value - 1, value + 1].filter((one) => one >= 0).map((becomes) => ({ path, becomes }));
  if (typeof value === "string") return (choicesWith(value) ?? []).map((becomes) => ({ path, becomes }));
  if (Array.isArray(value)) return withoutEach(path, value);
  if (typeof value !== "object" || value === null) return [];
  if ("laterOf" in value && Array.isArray(value.laterOf))
    return [
      ...value.laterOf.map((becomes: unknown) => ({ path, becomes })),
      ...value.laterOf.flatMap((one: unknown, index: number) =>
        valueChanges([...path, "laterOf", index], one),
      ),
    ];
  return Object.entries(value).flatMap(([unit, count]): Change[] => {
    if (typeof count !== "number") return [];
    const counts = [count - 1, count + 1]
      .filter((one) => one > 0)
      .map((one) => ({ path, becomes: { [unit]: one } }));
    const others = DAYS.has(unit)
      ? [...DAYS].filter((other) => other !== unit && other !== "schoolDays")
      : [];
    return [...counts, ...others.map((other) => ({ path, becomes: { [other]: count } }))];
  });
}

/** Days of different kinds: one kind is easily taken for another. */
const DAYS: ReadonlySet<string> = new Set(["days", "workingDays", "schoolDays"]);

/** The other choices where a word is one of a field's. */
function choicesWith(word: string): readonly string[] | undefined {
  return Object.values(CHOICES)
    .find((choices) => choices.includes(word))
    ?.filter((one) => one !== word);
}

function withoutEach(path: Path, list: readonly unknown[]): Change[] {
  if (list.length < 2) return [];
  return list.map((_, index) => ({ path, becomes: list.filter((_one, place) => place !== index) }));
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && "parameter" in value;
}

function valueAt(node: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), node);
}

/** A copy with something else in one place. */
function withAt(node: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((one, index) => (index === key ? withAt(one, rest, value) : one));
  const inner = withAt(Reflect.get(Object(node), key), rest, value);
  const { [key]: _gone, ...others } = Object(node);
  return inner === GONE ? others : { ...others, [key]: inner };
}

function written(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}
