/** The forms in which reports can be handed to other tools, by name. */
import { earlForm } from "./earlForm.js";
import type { ExchangeForm } from "./exchangeForm.js";
import { htmlForm } from "./htmlForm.js";
import { junitForm } from "./junitForm.js";
import { markdownForm } from "./markdownForm.js";
import { sarifForm } from "./sarifForm.js";

/** Each form. */
export const exchangeForms = {
  earl: earlForm,
  html: htmlForm,
  junit: junitForm,
  markdown: markdownForm,
  sarif: sarifForm,
} as const satisfies Readonly<Record<string, ExchangeForm>>;
