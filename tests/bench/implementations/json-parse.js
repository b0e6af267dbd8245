/** No judgment: `JSON.parse` of each record, the yardstick of all times. */
import { measure } from "./measure.js";

await measure((texts) => ({ judge: (place) => JSON.parse(texts[place]), outcomes: () => [] }));
