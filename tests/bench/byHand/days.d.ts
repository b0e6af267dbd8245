/** The types of `days.js`: the functions of `Days`. */
import type { Days } from "./judge.js";

export const dayOf: Days["dayOf"];
export const readTime: Days["readTime"];
export const ageOn: Days["ageOn"];
export const birthday: Days["birthday"];
export const firstOfMonth: Days["firstOfMonth"];
export const nextMonth: Days["nextMonth"];
export const workingDayAfter: Days["workingDayAfter"];
export const formatDay: Days["formatDay"];
