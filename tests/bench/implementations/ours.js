/** The library with evidence, as it judges by default. */
import { asOf, measure } from "./measure.js";
import { evaluator, linesOf, recordsOf } from "./oursMeasured.js";

await measure((texts) => {
  const records = recordsOf(texts);
  return {
    judge: (place) => evaluator.evaluate(records[place], { asOf }),
    outcomes: () => records.flatMap((record) => linesOf(evaluator.evaluate(record, { asOf }))),
  };
});
