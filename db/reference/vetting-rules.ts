import { RULES_FOR_ALL } from "./vetting/rules-for-all";
import { RULES_ON_INSTITUTION_POSTS } from "./vetting/rules-institution";
import { RULES_ON_DEPUTIES } from "./vetting/rules-npc";
import { RULES_ON_PARTY_MATTERS } from "./vetting/rules-party";
import { RULES_ON_PROMOTION } from "./vetting/rules-promotion";
import { RULES_ON_REPLIES } from "./vetting/rules-replies";
import type { VettingRule } from "./vetting/types";

/**
 * Every vetting rule shipped, each with its basis, validity and confidence. Which one decides about a record is the
 * sternest verdict among those that fit; no fitting rule means the record stays out of the answer.
 */
export const VETTING_RULES: readonly VettingRule[] = [
  ...RULES_FOR_ALL,
  ...RULES_ON_REPLIES,
  ...RULES_ON_PROMOTION,
  ...RULES_ON_DEPUTIES,
  ...RULES_ON_PARTY_MATTERS,
  ...RULES_ON_INSTITUTION_POSTS,
];

/** The rules of a purpose in force on a day (both ends of a rule's validity inclusive). */
export function rulesInForce(
  purpose: string,
  on: string,
  rules: readonly VettingRule[] = VETTING_RULES,
): readonly VettingRule[] {
  return rules.filter(
    (rule) =>
      rule.purposes.some((code) => code === purpose) &&
      rule.validFrom <= on &&
      (rule.validTo === null || rule.validTo >= on),
  );
}
