import type { Db } from "#db/connection";
import type { Approval, ApprovalSubject } from "./approvals.types";

const columns = [
  "approvals.id",
  "approvals.kind",
  "approvals.subject_type",
  "approvals.subject_id",
  "approvals.proposal_json",
  "approvals.proposal_digest",
  "approvals.facts_digest",
  "approvals.state",
  "approvals.level",
  "approvals.levels",
  "approvals.submitted_by",
  "approvals.submitted_at",
] as const;

/** The newest approval of a subject and kind with its signatures, its row locked; null where there is none. */
export async function lockApproval(db: Db, kind: string, subject: ApprovalSubject): Promise<Approval | null> {
  const row = await db
    .selectFrom("approvals")
    .select(columns)
    .where("approvals.subject_type", "=", subject.type)
    .where("approvals.subject_id", "=", subject.id)
    .where("approvals.kind", "=", kind)
    .orderBy("approvals.id", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const signatures = await db
    .selectFrom("approval_signatures")
    .select(["approval_signatures.account_id"])
    .where("approval_signatures.approval_id", "=", row.id)
    .orderBy("approval_signatures.level")
    .execute();
  return {
    id: row.id,
    kind: row.kind,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    proposal: JSON.parse(row.proposal_json),
    proposalDigest: row.proposal_digest,
    factsDigest: row.facts_digest,
    state: row.state,
    level: row.level,
    levels: row.levels,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    signedBy: signatures.map(({ account_id }) => account_id),
  };
}

/** The pending approval of a subject and kind without locking, for showing. */
export async function pendingApproval(db: Db, kind: string, subject: ApprovalSubject) {
  return db
    .selectFrom("approvals")
    .innerJoin("accounts", "accounts.id", "approvals.submitted_by")
    .select([
      "approvals.id",
      "approvals.proposal_json",
      "approvals.level",
      "approvals.levels",
      "approvals.submitted_by",
      "approvals.submitted_at",
      "accounts.display_name as submitter_name",
    ])
    .where("approvals.subject_type", "=", subject.type)
    .where("approvals.subject_id", "=", subject.id)
    .where("approvals.kind", "=", kind)
    .where("approvals.state", "=", "pending")
    .orderBy("approvals.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The ids of the things of one type for which an approval of this kind is pending; at most 1,000. */
export async function pendingSubjects(db: Db, kind: string, subjectType: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("approvals")
    .select("approvals.subject_id")
    .where("approvals.subject_type", "=", subjectType)
    .where("approvals.kind", "=", kind)
    .where("approvals.state", "=", "pending")
    .orderBy("approvals.subject_id")
    .limit(1_000)
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}

/** What came back to the account that submitted it, with who returned it, when and why. */
export async function returnedTo(db: Db, id: string, accountId: string) {
  return db
    .selectFrom("approvals")
    .leftJoin("accounts", "accounts.id", "approvals.decided_by")
    .select([
      "approvals.id",
      "approvals.kind",
      "approvals.subject_type",
      "approvals.subject_id",
      "approvals.submitted_at",
      "approvals.decided_at",
      "approvals.decision_text",
      "accounts.display_name as decider_name",
    ])
    .where("approvals.id", "=", id)
    .where("approvals.submitted_by", "=", accountId)
    .where("approvals.state", "=", "returned")
    .executeTakeFirst();
}

export async function insertApproval(
  db: Db,
  row: {
    id: string;
    kind: string;
    subject: ApprovalSubject;
    proposalJson: string;
    proposalDigest: Buffer;
    factsDigest: Buffer;
    levels: number;
    submittedBy: string;
  },
  at: Date,
): Promise<void> {
  await db
    .insertInto("approvals")
    .values({
      id: row.id,
      kind: row.kind,
      subject_type: row.subject.type,
      subject_id: row.subject.id,
      proposal_json: row.proposalJson,
      proposal_digest: row.proposalDigest,
      facts_digest: row.factsDigest,
      state: "pending",
      level: 0,
      levels: row.levels,
      submitted_by: row.submittedBy,
      submitted_at: at,
    })
    .execute();
}

export async function addSignature(
  db: Db,
  approval: Approval,
  accountId: string,
  isComplete: boolean,
  at: Date,
): Promise<void> {
  const level = approval.level + 1;
  await db
    .insertInto("approval_signatures")
    .values({ approval_id: approval.id, level, account_id: accountId, signed_at: at })
    .execute();
  await db
    .updateTable("approvals")
    .set({ level, ...(isComplete ? { state: "approved" as const, decided_by: accountId, decided_at: at } : {}) })
    .where("id", "=", approval.id)
    .execute();
}

export async function closeApproval(
  db: Db,
  id: string,
  end: { state: "returned" | "withdrawn"; by: string; text: string | null },
  at: Date,
): Promise<void> {
  await db
    .updateTable("approvals")
    .set({ state: end.state, decided_by: end.by, decided_at: at, decision_text: end.text })
    .where("id", "=", id)
    .execute();
}

/** Who signed these approvals on which level, and when. */
export async function signaturesOf(db: Db, approvalIds: readonly string[]) {
  if (approvalIds.length === 0) return [];
  return db
    .selectFrom("approval_signatures")
    .select([
      "approval_signatures.approval_id as approvalId",
      "approval_signatures.level",
      "approval_signatures.account_id as by",
      "approval_signatures.signed_at as at",
    ])
    .where("approval_signatures.approval_id", "in", [...approvalIds])
    .orderBy("approval_signatures.approval_id")
    .orderBy("approval_signatures.level")
    .execute();
}

/** Approvals by id after `after` (exclusive; null from the start). */
export async function approvalsAfter(db: Db, after: string | null, limit: number) {
  let query = db
    .selectFrom("approvals")
    .select([
      "approvals.id",
      "approvals.kind",
      "approvals.state",
      "approvals.level",
      "approvals.levels",
      "approvals.proposal_json",
      "approvals.decision_text",
    ])
    .orderBy("approvals.id")
    .limit(limit);
  if (after !== null) query = query.where("approvals.id", ">", after);
  return query.execute();
}
