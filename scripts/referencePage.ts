/** The page `docs/reference.md`, made from the closed lists of codes, their meanings, the words of reports and the schemas. */
import * as z from "zod";
import { Term } from "../src/calendar/term.js";
import { FAULT_CODES } from "../src/errors.js";
import { DUTY_STATUSES, OUTCOMES } from "../src/evaluate/report.js";
import { FAULT_MEANINGS } from "../src/faultMeanings.js";
import { FORCES, forceOf, TIERS } from "../src/norm/norm.js";
import { EVENT_TYPES, EVENTS, type EventType, Participant } from "../src/record/event.js";
import { MISSING_CODES } from "../src/record/unknown.js";
import * as meanings from "../src/report/meanings.js";
import { en } from "../src/report/words.en.js";
import { nl } from "../src/report/words.nl.js";
import { table } from "./table.js";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The whole page. */
export function referencePage(): string {
  return `${[HEAD, ...statuses(), ...outcomes(), ...missing(), ...headlines(), ...terms(), ...events(), ...faults()].join("\n\n")}\n`;
}

const HEAD = `# Reference

Every code that a report, a record, a norm or a refusal may hold. Made from the code by \`npm run generate\`. A number in
brackets is a rule of [semantics.md](semantics.md). Commands, options and exit codes: [cli.md](cli.md). What may change in a
release: [compatibility.md](compatibility.md).`;

function statuses(): string[] {
  const prohibitions = Object.entries(en.forbidStatuses).map(([status, words]) => {
    const dutch = Object.entries(nl.forbidStatuses).find(([other]) => other === status)?.[1] ?? "";
    return [code(status), words, dutch];
  });
  return [
    "## Statuses of a duty",
    "A duty is one instance of a norm: this child, this trigger, this due moment. How each is decided: E1 to E4.",
    table(
      ["status", "meaning", "English", "Dutch"],
      DUTY_STATUSES.map((status) => [
        code(status),
        meanings.STATUS_MEANINGS[status],
        status === "undetermined" ? en.headings.undetermined : en.statuses[status],
        status === "undetermined" ? nl.headings.undetermined : nl.statuses[status],
      ]),
    ),
    `\`possible\` may also hold \`inapplicable\`: ${en.statuses.inapplicable}, _${nl.statuses.inapplicable}_. Of a prohibition a report says:`,
    table(["status", "English", "Dutch"], prohibitions),
  ];
}

function outcomes(): string[] {
  return [
    "## Outcomes of a finding",
    "A finding folds the duties of one norm and one child; the first of these that holds is its outcome (E5).",
    table(
      ["outcome", "meaning"],
      OUTCOMES.map((outcome) => [code(outcome), meanings.OUTCOME_MEANINGS[outcome]]),
    ),
    "`standing`, of what is breached:",
    explained("standing", meanings.STANDING_MEANINGS),
    "`reason`, of what is inapplicable (C10):",
    explained("reason", meanings.REASON_MEANINGS),
  ];
}

function missing(): string[] {
  const asked = ({ missing: say, fields, eventTypes }: typeof en, one: (typeof MISSING_CODES)[number]) =>
    say(
      { code: one },
      { event: "e1", field: fields.participants ?? "", types: eventTypes.contact, days: "" },
    );
  return [
    "## What can be missing",
    `Why the record cannot tell, with where: \`event\` and \`field\`, \`of\`, or \`organisation\`, \`types\`, \`from\` and \`through\`. A report
asks for it in words like these.`,
    table(
      ["code", "meaning", "English", "Dutch"],
      MISSING_CODES.map((one) => [code(one), meanings.MISSING_MEANINGS[one], asked(en, one), asked(nl, one)]),
    ),
  ];
}

function headlines(): string[] {
  const lines = (key: "now" | "ever") => {
    const [own, english, dutch]: readonly Readonly<Record<string, string>>[] =
      key === "now"
        ? [meanings.NOW_MEANINGS, en.nowWords, nl.nowWords]
        : [meanings.EVER_MEANINGS, en.everWords, nl.everWords];
    return Object.entries(own ?? {}).map(([word, meaning]) => [
      code(key),
      code(word),
      meaning,
      english?.[word] ?? "",
      dutch?.[word] ?? "",
    ]);
  };
  return [
    "## Headlines",
    `\`summary\` says for each force, never mixed, how things stand \`now\`, whether anything was \`ever\` breached, and how many
findings have each outcome (E6). The force follows from the norm's tier.`,
    table(["headline", "word", "meaning", "English", "Dutch"], [...lines("now"), ...lines("ever")]),
    table(
      ["force", "meaning", "tiers", "English", "Dutch"],
      FORCES.map((force) => [
        code(force),
        meanings.FORCE_MEANINGS[force],
        TIERS.filter((tier) => forceOf(tier) === force)
          .map(code)
          .join(", "),
        en.force[force],
        nl.force[force],
      ]),
    ),
  ];
}

