import { type Fault, fault } from "../errors.js";

/** What is wrong with a number that an option gives. */
export function wholeFaults(flag: string, text: string, least: number, most: number): Fault[] {
  if (/^\d{1,16}$/.test(text) && Number(text) >= least && Number(text) <= most) return [];
  const message = `'${text.slice(0, 40)}' is no whole number from ${least} through ${most}`;
  return [
    fault("bad-option", flag, message, `write digits alone, e.g. ${flag} ${Math.min(most, least + 41)}`),
  ];
}
