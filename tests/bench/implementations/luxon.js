/** By hand, with evidence, all time reckoned with luxon. */

import { measureHand } from "./handMeasured.js";
import { luxonDays } from "./luxonDays.js";

await measureHand(luxonDays, true);
