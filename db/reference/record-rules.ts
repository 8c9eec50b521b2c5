import { RULES_ON_DECISIONS } from "./record-rules/after-decision";
import { RULES_ON_EFFECTS } from "./record-rules/before-decision";
import type { DatedRule, RecordRule } from "./record-rules/types";
import { SOURCES } from "./sources";

/** A document without a day of its own counts from the first year of the register's records. */
const FIRST_DAY = "2016-01-01";

function dated(rule: RecordRule): DatedRule {
  const { validFrom, validTo } = SOURCES[rule.basis.source];
  return { ...rule, validFrom: rule.validFrom ?? validFrom ?? FIRST_DAY, validTo: rule.validTo ?? validTo };
}

/** What the law says of records and this register does not compute, in the order of a reader. */
export const RECORD_RULES: readonly DatedRule[] = [...RULES_ON_EFFECTS, ...RULES_ON_DECISIONS].map(dated);
