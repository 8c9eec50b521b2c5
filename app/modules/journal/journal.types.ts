export type FindingKind =
  | "row-changed"
  | "row-missing"
  | "row-added"
  | "process-changed"
  | "events-changed"
  | "event-unreadable"
  | "event-orphaned"
  | "seal-broken"
  | "seal-missing";

/** One thing that is not as the journal says; `id` names the row or the journal entry. */
export interface TamperFinding {
  kind: FindingKind;
  subjectType: string;
  id: string;
  /** The fields that differ, where a row was changed. */
  fields: readonly string[];
}
