/**
 * What happens to one family, as it was: every event whole, on its day. What a record shows of it is decided in
 * `keepRecord.ts`, so that profiles that differ in how records are kept tell the same stories.
 */
import { type Day, weekdayOf } from "../calendar/civilDay.js";
import type { Random } from "../random.js";
import type { Participant, RecordEvent } from "../record/event.js";
import { ageAt, type Family, type FamilyChild, isMinorOn, type Organisations } from "./family.js";
import type { Numbers } from "./numbers.js";
import type { Profile } from "./profile.js";

type WithoutPlace<E> = E extends RecordEvent ? Omit<E, "id" | "at"> : never;
/** An event without its id and time. */
export type Draft = WithoutPlace<RecordEvent>;

/** An event that happened. */
export interface Happening {
  readonly id: string;
  readonly day: Day;
  /** Minute of the day; null for what is dated by the day alone, such as a decision. */
  readonly minute: number | null;
  readonly data: Draft;
  /** The organisations that know of it. */
  readonly knownTo: readonly string[];
}

/** A meeting of professionals and family. */
export interface Meeting {
  readonly by: string;
  readonly worker: string;
  readonly children: readonly FamilyChild[];
  readonly withParent?: boolean;
  readonly mode?: "face-to-face" | "telephone" | "video";
  readonly status?: "held" | "declined" | "failed" | "cancelled";
}

/** Below this age children play or are observed rather than spoken to (position paper, example 1a). */
const TALKS_FROM = 4;
/** Office hours, in minutes of the day. */
const OFFICE = [8 * 60 + 30, 17 * 60] as const;

/** The id of what did not happen. */
const UNTOLD = "untold";

/** A story that is being told. */
export class Story {
  readonly happenings: Happening[] = [];
  /** The organisation of each worker who appears. */
  readonly workers = new Map<string, string>();

  constructor(
    readonly random: Random,
    readonly profile: Profile,
    readonly family: Family,
    readonly at: Organisations,
    /** Whether there is a measure, so that the institution holds the record; elsewhere Veilig Thuis does. */
    readonly measured: boolean,
  ) {}

  get numbers(): Numbers {
    return this.profile.numbers;
  }

  /**
   * Adds what happened, to the children who are born and not yet of age that day; what happened to none of them, or lies
   * after the period, stays untold. Its id, by which others may refer to it.
   */
  add(
    data: Draft,
    day: Day,
    { minute = null, knownTo = [] }: Partial<Pick<Happening, "minute" | "knownTo">> = {},
  ): string {
    const id = `e${this.happenings.length + 1}`;
    const known = this.#minorsIn(data, day);
    if (day > this.profile.through || known === null) return id;
    const by = typeof data.by === "string" ? [data.by] : [];
    this.happenings.push({ id, day, minute, data: known, knownTo: [...by, ...knownTo] });
    return id;
  }

  /** What happened, without those who are no children that day; null where it concerned nobody else. */
  #minorsIn(data: Draft, day: Day): Draft | null {
    if (data.type === "contact" || !data.children) return data;
    const { children } = data;
    // What ends on the day on which a child comes of age ended while it was none.
    const on = data.type === "measure-end" || data.type === "assignment-end" ? day - 1 : day;
    const minors = children.filter((id) =>
      this.family.children.some((child) => child.id === id && isMinorOn(child, on)),
    );
    if (minors.length === children.length) return data;
    return minors.length === 0 ? null : { ...data, children: minors };
  }

  /** A worker of an organisation, the first unless told otherwise. */
  worker(organisation: string, number = 1): string {
    const id = `${organisation}-w${number}`;
    this.workers.set(id, organisation);
    return id;
  }

  /** A meeting on a day, in office hours. */
  meet(
    day: Day,
    { by, worker, children: asked, withParent = false, mode = "face-to-face", status = "held" }: Meeting,
  ): string {
    const children = asked.filter((child) => isMinorOn(child, day));
    if (children.length === 0 && asked.length > 0) return UNTOLD;
    const participants: Participant[] = children.map(({ id }) => ({ role: "child", id }));
    if (withParent) participants.push({ role: "parent", id: "a1" });
    participants.push({ role: "professional", id: worker });
    const young = children.length > 0 && children.every((child) => ageAt(child, day) < TALKS_FROM);
    return this.add(
      {
        type: "contact",
        by,
        mode,
        form: young ? this.random.pick(["play", "observation"]) : "conversation",
        status,
        ...(status === "declined" ? { declinedBy: "child" } : {}),
        participants,
      },
      day,
      { minute: this.officeHour() },
    );
  }

  /** A minute of the day in office hours, in fives. */
  officeHour(): number {
    const [opens, closes] = OFFICE;
    return opens + 5 * this.random.whole(0, (closes - opens) / 5);
  }
}

/** The day itself, or the Monday after a weekend. */
export function weekday(day: Day): Day {
  const of = weekdayOf(day);
  return of > 5 ? day + 8 - of : day;
}

/** The same, but before an end: where the Monday comes too late, the Friday. */
export function weekdayBefore(day: Day, end: Day): Day {
  return weekday(day) < end ? weekday(day) : day - (weekdayOf(day) - 5);
}

/** The ids of children. */
export function idsOf(children: readonly FamilyChild[]): string[] {
  return children.map(({ id }) => id);
}
