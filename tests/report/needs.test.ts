/** What `needs` says: every field of every part of a record has words, and nothing that a norm reads is left out. */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { LANGUAGES } from "../../src/norm/texts.js";
import { EVENT_TYPES, EVENTS } from "../../src/record/event.js";
import { fieldWords, needsPage } from "../../src/report/needsPage.js";
import { buildNorm } from "../support/build.js";

const UNREAD = ["id", "type", "measure", "placement", "corrects", "enteredInError", "meta"];

describe.each(LANGUAGES)("in %s", (lang) => {
  test.each(EVENT_TYPES)("every field of %s has words", (type) => {
    const fields = Object.keys(EVENTS[type].shape).filter((field) => !UNREAD.includes(field));
    for (const field of fields) {
      const words = fieldWords(type, field, lang);
      expect(words, field).not.toContain("act.");
      expect(words, field).not.toBe(field);
    }
  });
});

test("what is switched off by a parameter is not asked for, and is once the parameter asks", () => {
  const severity = (onlySubstantial: boolean) => {
    const entries = [{ norm: "proposal/heard-before-transfer", parameters: { onlySubstantial } }];
    const title = { nl: "Alleen ernstig", en: "Only substantial" };
    const page = needsPage(loadRuleset({ id: "some", title, entries }, { from: rulesets }), "en");
    return page.together.find(({ of }) => of === "report")?.fields.find(({ field }) => field === "severity")
      ?.level;
  };
  expect(severity(false)).toBeUndefined();
  expect(severity(true)).toBe("required");
});

test("whether someone without an id is a child its role may say: it is asked for wherever a child has to take part", () => {
  const page = needsPage(loadRuleset(rulesets["current-practice"]), "en");
  for (const id of ["kpi/first-contact-face-to-face", "meldcode/disclosure-reported"]) {
    const contact = page.norms.find(({ norm }) => norm === id)?.parts.find(({ of }) => of === "contact");
    expect(contact?.fields.find(({ field }) => field === "participants.role")?.level).toBe("helps");
  }
});

test("a dormant exception asks for nothing until it is switched on", () => {
  const waivers = (on: boolean) => {
    const entries = [{ norm: "proposal/heard-before-transfer", exceptions: { "danger-to-child": on } }];
    const title = { nl: "Gevaar", en: "Danger" };
    const page = needsPage(loadRuleset({ id: "some", title, entries }, { from: rulesets }), "nl");
    const [norm] = page.norms;
    return [
      page.together.find(({ of }) => of === "contact-waived")?.level,
      norm?.covers.find(({ of }) => of === "bearer")?.types.includes("contact-waived"),
    ];
  };
  expect(waivers(false)).toEqual([undefined, false]);
  expect(waivers(true)).toEqual(["helps", true]);
});

test("a norm on school days asks for a school calendar, and for the region that it belongs to", () => {
  const norm = buildNorm({
    bearer: "veilig-thuis",
    duty: {
      kind: "achieve",
      again: "each",
      trigger: { type: "incident" },
      act: { type: "school-told" },
      within: { schoolDays: 1, until: "start" },
      extension: "none",
      afterDue: "still-owed",
    },
  });
  const title = { nl: "School", en: "School" };
  const ruleset = loadRuleset({ id: "school", title, norms: [norm], entries: [{ norm: "proposal/test" }] });
  const page = needsPage(ruleset, "en");
  expect(page.norms[0]?.schoolCalendar).toBe(true);
  const organisations = page.together.find(({ of }) => of === "organisations");
  expect(organisations?.fields.map(({ field }) => field)).toContain("region");
});
