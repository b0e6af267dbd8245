import type { DutyGrade } from "../gradeDuties.js";
import type { AnsweredDuty } from "../protocol.js";
import type { GradedDuty, GradedStep } from "../suite.js";

/** A duty of one side, as a report tells it: its status, and each field in which the two sides differ. */
export function toldDuty(
  duty: GradedDuty | AnsweredDuty | null,
  status: string,
  { differs }: DutyGrade,
  none: string,
): string {
  if (duty === null) return status;
  const fields = differs.flatMap((name) => {
    const value = fieldOf(duty, name);
    return value === null ? [] : [`${name} ${value || none}`];
  });
  return fields.length === 0 ? status : `${status} (${fields.join("; ")})`;
}

/** What a duty says in a field, as `differs` names it; empty where it says nothing, null where the name is of no field. */
function fieldOf(duty: GradedDuty | AnsweredDuty, name: string): string | null {
  switch (name) {
    case "window.opens":
      return duty.window?.opens ?? "";
    case "window.due":
      return duty.window?.due ?? "";
    case "window.dueEarliest":
      return duty.window?.dueEarliest ?? "";
    case "window.dueLatest":
      return duty.window?.dueLatest ?? "";
    case "possible":
    case "missing":
    case "fulfilledBy":
    case "closedBy":
      return [...(duty[name] ?? [])].sort().join(", ");
    case "exception":
    case "breachedAt":
      return duty[name] ?? "";
    case "derivation":
      return (duty.derivation ?? []).map(toldStep).join(" → ");
    default:
      return null;
  }
}

function toldStep({ step, from, to, skipped }: Told<GradedStep>): string {
  const days = [from, to].filter((one) => one !== undefined).join("/");
  const past = skipped && skipped.length > 0 ? ` past ${skipped.join(", ")}` : "";
  return `${step}${days === "" ? "" : ` ${days}`}${past}`;
}

/** A step of an answer may have any name. */
type Told<Step> = Omit<Step, "step"> & { readonly step: string };
