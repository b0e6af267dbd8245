/** By hand, with evidence, all time reckoned with luxon. */
import { luxonDays } from "./luxonDays.js";
import { measureHand } from "./handMeasured.js";

await measureHand(luxonDays, true);
