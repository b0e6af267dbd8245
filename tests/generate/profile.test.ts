/** Profiles: those that ship are whole and in order, and what is wrong with one is said with code, place and mend. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import sources from "../../rules/sources.json" with { type: "json" };
import { bundledProfiles } from "../../src/cli/bundledProfiles.js";
import type { FaultCode } from "../../src/errors.js";
import { loadProfile, profileFaults } from "../../src/generate/loadProfile.js";
import { ProfileFile } from "../../src/generate/profile.js";
import { IDS, profileFile, profileWith } from "./support.js";

describe("those that ship", () => {
  test("are the files of rules/profiles/, by their names", () => {
    const files = readdirSync(new URL("../../rules/profiles/", import.meta.url));
    expect(IDS.map((id) => `${id}.json`).sort()).toEqual(files.sort());
  });

  test.each(IDS)("%s is in order", (id) => {
    expect(profileFaults(bundledProfiles[id], bundledProfiles)).toEqual([]);
    expect(loadProfile(bundledProfiles[id], bundledProfiles).id).toBe(id);
  });

  test("well-kept and sparse-records change how records are kept, and nothing of what happened", () => {
    const changed = ["well-kept", "sparse-records"].map((id) => {
      const { extends: base, numbers } = ProfileFile.parse(bundledProfiles[id]);
      return [base, Object.keys(numbers)];
    });
    expect(changed).toEqual([
      ["nl-2025", ["keeping"]],
      ["nl-2025", ["keeping"]],
    ]);
  });

  test("figures of the sources stand as in law.md, and the half-yearly ones of the paper nowhere", () => {
    const { numbers } = profileWith("nl-2025");
    const sourced = Object.entries(numbers).flatMap(([group, all]) =>
      Object.entries(all).flatMap(([name, number]) =>
        number.basis === "source" ? [[`${group}.${name}`, number.source, number.value] as const] : [],
      ),
    );
    expect(sourced).toEqual([
      ["reports.followUp", "cbs-85361ned", 0.285],
      ["reports.repeat", "cbs-85361ned", 0.381],
      ["reports.police", "veilig-thuis-2024-2025", 0.7],
      ["reports.childAbuse", "veilig-thuis-2024-2025", 0.5],
      ["reports.partnerViolence", "veilig-thuis-2024-2025", 0.38],
      ["reports.transferred", "position-paper", 0.8],
      ["measures.supervision", "cbs-jeugdbescherming", 0.88],
      [
        "measures.guardianshipAges",
        "cbs-85095ned",
        [75, 85, 90, 160, 215, 270, 345, 390, 455, 510, 545, 620, 685, 735, 825, 915, 870, 960],
      ],
    ]);
    for (const [, source] of sourced) expect(Object.keys(sources)).toContain(source);
    expect(JSON.stringify(numbers)).not.toMatch(/1\.?270|\b190\b/);
  });
});

interface Row {
  readonly why: string;
  readonly file: unknown;
  /** Code, path, and what the mend says. */
  readonly faults: readonly (readonly [code: FaultCode, path: string, mend: string])[];
}

const own = profileFile("nl-2025");
const numbers = (group: string, name: string, number: unknown) => ({
  ...own,
  numbers: { [group]: { [name]: number } },
});
const why = { nl: "N", en: "E" };
const assumed = (value: unknown) => ({ value, basis: "assumption", why });
const { extends: _base, ...alone } = Object(bundledProfiles["nl-2025"]);
const { repeat: _repeat, ...reports } = alone.numbers.reports;
const { keeping: _keeping, ...others } = alone.numbers;