function terms(): string[] {
  const options = (schema: JsonSchema): JsonSchema[] =>
    (schema.anyOf ?? []).flatMap((option) => (option.anyOf ? options(option) : [option]));
  return [
    "## Terms",
    `How long there is. The day of the start does not count; a term runs through the end of its last day (B4). Whether the
Algemene termijnenwet extends it, the norm says (B11).`,
    table(
      ["written as", "meaning"],
      options(z.toJSONSchema(Term, { io: "input" })).map((option) => [
        option.enum ? option.enum.map((word) => code(`"${word}"`)).join(", ") : code(written(option)),
        option.description ?? "",
      ]),
    ),
    `School days need a calendar of the school, \`{ "<organisation or region>": { "from", "through", "closed": [days] } }\`: for the
command \`--school-calendar\`, for the library \`schoolCalendars\`.`,
  ];
}

/** How an object is written, from its schema. */
function written(schema: JsonSchema): string {
  const value = (inner: JsonSchema) =>
    inner.enum ? inner.enum.map((word) => `"${word}"`).join(" or ") : inner.type === "array" ? "[…]" : "n";
  const keys = Object.entries(schema.properties ?? {}).map(([key, inner]) =>
    typeof inner === "object" ? `"${key}": ${value(inner)}` : `"${key}"`,
  );
  return `{ ${keys.join(", ")} }`;
}

function events(): string[] {
  const shape = (type: EventType) => Object.entries(propertiesOf(EVENTS[type]));
  const shared = new Set(
    shape("incident")
      .map(([field]) => field)
      .filter((field) => field !== "police"),
  );
  const list = (fields: readonly (readonly [string, JsonSchema])[]) =>
    fields.map(([field, schema]) => `  - ${fieldLine(field, schema)}`);
  const own = (type: EventType) => shape(type).filter(([field]) => !shared.has(field));
  return [
    "## Event types",
    `Every event has \`id\`, \`type\` and \`at\`; the other fields may be absent (not recorded) or \`null\` (recorded as unknown), but for
\`measure\` and \`placement\` (A1). Every list of words also has \`other\`.`,
    [
      "- every event",
      ...list(shape("incident").filter(([field]) => shared.has(field) && field !== "type")),
    ].join("\n"),
    EVENT_TYPES.flatMap((type) => [
      `- **\`${type}\`**: ${en.eventTypes[type]}, _${nl.eventTypes[type]}_`,
      ...list(own(type)),
    ]).join("\n"),
    ["- each of the `participants`", ...list(Object.entries(propertiesOf(Participant)))].join("\n"),
  ];
}

function propertiesOf(type: z.ZodType): Record<string, JsonSchema> {
  const { properties = {} } = z.toJSONSchema(type, { io: "input", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, schema]) =>
      typeof schema === "object" ? [[key, schema]] : [],
    ),
  );
}

function fieldLine(field: string, schema: JsonSchema): string {
  const words = [...new Set(wordsOf(schema))].filter((word) => word !== "other");
  const meaning = schema.description ?? "";
  const list = words.length > 0 ? `: ${words.map(code).join(", ")}` : "";
  return `${code(field)}${meaning ? ` – ${meaning}` : ""}${field === "participants" ? "" : list}`;
}

/** The closed list of words that a field takes, alone or in a list. */
function wordsOf({ enum: words = [], anyOf = [], items }: JsonSchema): string[] {
  const inner = [...anyOf, ...(Array.isArray(items) ? items : items === undefined ? [] : [items])];
  return [
    ...words.map(String),
    ...inner.flatMap((schema) => (typeof schema === "object" ? wordsOf(schema) : [])),
  ];
}

function faults(): string[] {
  return [
    "## Error codes",
    `A refusal lists all faults at once: what the schema refuses is taken out, and the rest looked at all the same. Each has a
\`code\`, a \`path\`, a \`message\`, a \`mend\`, and where a text was read \`line\` and \`column\`. Messages never hold names,
birth dates or \`meta\`.`,
    table(
      ["code", "means", "mend"],
      FAULT_CODES.map((one) => [code(one), FAULT_MEANINGS[one].means, FAULT_MEANINGS[one].mend]),
    ),
  ];
}

function explained(head: string, own: Readonly<Record<string, string>>): string {
  return table(
    [head, "meaning"],
    Object.entries(own).map(([word, meaning]) => [code(word), meaning]),
  );
}

function code(text: string): string {
  return `\`${text}\``;
}
