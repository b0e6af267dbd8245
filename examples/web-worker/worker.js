/**
 * Reads and judges records off the page's own thread. No record leaves the browser.
 *
 * Messages in: `{ open: text }` (records, one a line) or `{ judge: index, asOf, lang }`; out: `{ cases, faults }`
 * or `{ lines }`. `npx tsx scripts/buildBrowserBundle.ts` bundles this file with the library into dist/worker.js.
 */
import {
  createEvaluator,
  loadRuleset,
  printFault,
  renderFoot,
  renderText,
  safeParseRecord,
  VertelrechtError,
} from "vertelrecht";
import { rulesets } from "vertelrecht/rules";

const ruleset = loadRuleset(rulesets.proposal);
const evaluator = createEvaluator(ruleset);
let records = [];

addEventListener("message", ({ data }) => postMessage("open" in data ? open(data.open) : judge(data)));

function open(text) {
  const faults = [];
  records = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = read(line);
    if (parsed.ok) records.push(parsed.record);
    else faults.push(...parsed.faults.map((fault) => `${index + 1}: ${printFault(fault)}`));
  }
  return { cases: records.map(({ id }) => id), faults };
}

function read(line) {
  try {
    return safeParseRecord(JSON.parse(line));
  } catch {
    const mend = "write one record as JSON on each line";
    return { ok: false, faults: [{ code: "json-syntax", path: "", message: "this is no JSON", mend }] };
  }
}

function judge({ judge: index, asOf, lang }) {
  // The page decides what a tone looks like: it gets it in front of the text.
  const options = { lang, ruleset, paint: (tone, text) => `${tone}\t${text}` };
  try {
    const report = evaluator.evaluate(records[index], { asOf });
    return { lines: linesOf(renderText(report, options) + renderFoot([report], options)) };
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return { lines: error.faults.map((fault) => ({ depth: 0, tone: "bad", text: printFault(fault) })) };
  }
}

/** The lines of a text with their depth and tone; empty lines stand between parts. */
function linesOf(text) {
  return text.split("\n").map((line) => {
    const [tone, painted] = line.trimStart().split("\t");
    const depth = (line.length - line.trimStart().length) / 2;
    return painted === undefined ? { depth, tone: null, text: tone } : { depth, tone, text: painted };
  });
}
