import type { VisibilityClass } from "./record-kinds/types";

const ALL = ["vetting-officer", "vetting-approver", "registrar", "discipline-inspector"];

/**
 * Which roles see records of which class as this release ships them; afterwards the table `record_kind_visibility` holds. The
 * inspectors are the only role that corrects, revises and voids, each for the body they act for: what they may not see they could
 * not put right either, so that assessments and public credit, which other bodies deliver, are open to them as well.
 */
export const RECORD_VISIBILITY: Readonly<Record<VisibilityClass, readonly string[]>> = {
  discipline: ALL,
  organisational: ALL,
  mild: ALL,
  judicial: ALL,
  commendation: ALL,
  assessment: ALL,
  "public-credit": ALL,
};
