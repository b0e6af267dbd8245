/** What the foot of a text needs of all reports above it: each norm and each assumption once, however many there are. */
import type { Finding, Report } from "../../evaluate/report.js";
import type { Seen } from "../../report/renderFoot.js";

/** Collects them. */
export class Foot {
  readonly #findings = new Map<string, Finding>();
  readonly #assumptions = new Map<string, Report["assumptions"][number]>();

  /** Adds a report, or what another foot has seen. */
  add({ findings, assumptions }: Seen): void {
    for (const finding of findings) {
      if (finding.outcome === "inapplicable" || this.#findings.has(finding.norm)) continue;
      this.#findings.set(finding.norm, { ...finding, duties: [] });
    }
    for (const assumed of assumptions) this.#assumptions.set(`${assumed.norm} ${assumed.parameter}`, assumed);
  }

  /** One finding for each norm that was found to say something, and each assumption. */
  get seen(): Seen {
    return { findings: [...this.#findings.values()], assumptions: [...this.#assumptions.values()] };
  }
}
