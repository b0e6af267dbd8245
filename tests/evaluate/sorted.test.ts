/** Lists that are in order are given back as they are; others sorted, and themselves left alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sorted as sortedOf } from "../../src/sorted.js";

const byDay = (a: { day: number }, b: { day: number }) => a.day - b.day;

test("the order is that of sorting, equals stay in their order, and what is in order is not copied", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (days) => {
      const list = days.map((day, place) => ({ day, place }));
      const given = [...list];
      const sorted = [...list].sort(byDay);
      const found = sortedOf(list, byDay);
      expect(found).toEqual(sorted);
      expect(list).toEqual(given);
      expect(found === list).toBe(sorted.every((item, place) => item === given[place]));
    }),
  );
});
