/** The forms in which reports can be handed to other tools, by name. */
import { earlForm } from "./earlForm.js";
import type { ExchangeForm } from "./exchangeForm.js";
import { htmlForm } from "./htmlForm.js";
import { junitForm } from "./junitForm.js";
import { markdownForm } from "./markdownForm.js";
import { sarifForm } from "./sarifForm.js";

const FORMS: Readonly<Record<string, ExchangeForm>> = {
  earl: earlForm,
  html: htmlForm,
  junit: junitForm,
  markdown: markdownForm,
  sarif: sarifForm,
};

/** The form of a name; undefined where it is none of these. */
export function exchangeForm(name: string): ExchangeForm | undefined {
  return FORMS[name];
}
