import type { ExchangeForm } from "../../report/exchange/exchangeForm.js";
import type { EvaluateFlags } from "../evaluateOptions.js";

/**
 * How reports are written for people and other tools; null for `json` and `ndjson`, and where only counts are written.
 *
 * Words and pictures are brought in when they are asked for: to open them takes as long as judging some hundred records.
 *
 * @param colour - whether text is coloured
 */
export async function formOf(
  { format, summary }: EvaluateFlags,
  colour: boolean,
): Promise<ExchangeForm | null> {
  if (summary || format === "json" || format === "ndjson") return null;
  const { formNamed } = await import("../forms.js");
  return formNamed(format, colour);
}
