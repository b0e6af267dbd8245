/** Larger histories at random, by fast-check, which also makes smaller what it finds. */
import * as fc from "fast-check";
import { canBe, type Happening } from "./history.js";
import type { Story, World } from "./world.js";

/** Most events of a history at random. */
const MOST_EVENTS = 8;

/** What came of it: how many were tried, and the smallest that shows it. */
interface Further {
  readonly tried: number;
  readonly found: Story | null;
}

/** Tries histories of at least so many events that `shows` what is looked for. */
export function searchFurther(
  { vocabulary: { templates, ages }, days }: World,
  { seed, random, least }: { readonly seed: number; readonly random: number; readonly least: number },
  shows: (history: readonly Happening[], age: number) => boolean,
): Further {
  if (random === 0 || templates.length === 0) return { tried: 0, found: null };
  const happening = fc.record({ template: fc.constantFrom(...templates), day: fc.constantFrom(...days) });
  const histories = fc.array(happening, {
    minLength: Math.min(least, MOST_EVENTS),
    maxLength: MOST_EVENTS,
    size: "max",
  });
  const inOrder = (history: readonly Happening[]) => [...history].sort((a, b) => a.day - b.day);
  const result = fc.check(
    fc.property(histories, fc.constantFrom(...ages), (history, age) => {
      const ordered = inOrder(history);
      return !canBe(ordered) || !shows(ordered, age);
    }),
    { seed, numRuns: random },
  );
  const example = result.counterexample;
  if (!example) return { tried: result.numRuns, found: null };
  const [history, age] = example;
  const found = { history: withoutNeedless(inOrder(history), (one) => canBe(one) && shows(one, age)), age };
  return { tried: result.numRuns, found };
}

/** The history without each event that can be left out; fast-check leaves out those at the end of its list alone. */
function withoutNeedless(
  history: readonly Happening[],
  shows: (history: readonly Happening[]) => boolean,
): readonly Happening[] {
  for (let place = 0; place < history.length; place++) {
    const fewer = history.filter((_, index) => index !== place);
    if (shows(fewer)) return withoutNeedless(fewer, shows);
  }
  return history;
}
