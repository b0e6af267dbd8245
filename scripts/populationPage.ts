/** The tables of `docs/population.md`, made from the profiles; the rest of the page is written by people. */
import { bundledProfiles } from "../src/cli/bundledProfiles.js";
import { Numbers } from "../src/generate/numbers.js";
import { ProfileFile } from "../src/generate/profile.js";
import { table } from "./table.js";

const BEGIN = "<!-- made by npm run generate -->";
const END = "<!-- until here -->";

const [base, ...others] = Object.values(bundledProfiles).map((profile) => ProfileFile.parse(profile));

/**
 * The page with its tables as the profiles stand.
 *
 * @param page - the page as it is, with the two marks between which the tables stand
 */
export function populationPage(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/population.md lacks '${BEGIN}' … '${END}'`);
  const tables = [...Object.keys(Numbers.shape).flatMap(groupTable), ...changes()];
  return `${page.slice(0, begin)}${BEGIN}\n\n${tables.join("\n\n")}\n\n${page.slice(end)}`;
}

function groupTable(group: string): string[] {
  const rows = namesOf(group).map((name) => {
    const number = numberAt(base, group, name);
    const ground =
      number?.basis === "source" ? `${number.source}, ${number.locator}` : `assumption: ${number?.why.en}`;
    return [`\`${name}\``, meaningOf(group, name), shown(number?.value), ground];
  });
  return [`### \`${group}\``, table(["number", "what", "value", "ground"], rows)];
}

/** What the other profiles say where they differ. */
function changes(): string[] {
  const rows = Object.keys(Numbers.shape).flatMap((group) =>
    namesOf(group)
      .filter((name) => others.some((profile) => numberAt(profile, group, name)))
      .map((name) => [
        `\`${group}.${name}\``,
        ...[base, ...others].map((profile) =>
          shown((numberAt(profile, group, name) ?? numberAt(base, group, name))?.value),
        ),
      ]),
  );
  const ids = [base, ...others].map((profile) => `\`${profile?.id}\``);
  return ["### What the other profiles change", table(["number", ...ids], rows)];
}

type Grounded = NonNullable<NonNullable<ProfileFile["numbers"]["reports"]>["repeat" | "ages"]>;

function numberAt(profile: ProfileFile | undefined, group: string, name: string): Grounded | undefined {
  return Reflect.get(Object(Reflect.get(Object(profile?.numbers), group)), name);
}

function namesOf(group: string): string[] {
  return Object.keys(Reflect.get(Numbers.shape, group).shape);
}

function meaningOf(group: string, name: string): string {
  return Reflect.get(Numbers.shape, group).shape[name].meta().description;
}

function shown(value: Grounded["value"] | undefined): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
