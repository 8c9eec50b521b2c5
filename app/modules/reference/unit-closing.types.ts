/** What one registrar proposes and another confirms. */
export interface ClosingProposal {
  /** First day on which the unit no longer is. */
  closedOn: string;
  /** Where its people and what comes under its name go; null where it ends. */
  mergedIntoId: string | null;
  text: string;
}

export const CLOSE_UNIT = "close-org-unit";
