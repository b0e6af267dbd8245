/** The yardstick of whole processes: reads a file of records and parses each, and does nothing with them. */
import { readFileSync } from "node:fs";

let events = 0;
for (const text of readFileSync(process.argv[2], "utf8").split("\n"))
  if (text !== "") events += JSON.parse(text).events.length;
process.stderr.write(`${events} events\n`);
