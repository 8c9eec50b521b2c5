import { RULES_ON_DECISIONS } from "./record-rules/after-decision";
import { RULES_ON_EFFECTS } from "./record-rules/before-decision";
import type { RecordRule } from "./record-rules/types";

/** What the law says of records and this register does not compute, in the order of a reader. */
export const RECORD_RULES: readonly RecordRule[] = [...RULES_ON_EFFECTS, ...RULES_ON_DECISIONS];
