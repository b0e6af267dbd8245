/** Working on several items at once: in order, never more than so many, and an error reaches whoever takes the results. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/cli/stream/inOrder.js";

test("results come in the order of the items, whichever is ready first, and no more are begun than asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, count, atOnce) => {
        let [running, most] = [0, 0];
        const work = async (item: number) => {
          running++;
          most = Math.max(most, running);
          await scheduler.schedule(Promise.resolve());
          running--;
          return item * 2;
        };
        const all = collect(inOrder(upTo(count), work, atOnce));
        await scheduler.waitFor(all);
        expect(await all).toEqual(Array.from({ length: count }, (_, index) => index * 2));
        expect(most).toBe(Math.min(count, atOnce));
      },
    ),
  );
});

test("an item that fails stops the reading, after the results before it", async () => {
  const got: number[] = [];
  let closed = false;
  async function* items() {
    try {
      yield* upTo(100);
    } finally {
      closed = true;
    }
  }
  const work = async (item: number) => {
    if (item === 3) throw new Error("item 3");
    return item;
  };
  await expect(
    (async () => {
      for await (const result of inOrder(items(), work, 2)) got.push(result);
    })(),
  ).rejects.toThrow("item 3");
  expect(got).toEqual([0, 1, 2]);
  expect(closed).toBe(true);
});

async function* upTo(count: number): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) yield item;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
