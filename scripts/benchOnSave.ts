/**
 * Measures what it costs to judge a whole record on every save: the bundled cases, and made-up ones of 200 and 2,000 events.
 *
 * Prints medians and, since machines differ, how many times the reading of the same record a judgment takes. It
 * measures the built package, since tsx adds to the sources. Run: npm run build && npx tsx scripts/benchOnSave.ts
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const built = (name: string) => import(new URL(`../dist/${name}.js`, import.meta.url).href);
const { createEvaluator, loadRuleset, safeParseRecord }: typeof import("../src/index.js") =
  await built("index");
const { rulesets }: typeof import("../src/entries/rules.js") = await built("rules");

const evaluator = createEvaluator(loadRuleset(rulesets.proposal));
const asOf = "2026-06-30";

const cases = readFileSync(new URL("../examples/cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");

console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() || "unnamed processor"}`);
for (const text of [...cases, ...[200, 2000].map((count) => JSON.stringify(longRecord(count)))]) {
  const parsed = safeParseRecord(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const { record } = parsed;
  const read = median(() => safeParseRecord(JSON.parse(text)));
  const judge = median(() => evaluator.evaluate(record, { asOf }));
  const columns = [
    `${record.events.length} events`.padStart(11),
    `read ${read.toFixed(2)} ms`.padStart(16),
    `judge ${judge.toFixed(2)} ms`.padStart(18),
    `judge / read ${(judge / read).toFixed(1)}`.padStart(20),
  ];
  console.log(`${columns.join("")}   ${record.id}`);
}

/** The median time of one run in milliseconds, over about a second, after a warm-up. */
function median(run: () => unknown): number {
  for (let start = performance.now(); performance.now() - start < 300; ) run();
  const times: number[] = [];
  for (let start = performance.now(); performance.now() - start < 1000 || times.length < 5; ) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Three children under supervision since 2023, one of them reported again and again, seen by turns. */
function longRecord(count: number): unknown {
  const children = ["k1", "k2", "k3"];
  const first = Date.UTC(2023, 0, 2, 14);
  const step = (Date.UTC(2026, 5, 29, 14) - first) / count;
  const at = (index: number) => new Date(first + Math.floor(step * index)).toISOString();
  const starts = children.flatMap((child, index) =>
    [
      {
        id: `s${index}`,
        type: "measure-start",
        measure: `ots-${index}`,
        kind: "supervision",
        organisation: "gi-1",
      },
      { id: `n${index}`, type: "measure-notified", measure: `ots-${index}` },
      { id: `w${index}`, type: "assignment", measure: `ots-${index}`, professional: "w1", by: "gi-1" },
    ].map((event) => ({ ...event, at: "2023-01-02", children: [child] })),
  );
  const rest = Array.from({ length: count - starts.length }, (_, index) => {
    const child = children[index % children.length];
    const base = { id: `e${index}`, at: at(index), by: "gi-1" };
    if (index % 100 === 50) return { ...base, type: "report", to: "vt-1", children: [child] };
    if (index % 100 === 75)
      return { ...base, type: "disclosure", to: "w1", about: "family", children: [child] };
    return {
      ...base,
      type: "contact",
      mode: index % 4 === 0 ? "telephone" : "face-to-face",
      form: "conversation",
      status: index % 11 === 0 ? "failed" : "held",
      participants: [
        { role: "child", id: child },
        { role: "professional", id: "w1" },
        ...(index % 3 === 0 ? [{ role: "parent", id: "a1" }] : []),
      ],
    };
  });
  return {
    format: "vertelrecht.record/1",
    id: `long-record-${count}`,
    holder: "gi-1",
    covers: [
      {
        by: "gi-1",
        types: [
          "report",
          "disclosure",
          "contact",
          "contact-waived",
          "measure-start",
          "measure-notified",
          "measure-end",
          "assignment",
          "transfer",
          "case-closed",
        ],
        from: "2023-01-01",
        through: asOf,
      },
    ],
    organisations: [
      { id: "gi-1", kind: "certified-institution" },
      { id: "vt-1", kind: "veilig-thuis" },
    ],
    professionals: [{ id: "w1", organisation: "gi-1", specialisations: [] }],
    adults: [{ id: "a1", parentOf: children, authorityOver: children }],
    children: children.map((id, index) => ({ id, birthDate: `${2012 + index}-05-01` })),
    childrenComplete: true,
    events: [...starts, ...rest],
  };
}
