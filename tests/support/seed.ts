/**
 * Every run of `npm run check` tries the same random cases, so that what is green stays green until the code changes.
 *
 * `npm run test:random` tries others; `VERTELRECHT_SEED=<number>` tries those of a seed again.
 */
import fc from "fast-check";

const wanted = process.env.VERTELRECHT_SEED ?? "20260706";
const seed = wanted === "random" ? Math.trunc(Math.random() * 2 ** 31) : Number(wanted);
if (!Number.isInteger(seed)) throw new Error(`VERTELRECHT_SEED is "random" or a whole number, not ${wanted}`);
fc.configureGlobal({ seed });
