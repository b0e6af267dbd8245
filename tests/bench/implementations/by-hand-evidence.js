/** By hand, with evidence. */
import { days } from "../byHand/days.js";
import { measureHand } from "./handMeasured.js";

await measureHand(days, true);