const ROWS: readonly Row[] = [
  { why: "nothing of its own", file: own, faults: [] },
  { why: "all of its own", file: { ...alone, id: "own" }, faults: [] },
  {
    why: "a number that it has not, extending nothing",
    file: { ...alone, numbers: { ...alone.numbers, reports } },
    faults: [["missing-key", "numbers.reports.repeat", "add it"]],
  },
  {
    why: "a whole group that it has not: every number of it",
    file: { ...alone, numbers: others },
    faults: Object.keys(alone.numbers.keeping).map((name) => [
      "missing-key",
      `numbers.keeping.${name}`,
      "add it",
    ]),
  },
  {
    why: "a typo in a name",
    file: numbers("reports", "repeats", { value: 0.1, basis: "assumption", why }),
    faults: [["unknown-key", "numbers.reports.repeats", "'repeat'"]],
  },
  {
    why: "a typo in a group",
    file: numbers("report", "repeat", { value: 0.1, basis: "assumption", why }),
    faults: [["unknown-key", "numbers.report", "'reports'"]],
  },
  {
    why: "a share of more than all",
    file: numbers("reports", "police", { value: 1.2, basis: "assumption", why }),
    faults: [["too-large", "numbers.reports.police.value", "smaller"]],
  },
  {
    why: "less than none",
    file: numbers("contacts", "perYear", { value: -1, basis: "assumption", why }),
    faults: [["bad-value", "numbers.contacts.perYear.value", "larger"]],
  },
  {
    why: "half a year where whole years are counted",
    file: numbers("families", "ageGap", { value: 2.5, basis: "assumption", why }),
    faults: [["wrong-type", "numbers.families.ageGap.value", "integer"]],
  },
  {
    why: "weights of seventeen ages",
    file: numbers("reports", "ages", { value: Array(17).fill(1), basis: "assumption", why }),
    faults: [["bad-value", "numbers.reports.ages.value", "add an entry"]],
  },
  {
    why: "weights of nothing at all",
    file: numbers("reports", "ages", { value: Array(18).fill(0), basis: "assumption", why }),
    faults: [["bad-value", "numbers.reports.ages.value", "a weight"]],
  },
  {
    why: "an assumption without a reason",
    file: numbers("reports", "police", { value: 0.5, basis: "assumption" }),
    faults: [["missing-key", "numbers.reports.police.why", "add it"]],
  },
  {
    why: "a source that nothing registers",
    file: numbers("reports", "police", {
      value: 0.5,
      basis: "source",
      source: "cbs-85361nde",
      locator: "2023",
    }),
    faults: [["unknown-source", "numbers.reports.police.source", "'cbs-85361ned'"]],
  },
  {
    why: "a source that it registers itself",
    file: {
      ...numbers("reports", "police", {
        value: 0.5,
        basis: "source",
        source: "year-report",
        locator: "p. 3",
      }),
      sources: { "year-report": { title: why } },
    },
    faults: [],
  },
  {
    why: "a number that is none, and a source that nothing registers",
    file: {
      ...own,
      numbers: {
        reports: {
          police: { value: "most", basis: "assumption", why },
          repeat: { value: 0.5, basis: "source", source: "cbs-85361nde", locator: "2023" },
        },
      },
    },
    faults: [
      ["wrong-type", "numbers.reports.police.value", "number"],
      ["unknown-source", "numbers.reports.repeat.source", "'cbs-85361ned'"],
    ],
  },
  {
    why: "a profile that is not there",
    file: { ...own, extends: "wel-kept" },
    faults: [["unknown-profile", "extends", "'well-kept'"]],
  },
  {
    why: "shares of one whole that are more than it, with what is extended",
    file: numbers("reports", "repeat", { value: 0.7, basis: "assumption", why }),
    faults: [["bad-value", "numbers.reports.repeat.value", "lower"]],
  },
  {
    why: "contacts of which more than all are declined or fail",
    file: {
      ...own,
      numbers: { contacts: { declined: assumed(0.6), failed: assumed(0.6) } },
    },
    faults: [["bad-value", "numbers.contacts.failed.value", "lower"]],
  },
  {
    why: "children who tell, all of them seen in time and some late",
    file: numbers("disclosures", "heardInTime", assumed(1)),
    faults: [["bad-value", "numbers.disclosures.waived.value", "lower"]],
  },
  {
    why: "first contacts, all of them in time and some declined",
    file: numbers("measures", "firstInTime", assumed(1)),
    faults: [["bad-value", "numbers.measures.firstNever.value", "lower"]],
  },
  {
    why: "a period that begins before the calendar does",
    file: numbers("period", "from", assumed("1990-01-01")),
    faults: [["time-out-of-range", "numbers.period.from.value", "write a day from"]],
  },
  {
    why: "a period outside the calendar",
    file: numbers("period", "through", { value: "2029-01-01", basis: "assumption", why }),
    faults: [["time-out-of-range", "numbers.period.through.value", "2028-12-31"]],
  },
  {
    why: "a period that ends before it begins",
    file: numbers("period", "from", { value: "2026-07-01", basis: "assumption", why }),
    faults: [["bad-interval", "numbers.period.through.value", "exchange"]],
  },
  {
    why: "a day that no calendar has",
    file: numbers("period", "from", { value: "2023-02-30", basis: "assumption", why }),
    faults: [["bad-time", "numbers.period.from.value", "2026-01-05"]],
  },
  { why: "no numbers", file: { id: "own", title: why }, faults: [["missing-key", "numbers", "add it"]] },
  {
    why: "a key that reaches into the program",
    file: JSON.parse('{ "id": "own", "numbers": { "__proto__": 1 } }'),
    faults: [["dangerous-key", "numbers.__proto__", "rename"]],
  },
];

describe("faults", () => {
  test.each(ROWS)("$why", ({ file, faults }) => {
    const found = profileFaults(file, bundledProfiles);
    expect(found.map(({ code, path }) => [code, path])).toEqual(faults.map(([code, path]) => [code, path]));
    for (const [index, [, , mend]] of faults.entries()) expect(found[index]?.mend).toContain(mend);
  });

  test("profiles that extend each other", () => {
    const library = {
      one: { ...own, id: "one", extends: "two" },
      two: { ...own, id: "two", extends: "one" },
    };
    expect(profileFaults(library.one, library)).toMatchObject([{ code: "cycle", path: "extends" }]);
    expect(() => loadProfile(library.one, library)).toThrow("[cycle]");
  });

  test("profiles that extend each other, of a circle that another leads into", () => {
    const library = {
      two: { ...own, id: "two", extends: "three" },
      three: { ...own, id: "three", extends: "two" },
    };
    expect(profileFaults({ ...own, id: "one", extends: "two" }, library)).toMatchObject([
      { code: "cycle", path: "extends" },
    ]);
  });

  test("a source that is registered by what it extends", () => {
    const sources = { "year-report": { title: why } };
    const library = { ...bundledProfiles, base: { ...own, id: "base", extends: "nl-2025", sources } };
    const police = { value: 0.5, basis: "source", source: "year-report", locator: "p. 3" };
    const file = { ...numbers("reports", "police", police), extends: "base" };
    expect(profileFaults(file, library)).toEqual([]);
  });

  test("the last word is that of the profile itself, then of the one that it extends", () => {
    const { numbers: all } = profileWith("well-kept", { keeping: { joined: 0.25 } });
    expect([all.keeping.joined.value, all.keeping.missing.value, all.reports.police.value]).toEqual([
      0.25, 0, 0.7,
    ]);
  });
});
