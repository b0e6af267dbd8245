/** What a new version of the suite may change: published cases stay what they are, or are withdrawn. */
import { expect, test } from "vitest";
import { changelogOf, type MadeCase, type Withdrawal } from "../../scripts/conformance/changelog.js";
import type { Change } from "../../src/conformance/suite.js";

const digest = (of: string) => `sha256:${of.repeat(64)}`;
const made = (name: string, of = "a"): MadeCase => ({ id: `kpi/family-plan/${name}`, digest: digest(of) });
const why = { nl: "nieuw", en: "new" };
const added = (name: string, version = "1.0.0"): Change => ({
  ...{ case: `kpi/family-plan/${name}`, version, change: "added", digest: digest("a"), why },
});
const withdrawn = (name: string, more: Partial<Withdrawal> = {}): Withdrawal => ({
  ...{ case: `kpi/family-plan/${name}`, version: "2.0.0" },
  why: { nl: "De term is zes weken geworden.", en: "The term became six weeks." },
  ...more,
});

type Given = [before: Change[], made: MadeCase[], withdrawn: Withdrawal[], version: string];

test.each<[why: string, given: Given, changes: string[]]>([
  [
    "the first version",
    [[], [made("late"), made("in-time")], [], "1.0.0"],
    ["late 1.0.0 added", "in-time 1.0.0 added"],
  ],
  [
    "before it is published anything may change",
    [[added("late"), added("lost")], [made("late", "b")], [], "1.0.0"],
    ["late 1.0.0 added"],
  ],
  ["texts alone", [[added("late")], [made("late")], [], "1.0.1"], ["late 1.0.0 added"]],
  [
    "a new case",
    [[added("late")], [made("late"), made("in-time")], [], "1.1.0"],
    ["late 1.0.0 added", "in-time 1.1.0 added"],
  ],
  [
    "another expectation: withdrawn, with a successor",
    [
      [added("late")],
      [made("late-by-six-weeks", "b")],
      [withdrawn("late", { successor: "kpi/family-plan/late-by-six-weeks" })],
      "2.0.0",
    ],
    ["late 1.0.0 added", "late-by-six-weeks 2.0.0 added", "late 2.0.0 withdrawn"],
  ],
  [
    "what was withdrawn stays so",
    [
      [added("late"), { case: "kpi/family-plan/late", version: "2.0.0", change: "withdrawn", why }],
      [],
      [withdrawn("late")],
      "2.1.0",
    ],
    ["late 1.0.0 added", "late 2.0.0 withdrawn"],
  ],
])("%s", (_why, given, changes) => {
  const found = changelogOf(...given);
  expect(found.map((one) => `${one.case.split("/")[2]} ${one.version} ${one.change}`)).toEqual(changes);
});

test.each<[why: string, given: Given, told: string[]]>([
  [
    "all that is wrong, at once",
    [[added("late"), added("lost")], [made("late", "b")], [], "1.0.1"],
    ["late asks or expects something else: withdraw it", "lost is gone: write in withdrawn.json why"],
  ],
  ["a new case asks for a minor version", [[], [made("late")], [], "1.0.1"], ["next minor version"]],
  [
    "a withdrawal asks for a major version",
    [[added("late")], [], [withdrawn("late", { version: "1.1.0" })], "1.1.0"],
    ["next major version"],
  ],
  ["never published", [[], [], [withdrawn("late")], "2.0.0"], ["was never published"]],
  [
    "withdrawn and still there",
    [[added("late")], [made("late")], [withdrawn("late")], "2.0.0"],
    ["is withdrawn and still there"],
  ],
  [
    "a successor that is not there",
    [[added("late")], [], [withdrawn("late", { successor: "kpi/family-plan/none" })], "2.0.0"],
    ["there is no successor kpi/family-plan/none"],
  ],
])("refused: %s", (_why, given, told) => {
  for (const one of told) expect(() => changelogOf(...given)).toThrow(one);
});
