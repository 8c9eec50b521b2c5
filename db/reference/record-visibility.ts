import type { VisibilityClass } from "./record-kinds/types";

const VETTING = ["vetting-officer", "vetting-approver", "registrar"];
const ALL = [...VETTING, "discipline-inspector"];

/**
 * Which roles see records of which class when the product is first set up; afterwards the table
 * `record_kind_visibility` holds. Discipline bodies have no use for assessments and public credit.
 */
export const RECORD_VISIBILITY: Readonly<Record<VisibilityClass, readonly string[]>> = {
  discipline: ALL,
  organisational: ALL,
  mild: ALL,
  judicial: ALL,
  commendation: ALL,
  assessment: VETTING,
  "public-credit": VETTING,
};
