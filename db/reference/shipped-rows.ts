import type { DB } from "../schema";
import { dutyRuleRows } from "./load-agency-duty-rules";
import { codeTableRows, divisionRows, legalSourceRows } from "./load-catalogues";
import { recordKindRows } from "./load-record-kinds";
import { reportSettingRows } from "./load-report-settings";
import { roleExclusionRows } from "./load-roles";
import { purposeRows, ruleRows } from "./load-vetting";

export interface ShippedCatalogue {
  /** What one row is called in the journal. */
  readonly subjectType: string;
  readonly table: keyof DB;
  readonly key: readonly string[];
  rows(): readonly Readonly<Record<string, string | number | null>>[];
  /** Rows of earlier releases, or of others than the release, stay in it. */
  readonly keepsOlder: boolean;
}

/** Catalogues that only a release changes. */
export const SHIPPED_CATALOGUES: readonly ShippedCatalogue[] = [
  { subjectType: "legal-source", table: "legal_sources", key: ["source_key"], rows: legalSourceRows, keepsOlder: true },
  { subjectType: "division", table: "divisions", key: ["code"], rows: divisionRows, keepsOlder: true },
  {
    subjectType: "code-table-row",
    table: "code_tables",
    key: ["table_code", "code"],
    rows: codeTableRows,
    keepsOlder: true,
  },
  { subjectType: "record-kind", table: "record_kinds", key: ["code"], rows: recordKindRows, keepsOlder: true },
  { subjectType: "shipped-purpose", table: "vetting_purposes", key: ["code"], rows: purposeRows, keepsOlder: true },
  { subjectType: "vetting-rule", table: "vetting_rules", key: ["code"], rows: ruleRows, keepsOlder: false },
  { subjectType: "duty-rule", table: "agency_duty_rules", key: ["code"], rows: dutyRuleRows, keepsOlder: true },
  {
    subjectType: "role-exclusion",
    table: "role_exclusions",
    key: ["role_a", "role_b"],
    rows: roleExclusionRows,
    keepsOlder: false,
  },
  { subjectType: "setting", table: "settings", key: ["name"], rows: reportSettingRows, keepsOlder: true },
];
