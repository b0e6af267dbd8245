/** The forms of `--format` but `json` and `ndjson`: text for a person, and what other tools read. */
import type { ExchangeForm } from "../report/exchange/exchangeForm.js";
import { exchangeForms } from "../report/exchange/exchangeForms.js";
import { renderFoot } from "../report/renderFoot.js";
import { renderText } from "../report/renderText.js";
import type { EvaluateFlags } from "./evaluateOptions.js";
import { painter } from "./output.js";

/** A form by its name. */
export function formNamed(
  name: Exclude<EvaluateFlags["format"], "json" | "ndjson">,
  colour: boolean,
): ExchangeForm {
  return name === "text" ? textForm(colour) : exchangeForms[name];
}

function textForm(colour: boolean): ExchangeForm {
  const paint = painter(colour);
  return {
    head: () => "",
    part: ({ report }, options) => `${renderText(report, { ...options, ...paint })}\n`,
    between: "",
    foot: (seen, options) => renderFoot([seen], { ...options, ...paint }),
  };
}
