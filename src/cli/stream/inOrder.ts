/**
 * Works on several items at once and gives the results in the order of the items.
 *
 * @param atOnce - most items that are worked on or wait to be taken
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever takes it hears that it failed; until then nobody need listen.
    result.catch(() => {});
    running.push(result);
    if (running.length >= atOnce) yield* first(running);
  }
  while (running.length > 0) yield* first(running);
}

async function* first<Result>(running: Promise<Result>[]): AsyncGenerator<Result> {
  const result = running.shift();
  if (result) yield await result;
}
