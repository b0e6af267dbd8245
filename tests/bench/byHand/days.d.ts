/** The types of `days.js`. */
import type { Days } from "./judge.js";

export const days: Days;
