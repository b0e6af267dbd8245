/** The library with every condition answered by json-rules-engine. */
import { evaluateOnEngine } from "../../../dist/json-rules-engine.js";
import { asOf, measure } from "./measure.js";
import { evaluator, linesOf, recordsOf } from "./oursMeasured.js";

await measure((texts) => {
  const records = recordsOf(texts);
  return {
    isAsync: true,
    judge: (place) => evaluateOnEngine(evaluator, records[place], { asOf }),
    async outcomes() {
      const lines = [];
      for (const record of records)
        lines.push(...linesOf(await evaluateOnEngine(evaluator, record, { asOf })));
      return lines;
    },
  };
});
