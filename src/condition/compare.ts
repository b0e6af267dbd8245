/** Compares facts with literals and with each other, by the ten operators (F3). */
import { not, or, type Truth, Unknown } from "../record/unknown.js";
import type { Literal, Operator } from "./condition.js";
import { type FactValue, PartialList } from "./facts.js";

/** Compares two known or unknown values; unknown where either is (F3). */
export function compare(operator: Operator, left: FactValue, right: FactValue): Truth {
  if (left instanceof Unknown) return right instanceof Unknown ? or(left, right) : left;
  if (right instanceof Unknown) return right;
  switch (operator) {
    case "equal":
      return left === right;
    case "notEqual":
      return left !== right;
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
  if (list instanceof PartialList) return list.items.some((one) => one === item) || list.rest;
  return Array.isArray(list) && list.some((one) => one === item);
}

/** Compares a fact with a literal: which operator and literal is settled once. */
export function comparer(operator: Operator, literal: Literal): (found: FactValue) => Truth {
  const known = (test: (found: FactValue) => boolean) => (found: FactValue) =>
    typeof found === "object" && found instanceof Unknown ? found : test(found);
  switch (operator) {
    case "equal":
      return known((found) => found === literal);
    case "notEqual":
      return known((found) => found !== literal);
    case "in":
      return known(memberOf(literal));
    case "notIn": {
      const isMember = memberOf(literal);
      return known((found) => !isMember(found));
    }
    case "lessThan": {
      const bound = Number(literal);
      return known((found) => Number(found) < bound);
    }
    case "greaterThanInclusive": {
      const bound = Number(literal);
      return known((found) => Number(found) >= bound);
    }
    default:
      return (found) => compare(operator, found, literal);
  }
}

function memberOf(literal: Literal): (found: FactValue) => boolean {
  const list: readonly FactValue[] = Array.isArray(literal) ? literal : [];
  return (found) => list.includes(found);
}
