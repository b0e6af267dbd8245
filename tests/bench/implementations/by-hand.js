/** By hand, outcomes alone. */
import { days } from "../byHand/days.js";
import { measureHand } from "./handMeasured.js";

await measureHand(days, false);
