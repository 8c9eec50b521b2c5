import { handsOf } from "~/modules/accounts/hands.server";
import { canonicalJson } from "~/platform/canonical-json";
import { newId } from "~/platform/id";
import type { Ctx, Unit } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { sha256 } from "~/platform/secrets.server";
import { addTask, finishTasks, type NewTask } from "~/platform/tasks.server";
import type { ApprovalSnapshot } from "./approvals.events";
import * as queries from "./approvals.queries.server";
import { completes, returnRefusal, signRefusal, withdrawRefusal } from "./approvals.rules";
import { type Approval, type ApprovalSubject, RETURNED_APPROVAL } from "./approvals.types";

export interface Submission {
  /** The act that is proposed, as a verb: `rename-person`. */
  kind: string;
  subject: ApprovalSubject;
  /** What is to be done. */
  proposal: unknown;
  /** What it rests on: versions, answers. */
  facts: unknown;
  /** Signatures needed beside the submitter's own, 1 to 3. */
  levels?: number;
}

/** What the submitter is told of a return, on the workbench, until it is read or submitted anew; who may submit may read it. */
export type ReturnedLine = Pick<NewTask, "kind" | "namespace" | "permission" | "unitId" | "params" | "personId">;

type LineOf = (proposal: unknown) => ReturnedLine;

const returnedSubject = (approvalId: string) => ({ type: RETURNED_APPROVAL, id: approvalId });

const digestOf = (value: unknown) => sha256(canonicalJson(value));

/** Submits; inside the caller's transaction. Refusal: `already-submitted`. Returns the approval's id. */
export async function submitForApproval(unit: Unit, ctx: Ctx, submission: Submission): Promise<Result<string>> {
  const { kind, subject, proposal, facts, levels = 1 } = submission;
  const open = await queries.lockApproval(unit.db, kind, subject);
  if (open?.state === "pending") return no("approvals:refusal.already-submitted");
  if (open?.state === "returned") await finishTasks(unit.db, returnedSubject(open.id), ctx.now);
  const id = newId();
  const proposalJson = canonicalJson(proposal);
  const proposalDigest = sha256(proposalJson);
  await queries.insertApproval(
    unit.db,
    {
      id,
      kind,
      subject,
      proposalJson,
      proposalDigest,
      factsDigest: digestOf(facts),
      levels,
      submittedBy: ctx.actor.accountId,
    },
    ctx.now,
  );
  unit.record({
    name: "approval-submitted",
    subject: { type: "approval", id },
    before: null,
    after: {
      kind,
      state: "pending",
      level: 0,
      levels,
      proposalDigest: proposalDigest.toString("hex"),
    } satisfies ApprovalSnapshot,
    touches: [subject],
  });
  return ok(id);
}

export interface Signed {
  approvalId: string;
  /** True with the last signature: the caller now does what was proposed. */
  isComplete: boolean;
  proposal: unknown;
  level: number;
}

/**
 * Signs what is pending; inside the caller's transaction, with the facts as they are now. `seen`: the approval whose proposal was
 * read; null asks for no check, where the caller has another. Refusals: `nothing-submitted`, `proposal-replaced`,
 * `already-decided`, `same-account`, `proposal-changed`, `facts-changed`.
 */
export async function signApproval(
  unit: Unit,
  ctx: Ctx,
  { kind, subject, facts, seen }: { kind: string; subject: ApprovalSubject; facts: unknown; seen: string | null },
): Promise<Result<Signed>> {
  const approval = await queries.lockApproval(unit.db, kind, subject);
  const signing = {
    hands: await handsOf(unit.db, ctx.actor),
    seen,
    proposalDigest: digestOf(approval?.proposal),
    factsDigest: digestOf(facts),
  };
  const refusal = signRefusal(approval, signing);
  if (refusal) return refused(refusal);
  const standing = approval!;
  const isComplete = completes(standing);
  await queries.addSignature(unit.db, standing, ctx.actor.accountId, isComplete, ctx.now);
  const level = standing.level + 1;
  note(unit, "approval-signed", standing, { state: isComplete ? "approved" : "pending", level });
  return ok({ approvalId: standing.id, isComplete, proposal: standing.proposal, level });
}

/**
 * Returns what is pending to its submitter, with the reason; inside the caller's transaction. `seen`: as of a signature. `line` tells
 * the submitter, who reads the reason at `/returned-approvals/:id`; a caller with a line of its own for it gives none. Refusals:
 * `nothing-submitted`, `proposal-replaced`, `already-decided`, `same-account`.
 */
export async function returnSubmission(
  unit: Unit,
  ctx: Ctx,
  back: { kind: string; subject: ApprovalSubject; text: string; line: LineOf | null; seen: string | null },
): Promise<Result<{ approvalId: string; proposal: unknown }>> {
  const { kind, subject, text, line, seen } = back;
  const approval = await queries.lockApproval(unit.db, kind, subject);
  const refusal = returnRefusal(approval, { hands: await handsOf(unit.db, ctx.actor), seen });
  if (refusal) return refused(refusal);
  const { id, submittedBy, proposal } = approval!;
  const told = { subject: returnedSubject(id), accountId: submittedBy, href: `/returned-approvals/${id}` };
  if (line) await addTask(unit.db, { ...line(proposal), ...told }, ctx.now);
  return close(unit, ctx, approval!, "returned", text);
}

/** Takes one's own submission back while nobody has decided; inside the caller's transaction. */
export async function withdrawSubmission(
  unit: Unit,
  ctx: Ctx,
  { kind, subject, text = null }: { kind: string; subject: ApprovalSubject; text?: string | null },
): Promise<Result<{ approvalId: string; proposal: unknown }>> {
  const approval = await queries.lockApproval(unit.db, kind, subject);
  const refusal = withdrawRefusal(approval, ctx.actor.accountId);
  if (refusal) return refused(refusal);
  return close(unit, ctx, approval!, "withdrawn", text);
}

async function close(unit: Unit, ctx: Ctx, approval: Approval, state: "returned" | "withdrawn", text: string | null) {
  await queries.closeApproval(unit.db, approval.id, { state, by: ctx.actor.accountId, text }, ctx.now);
  note(unit, state === "returned" ? "approval-returned" : "approval-withdrawn", approval, {
    state,
    level: approval.level,
    text,
  });
  return ok({ approvalId: approval.id, proposal: approval.proposal });
}

function note(
  unit: Unit,
  name: string,
  approval: Approval,
  change: Pick<ApprovalSnapshot, "state" | "level" | "text">,
): void {
  const { kind, levels, level, state } = approval;
  const proposalDigest = approval.proposalDigest.toString("hex");
  const before: ApprovalSnapshot = { kind, state, level, levels, proposalDigest };
  unit.record({
    name,
    subject: { type: "approval", id: approval.id },
    before,
    after: { ...before, ...change } satisfies ApprovalSnapshot,
    touches: [{ type: approval.subjectType, id: approval.subjectId }],
  });
}
