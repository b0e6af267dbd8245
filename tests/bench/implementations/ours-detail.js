/** The library with detail: derivations, what was considered, traces. */
import { asOf, measure } from "./measure.js";
import { evaluator, linesOf, recordsOf } from "./oursMeasured.js";

await measure((texts) => {
  const records = recordsOf(texts);
  const options = { asOf, detail: true };
  return {
    judge: (place) => evaluator.evaluate(records[place], options),
    outcomes: () => records.flatMap((record) => linesOf(evaluator.evaluate(record, options))),
  };
});
