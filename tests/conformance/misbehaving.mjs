// A harness that goes wrong in one way, on the second case that it is asked; the others it answers with no duties.
import { createInterface } from "node:readline";

const [, , way] = process.argv;
const declaration = {
  protocol: "1",
  vendor: { name: "Voorbeeld" },
  product: { name: "misgaand", version: "1" },
  supports: {
    levels: ["terms", "duties"],
    norms: way === "claims-unknown" ? ["kpi/family-plan", "kpi/nergens"] : ["kpi/family-plan"],
    reads: ["measure-start", "measure-end", "plan", "child-died"],
  },
  rulesets: "built-in",
};
const say = (value) => process.stdout.write(`${typeof value === "string" ? value : JSON.stringify(value)}\n`);
let asked = 0;
const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
if (way === "logs" || way === "chats") process.stderr.write("begun\n");
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.cmd === "stop") break;
  if (message.cmd === "start") {
    if (way === "no-declaration") say({ protocol: "1" });
    else say({ protocol: "1", declaration });
    continue;
  }
  const { seq, moments } = message;
  const answer = { seq, results: moments.map((moment) => ({ ...moment, duties: [] })) };
  if (++asked !== 2) say(answer);
  else if (way === "logs") {
    say({ level: "info" });
    await later(50);
    say(answer);
  } else if (way === "chats") say(`${JSON.stringify(answer)}\n${JSON.stringify({ level: "info" })}`);
  else if (way === "exits") {
    process.stderr.write("het register is dicht\n");
    process.exit(3);
  } else if (way === "hangs") await new Promise((resolve) => setTimeout(resolve, 60_000));
  else if (way === "no-json") say("{ half");
  else if (way === "wrong-seq") say({ ...answer, seq: seq + 1000 });
  else if (way === "malformed") say({ seq, results: "none" });
  else if (way === "errors") say({ seq, errored: true, message: "daar ging het mis" });
  else if (way === "skips")
    say({ seq, skipped: true, message: "nog niet gebouwd", issueUrl: "https://example.org/1" });
  else if (way === "too-much") say(`"${"x".repeat(17 * 1024 * 1024)}"`);
  else say(answer);
}
