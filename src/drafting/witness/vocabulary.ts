/**
 * What invented histories are made of: events of the types that some norms read, as they usually are and with one field
 * otherwise, drawn from what the conditions of those norms compare with.
 */
import { needsOf } from "../../evaluate/needs.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { NormPlan } from "../../norm/plan.js";
import { plansOf } from "../../norm/plansOf.js";
import { EVENT_TYPES, type EventType } from "../../record/event.js";
import type { OrganisationKind } from "../../record/record.js";
import { agesOf, comparedWith, holderAskedOf, pilotOf } from "./comparisons.js";
import { fittingsOf } from "./fittingFields.js";
import { type EventTemplate, fittingTemplate, secondMeasure, templatesOf } from "./templates.js";

/** What histories are made of. */
export interface Vocabulary {
  readonly templates: readonly EventTemplate[];
  /** Ages of the child on the first day. */
  readonly ages: readonly number[];
  /** Event types that can set off a duty under these norms. */
  readonly openers: ReadonlySet<EventType>;
  readonly holder: OrganisationKind;
  /** What the workers are trained in, where a norm asks for it. */
  readonly trained: readonly string[];
  /** The pilot that every organisation takes part in, `none` where no norm asks for one. */
  readonly pilot: string;
}

/** The vocabulary of some norms, as these rulesets put them in force. */
export function vocabularyOf(rulesets: readonly Ruleset[], norms: ReadonlySet<string>): Vocabulary {
  const plans = rulesets.flatMap((one) => [...norms].flatMap((id) => plansOf(one).get(id) ?? []));
  const compared = comparedWith(plans);
  const bearer = plans.flatMap(({ bearerKinds }) => bearerKinds ?? []).at(0) ?? "certified-institution";
  const trained = [...(compared.get("professional.specialisations") ?? [])].filter(
    (one) => typeof one === "string",
  );
  const types = typesRead(rulesets, norms);
  const templates = [
    ...types.flatMap((type) => templatesOf(type, bearer, compared)),
    ...fittingsOf(plans).map((fitting) => fittingTemplate(fitting, bearer, compared)),
    ...(compared.get("continues")?.has(true) ? [secondMeasure(bearer, compared)] : []),
  ];
  return {
    templates: distinct(templates),
    ages: agesOf(plans),
    openers: openersOf(plans),
    holder: holderAskedOf(plans) ?? bearer,
    trained,
    pilot: pilotOf(plans),
  };
}

/** Event types that decide something under these norms; the death of a child lifts every duty and shows nothing. */
function typesRead(rulesets: readonly Ruleset[], norms: ReadonlySet<string>): EventType[] {
  const read = new Set<string>(
    rulesets
      .flatMap(needsOf)
      .filter(({ norm }) => norms.has(norm))
      .flatMap(({ parts }) => parts.map(({ of }) => of)),
  );
  return EVENT_TYPES.filter((type) => read.has(type) && type !== "child-died");
}

function openersOf(plans: readonly NormPlan[]): ReadonlySet<EventType> {
  return new Set(
    plans.flatMap(({ duty }) => {
      if (duty.kind === "recur") return duty.from.types;
      return duty.trigger.types.flat();
    }),
  );
}

function distinct(templates: readonly EventTemplate[]): EventTemplate[] {
  return [...new Map(templates.map((template) => [JSON.stringify(template), template])).values()];
}
