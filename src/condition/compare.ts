/** Compares facts with literals and with each other, by the ten operators (F3). */
import { and, either, not, or, type Truth, Unknown } from "../record/unknown.js";
import type { Literal, Operator } from "./condition.js";
import { type FactValue, PartialList, UncertainKey } from "./facts.js";

/** Compares two known or unknown values; unknown where either is (F3). */
export function compare(operator: Operator, left: FactValue, right: FactValue): Truth {
  if (left instanceof Unknown) return right instanceof Unknown ? or(left, right) : left;
  if (right instanceof Unknown) return right;
  switch (operator) {
    case "equal":
      return equal(left, right);
    case "notEqual":
      return not(equal(left, right));
    case "in":
      return has(right, left);
    case "notIn":
      return not(has(right, left));
    case "contains":
      return has(left, right);
    case "doesNotContain":
      return not(has(left, right));
    case "lessThan":
      return Number(left) < Number(right);
    case "lessThanInclusive":
      return Number(left) <= Number(right);
    case "greaterThan":
      return Number(left) > Number(right);
    case "greaterThanInclusive":
      return Number(left) >= Number(right);
  }
}

function has(list: FactValue, item: FactValue): Truth {
  if (list instanceof PartialList) return or(...list.items.map((one) => equal(one, item)), list.rest);
  if (!Array.isArray(list)) return false;
  let found: Truth = false;
  for (const one of list) found = either(found, equal(one, item));
  return found;
}

function equal(left: FactValue, right: FactValue): Truth {
  if (!(left instanceof UncertainKey) && !(right instanceof UncertainKey)) return left === right;
  const theirs = keysOf(right);
  return or(...[...keysOf(left)].map(([key, truth]) => and(truth, theirs.get(key) ?? false)));
}

/** The keys that a span may be known by, and how sure each is: whatever came before its own, that is of the span. */
function keysOf(value: FactValue): ReadonlyMap<FactValue, Truth> {
  if (!(value instanceof UncertainKey)) return new Map([[value, true]]);
  return new Map<FactValue, Truth>([[value.key, true], ...value.perhaps]);
}

/** Compares a fact with a literal: which operator and literal is settled once. */
export function comparer(operator: Operator, literal: Literal): (found: FactValue) => Truth {
  switch (operator) {
    case "equal":
      return (found) => (isKnown(found) ? found === literal : compare(operator, found, literal));
    case "notEqual":
      return (found) => (isKnown(found) ? found !== literal : compare(operator, found, literal));
    case "in": {
      const list = listOf(literal);
      return (found) => (isKnown(found) ? list.includes(found) : compare(operator, found, literal));
    }
    case "notIn": {
      const list = listOf(literal);
      return (found) => (isKnown(found) ? !list.includes(found) : compare(operator, found, literal));
    }
    case "lessThan": {
      const bound = Number(literal);
      return (found) => (isKnown(found) ? Number(found) < bound : compare(operator, found, literal));
    }
    case "greaterThanInclusive": {
      const bound = Number(literal);
      return (found) => (isKnown(found) ? Number(found) >= bound : compare(operator, found, literal));
    }
    default:
      return (found) => compare(operator, found, literal);
  }
}

/** Whether a value is no unknown, and none of which part is. */
function isKnown(found: FactValue): found is Literal {
  return typeof found !== "object" || Array.isArray(found);
}

function listOf(literal: Literal): readonly FactValue[] {
  return Array.isArray(literal) ? [...literal] : [];
}
