export type ApprovalState = "pending" | "approved" | "returned" | "withdrawn";

export interface Approval {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  proposal: unknown;
  proposalDigest: Buffer;
  factsDigest: Buffer;
  state: ApprovalState;
  /** Signatures put so far. */
  level: number;
  /** Signatures needed. */
  levels: number;
  submittedBy: string;
  submittedAt: Date;
  /** Accounts that have signed, in order. */
  signedBy: string[];
}

export interface ApprovalSubject {
  type: string;
  id: string;
}

/** What lines of the workbench call an approval that came back. */
export const RETURNED_APPROVAL = "returned-approval";
