/** Version 1: the state of an approval; of the proposal only the digest (hex), since it may hold personal data. */
export interface ApprovalSnapshot {
  kind: string;
  state: "pending" | "approved" | "returned" | "withdrawn";
  level: number;
  levels: number;
  proposalDigest: string;
  text?: string | null;
}

export const approvalEvents = [
  "approval-submitted",
  "approval-signed",
  "approval-returned",
  "approval-withdrawn",
] as const;
