import { may } from "~/platform/actor";
import type { UploadedFile } from "~/platform/api/multipart.server";
import { storeFile } from "~/platform/files.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { scanKind } from "~/platform/scan-file.server";
import { finishAnswerTask } from "../agency-tasks.server";
import { answererRefusal, answerTextRefusal } from "../complaint-answer.rules";
import { complaintSnapshot } from "../complaint-snapshot.server";
import * as complaints from "../complaints.queries.server";

export interface AnswerOfAgency {
  complaintId: string;
  answer: string;
  /** A paper that bears the answer out: PDF, JPEG or PNG by its content, kept encrypted. */
  paper: Pick<UploadedFile, "path" | "name"> | null;
}

/**
 * The agency answers a complaint about itself, once, before it is decided. Refusals: `no-such-complaint`, `complaint-decided`,
 * `complaint-answered`, `answer-length`, `state-secret`, `file-format` and those of `scanKind`.
 */
export async function answerComplaint(ctx: Ctx, act: AnswerOfAgency): Promise<Result<{ id: string }>> {
  const { actor, now } = ctx;
  const who = { agencyId: actor.agencyId, mayFile: may(actor, "agencies.file") };
  const early = answererRefusal(who, await complaints.complaintById(ctx.db, act.complaintId));
  if (early) return refused(early);
  const answer = act.answer.trim();
  const wrong = answerTextRefusal(answer);
  if (wrong) return refused(wrong);
  const kind = act.paper && (await scanKind(act.paper.path, act.paper.name));
  if (kind && !kind.ok) return no(kind.key ?? "agencies:refusal.file-format", { path: "file", status: 422 });
  return runProcess(ctx, { name: "answer-complaint" }, async ({ db, record }) => {
    const complaint = await complaints.lockComplaint(db, act.complaintId);
    const refusal = answererRefusal(who, complaint);
    if (!complaint || refusal) return refused(refusal!);
    const by = { createdBy: actor.accountId, at: now };
    const meta = kind && { name: act.paper!.name, mediaType: kind.mediaType, purpose: "complaint-answer", ...by };
    const stored = meta && (await storeFile(db, act.paper!.path, meta));
    const given = { answer, answeredAt: now, answeredBy: actor.accountId, answerFileId: stored?.id ?? null };
    await complaints.answerComplaint(db, complaint.id, given);
    record({
      name: "complaint-answered",
      subject: { type: "agency-complaint", id: complaint.id },
      before: complaintSnapshot(complaint),
      after: complaintSnapshot({ ...complaint, ...given }),
      touches: [{ type: "agency", id: complaint.agencyId }],
    });
    await finishAnswerTask(db, complaint.id, now);
    return ok({ id: complaint.id });
  });
}
