/** Reports to Veilig Thuis, and what it does with each: from the first report to transfer or closing, and the next. */
import type { Day } from "../calendar/civilDay.js";
import type { FamilyChild } from "./family.js";
import { hearByTeam, hearChildren, interpret } from "./hearing.js";
import { idsOf, type Story, weekday } from "./story.js";

/** Most reports of one family. */
const MAX_REPORTS = 100;
/** Who reports, where it is not the police. */
const OTHERS = ["education", "health", "youth-care", "citizen", "parent"] as const;

/** A run of reports. */
export interface Run {
  readonly first: Day;
  /** Who makes the first report; drawn where left out. */
  readonly from?: "education" | "youth-care";
  /** The organisation that makes it. */
  readonly by?: string;
  /** Where the first is handled by passing it on to the board that asks the court for a measure: when that begins. */
  readonly measureFrom?: Day;
}

/** Tells a run of reports: the first with all that follow it while Veilig Thuis is involved, then the repeats. */
export function tellReports(story: Story, { first, measureFrom, ...opening }: Run): void {
  const { random, profile, numbers } = story;
  const { followUp, repeat, involvement } = numbers.reports;
  let start: Day | null = first;
  for (let told = 0; start !== null && told < MAX_REPORTS; ) {
    const towards: Day | undefined = start === first ? measureFrom : undefined;
    const involved: Day = weekday(start + Math.max(6, random.around(involvement.value)));
    const end: Day = towards === undefined ? involved : Math.max(start, Math.min(involved, towards - 1));
    const named = namedChildren(story);
    const report = tellReport(story, start, named, told === 0 ? opening : {});
    told++;
    let last = start;
    let next = random.next();
    while (next < followUp.value && told < MAX_REPORTS) {
      const until = Math.min(end - 1, profile.through);
      if (last >= until) break;
      last = random.whole(last + 1, until);
      tellReport(story, last, named, { followUpOf: report });
      told++;
      next = random.next();
    }
    handle(story, { report, start, end, named, towardsMeasure: towards !== undefined });
    const repeats: boolean =
      next >= followUp.value && next < followUp.value + repeat.value && end < profile.through;
    start = repeats ? random.whole(end + 1, profile.through) : null;
  }
}

interface Opening extends Pick<Run, "from" | "by"> {
  readonly followUpOf?: string;
}

function tellReport(story: Story, day: Day, named: readonly FamilyChild[], opening: Opening): string {
  const { random, at } = story;
  const { police, childAbuse, partnerViolence, substantial, acute } = story.numbers.reports;
  const byPolice = random.chance(police.value);
  const drawn = byPolice ? "police" : random.pick(OTHERS);
  const from = opening.from ?? drawn;
  const kind = random.next();
  const about = kind < partnerViolence.value + childAbuse.value ? "child-abuse" : "neglect";
  const children = idsOf(named);
  const by = opening.by ?? { police: at.police, education: at.school }[String(from)];
  // The police come at any hour, others report in office hours.
  const on = from === "police" ? day : weekday(day);
  const minute = from === "police" ? 5 * random.whole(24, 287) : story.officeHour();
  if (from === "police")
    story.add({ type: "incident", by: at.police, children, police: true }, day, {
      minute: Math.max(0, minute - 120),
      knownTo: [at.vt],
    });
  return story.add(
    {
      type: "report",
      ...(by === undefined ? {} : { by }),
      children,
      to: at.vt,
      from,
      concern: [kind < partnerViolence.value ? "domestic-violence" : about],
      severity: random.chance(substantial.value) ? "substantial" : "limited",
      acute: random.chance(acute.value),
      ...(opening.followUpOf === undefined ? {} : { followUpOf: opening.followUpOf }),
    },
    on,
    { minute, knownTo: [at.vt] },
  );
}

/** The first child of the case, and those of its brothers and sisters who are named. */
function namedChildren({ random, family, numbers }: Story): FamilyChild[] {
  return family.children.filter(
    (child) => child === family.first || random.chance(numbers.reports.siblingsNamed.value),
  );
}

interface Episode {
  readonly report: string;
  readonly start: Day;
  readonly end: Day;
  readonly named: readonly FamilyChild[];
  readonly towardsMeasure: boolean;
}

/** What Veilig Thuis does between a report and transfer or closing. */
function handle(story: Story, { report, start, end, named, towardsMeasure }: Episode): void {
  const { random, at } = story;
  const { assessedInTime, transferred } = story.numbers.reports;
  const children = idsOf(named);
  const delay = random.chance(assessedInTime.value) ? random.whole(1, 5) : random.whole(6, 25);
  const assessed = Math.min(weekday(start + delay), end);
  const assessment = story.add(
    { type: "assessment", by: at.vt, children, kind: "safety-assessment" },
    assessed,
  );
  if (random.chance(story.numbers.hearing.rightsExplained.value)) {
    story.add(
      { type: "rights-explained", by: at.vt, children, topics: ["procedure", "data"], to: "parent" },
      weekday(start + random.whole(1, 20)),
    );
  }
  if (random.chance(story.numbers.hearing.termExtended.value)) {
    story.add(
      { type: "term-extended", by: at.vt, children, of: report },
      weekday(start + random.whole(14, 26)),
    );
  }
  hearChildren(story, named, start + 1, end);
  interpret(story, assessment, assessed, named);
  const to = towardsMeasure ? at.board : at.team;
  if (!towardsMeasure && !random.chance(transferred.value)) {
    story.add({ type: "case-closed", by: at.vt, children }, end);
    return;
  }
  story.add({ type: "transfer", by: at.vt, children, from: at.vt, to }, end, {
    knownTo: [to, ...(towardsMeasure ? [at.gi] : [])],
  });
  if (!towardsMeasure) hearByTeam(story, named, end);
}
