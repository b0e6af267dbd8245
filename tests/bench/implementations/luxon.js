/** By hand, with evidence, all time reckoned with luxon. */
import * as days from "../byHand/luxonDays.js";
import { measureHand } from "./handMeasured.js";

await measureHand(days, true);
