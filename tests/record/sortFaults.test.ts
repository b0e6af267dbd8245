/** Faults stand in the order of the document as it was given; their paths are read back as they were written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fault } from "../../src/errors.js";
import { joinPaths, parsePath, printPath } from "../../src/path.js";
import { sortFaults } from "../../src/sortFaults.js";

describe("sortFaults", () => {
  const document = {
    b: { y: 1, x: [{ q: 1, p: 2 }, 3] },
    a: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    "own key": 1,
    c: null,
  };
  const rows: readonly (readonly [why: string, given: readonly string[], sorted: readonly string[]])[] = [
    ["keys as given, not by name", ["a", "b"], ["b", "a"]],
    ["keys inside as given", ["b.x", "b.y"], ["b.y", "b.x"]],
    ["items by number, not by text", ["a[10]", "a[9]"], ["a[9]", "a[10]"]],
    ["an object before what is in it", ["b.x[0].q", "b.x[0]", "b"], ["b", "b.x[0]", "b.x[0].q"]],
    ["what is in order already", ["b", "b.x", "b.x[0].q", "a"], ["b", "b.x", "b.x[0].q", "a"]],
    ["the document itself first", ["b", ""], ["", "b"]],
    ["a key that is not there, where its parent is", ["b.y", "b.none", "a"], ["b.none", "b.y", "a"]],
    ["an item that is not there, where its list is", ["a[0]", "a[11]"], ["a[11]", "a[0]"]],
    ["inside a value that holds nothing", ["c.x", "a"], ["a", "c.x"]],
    ["a key of a prototype is none of the document", ["b.y", "b.toString"], ["b.toString", "b.y"]],
    ["a key whose name is not told, where its parent is", ["a", "…"], ["…", "a"]],
    ["faults of one place stay as they are", ["b.n", "b.m", "b.n"], ["b.n", "b.m", "b.n"]],
    [
      "a norm named at a place",
      ["a", "b (x/y) x[0].p", "b (x/y) x[0].q"],
      ["b (x/y) x[0].q", "b (x/y) x[0].p", "a"],
    ],
    ["faults of other documents last, as they are", ["(x/y) b", "a", "(x/y) a"], ["a", "(x/y) b", "(x/y) a"]],
  ];

  test.each(rows)("%s", (_why, given, sorted) => {
    const faults = given.map((path) => fault("bad-value", path, "", ""));
    expect(sortFaults(faults, document).map(({ path }) => path)).toEqual(sorted);
  });
});

describe("a path", () => {
  const key = fc.oneof(fc.stringMatching(/^[$_a-z][$\w-]{0,39}$/), fc.nat({ max: 20_000 }));

  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 8 }), fc.array(key, { maxLength: 4 }), (outer, inner) => {
        const keys = [...outer, ...inner].filter((one) => one !== "meta");
        expect(parsePath(printPath(keys))).toEqual(keys);
      }),
    );
  });

  const rows: readonly (readonly [why: string, keys: readonly (string | number)[], path: string])[] = [
    ["nothing is the document", [], ""],
    ["keys and numbers", ["events", 3, "at"], "events[3].at"],
    ["a list of records", [3, "events"], "[3].events"],
    ["nothing of the system's own", ["children", 0, "meta", "burgerservicenummer"], "children[0].meta"],
    ["no key with a capital, which a name may be", ["Sanne", "at"], "….at"],
    ["no key with a space, which a person may have written", ["Sanne de Geheim", "at"], "….at"],
    ["no key that begins with a digit", ["events", "123456782"], "events.…"],
    ["the beginning of a long key", ["k".repeat(41)], `${"k".repeat(39)}…`],
  ];

  test.each(rows)("%s", (_why, keys, path) => {
    expect(printPath(keys)).toBe(path);
  });

  test.each([
    ["", "duty", "duty"],
    ["norms[2]", "", "norms[2]"],
    ["norms[2]", "duty.act", "norms[2].duty.act"],
    ["(x/y)", "duty.act", "(x/y) duty.act"],
  ])("of '%s' and '%s' is '%s'", (outer, inner, path) => {
    expect(joinPaths(outer, inner)).toBe(path);
  });
});
