/** The six norms as one query of DuckDB over all records, which were loaded into tables beforehand. */
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { days } from "../byHand/days.js";
import { asOf, line, measure, NORMS } from "./measure.js";

const OUTCOMES = ["inapplicable", "excused", "satisfied", "open", "breached"];

export async function measureDuck(threads) {
  await measure(async (texts, file) => {
    const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
    const connection = await instance.connect();
    await connection.run("CREATE TABLE workday (n INTEGER, day DATE)");
    await connection.run(`INSERT INTO workday VALUES ${workingDays().join(", ")}`);
    const start = performance.now();
    await connection.run(sql("tables").replaceAll("RECORDS", file));
    const loaded = ((performance.now() - start) * 1000) / texts.length;
    const query = sql("outcomes");
    const judgeAll = async () => (await connection.runAndReadAll(query)).getRows();
    return {
      judgeAll,
      async outcomes() {
        const order = new Map(texts.map((text, place) => [JSON.parse(text).id, place]));
        const rows = await judgeAll();
        const childOrder = (a, b) => (a < b ? -1 : 1);
        return rows
          .sort((a, b) => order.get(a[0]) - order.get(b[0]) || a[1] - b[1] || childOrder(a[2], b[2]))
          .map(([record, norm, child, outcome]) => line(record, NORMS[norm], child, OUTCOMES[outcome]));
      },
      notes: `loading took ${loaded.toFixed(0)} µs a record beside`,
    };
  });
}

function sql(name) {
  return readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), "utf8").replaceAll("AS_OF", asOf);
}

/** Every working day of the hand-written calendar, counted. */
function workingDays() {
  const last = days.dayOf("2028-12-01");
  const rows = [];
  let day = days.dayOf("2023-01-01");
  for (let n = 1; day < last; n++) {
    day = days.workingDayAfter(day, 1);
    rows.push(`(${n}, DATE '${days.formatDay(day)}')`);
  }
  return rows;
}
