/** How statuses are told apart, on a screen as on grey paper. */
import type { DutyStatus } from "../../evaluate/report.js";

/** A fill, its edge, and the ink that is legible on it. */
export interface Fill {
  readonly fill: string;
  readonly edge: string;
  readonly dash: string;
  readonly ink: string;
}

const DARK = "#1d2430";

/** From light to dark as it gets worse; what is open has an edge alone, what cannot be told a broken one. */
const FILLS: Readonly<Record<DutyStatus, Fill>> = {
  pending: { fill: "#fff", edge: "#2b6cb0", dash: "", ink: DARK },
  holding: { fill: "#fff", edge: "#2b6cb0", dash: "", ink: DARK },
  undetermined: { fill: "#fff", edge: "#6b4fb3", dash: "4 2", ink: DARK },
  excused: { fill: "#e3e6ea", edge: "#8a93a1", dash: "", ink: DARK },
  fulfilled: { fill: "#bfe5cb", edge: "#2f7d4f", dash: "", ink: DARK },
  "fulfilled-late": { fill: "#dc9a30", edge: "#9c6408", dash: "", ink: DARK },
  overdue: { fill: "#b3261e", edge: "#b3261e", dash: "", ink: "#fff" },
  violated: { fill: "#5c0f0b", edge: "#5c0f0b", dash: "", ink: "#fff" },
};

/** Paler where nobody owed it, so that what a proposal would have asked does not look like a breach. */
const CONDITIONAL: Readonly<Record<DutyStatus, Fill>> = {
  ...FILLS,
  "fulfilled-late": { fill: "#ecc07a", edge: "#9c6408", dash: "", ink: DARK },
  overdue: { fill: "#d9958f", edge: "#c4605a", dash: "", ink: DARK },
  violated: { fill: "#c27a74", edge: "#8a3b36", dash: "", ink: DARK },
};

/** How a status is filled; `conditional` where it is told of what nobody owes. */
export function fillOf(status: DutyStatus, conditional: boolean): Fill {
  return (conditional ? CONDITIONAL : FILLS)[status];
}
