/** Counting: one report, or one summary, added to what was counted before. */
import { deepFreeze } from "../deepFreeze.js";
import type { DutyStatus, Report } from "../evaluate/report.js";
import { FORCES, type Force } from "../norm/tiers.js";
import type { ForceCounts, NormCounts, Summary } from "./summary.js";

/** Counts that grow, for one receipt and one set of options. */
export class Tally {
  readonly #of: Pick<Summary, "receipt" | "options">;
  readonly #records = { judged: 0, read: 0, rejected: 0 };
  readonly #forces: Record<Force, ForceCounts> = {
    law: noForce(),
    proposal: noForce(),
    standard: noForce(),
    yardstick: noForce(),
  };
  readonly #norms = new Map<string, NormCounts>();
  #children = 0;

  constructor({ receipt, options }: Pick<Summary, "receipt" | "options">) {
    this.#of = { receipt, options };
  }

  /** Counts a record that was judged. */
  add(report: Report): void {
    this.#records.read++;
    this.#records.judged++;
    const children = new Set<string>();
    for (const force of FORCES) {
      const counts = this.#forces[force];
      counts.now[report.summary[force].now]++;
      counts.ever[report.summary[force].ever]++;
      const earlier = report.earlier[force];
      if (earlier) addTo(counts.earlier, { ...noDuties(), ...earlier });
    }
    for (const { norm, force, child, outcome, standing, reason, duties } of report.findings) {
      if (child !== null) children.add(child);
      const counts = this.#norm(norm, force);
      counts.findings[outcome]++;
      if (standing !== undefined) counts.standings[standing]++;
      if (reason !== undefined) counts.reasons[reason]++;
      for (const { status } of duties) counts.duties[status]++;
    }
    this.#children += children.size;
  }

  /** Counts a record that could not be read. */
  reject(): void {
    this.#records.read++;
    this.#records.rejected++;
  }

  /** Adds what was counted elsewhere, for the same receipt and options. */
  merge(summary: Summary): void {
    addTo(this.#records, summary.records);
    this.#children += summary.children;
    for (const force of FORCES) {
      const [counts, more] = [this.#forces[force], summary.forces[force]];
      addTo(counts.now, more.now);
      addTo(counts.ever, more.ever);
      addTo(counts.earlier, more.earlier);
    }
    for (const [norm, more] of Object.entries(summary.norms)) {
      const counts = this.#norm(norm, more.force);
      addTo(counts.findings, more.findings);
      addTo(counts.standings, more.standings);
      addTo(counts.reasons, more.reasons);
      addTo(counts.duties, more.duties);
    }
  }

  /** What was counted. After that nothing can be added. */
  finish(): Summary {
    const { receipt, options } = this.#of;
    return deepFreeze({
      children: this.#children,
      forces: this.#forces,
      format: "vertelrecht.summary/1",
      norms: Object.fromEntries([...this.#norms].sort(([a], [b]) => (a < b ? -1 : 1))),
      options: {
        asOf: options.asOf,
        knownAt: options.knownAt,
        schoolCalendars: options.schoolCalendars,
        since: options.since,
      },
      receipt: {
        calendar: { digest: receipt.calendar.digest, id: receipt.calendar.id },
        engine: { name: receipt.engine.name, version: receipt.engine.version },
        ruleset: {
          digest: receipt.ruleset.digest,
          id: receipt.ruleset.id,
          version: receipt.ruleset.version,
        },
      },
      records: this.#records,
    } satisfies Summary);
  }

  #norm(id: string, force: Force): NormCounts {
    const known = this.#norms.get(id);
    if (known) return known;
    const counts = noNorm(force);
    this.#norms.set(id, counts);
    return counts;
  }
}

function addTo<Key extends string>(into: Record<Key, number>, from: Readonly<Record<Key, number>>): void {
  for (const key in into) into[key] += from[key];
}

function noDuties(): Record<DutyStatus, number> {
  return {
    excused: 0,
    fulfilled: 0,
    "fulfilled-late": 0,
    holding: 0,
    overdue: 0,
    pending: 0,
    undetermined: 0,
    violated: 0,
  };
}

function noForce(): ForceCounts {
  return {
    earlier: noDuties(),
    ever: { breached: 0, "not-breached": 0, unknown: 0 },
    now: { met: 0, "not-met": 0, unknown: 0 },
  };
}

function noNorm(force: Force): NormCounts {
  return {
    duties: noDuties(),
    findings: { breached: 0, excused: 0, inapplicable: 0, open: 0, satisfied: 0, undetermined: 0 },
    force,
    reasons: { "not-applicable": 0, "not-in-force": 0, "not-triggered": 0, "outside-record": 0 },
    standings: { cured: 0, final: 0, outstanding: 0 },
  };
}
