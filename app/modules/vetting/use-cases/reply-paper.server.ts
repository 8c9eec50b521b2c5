import type { ReplySource } from "#db/reference/vetting/types";
import { findFile, readFileBytes } from "~/platform/files.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { candidateByNo, replyOf } from "../candidate.queries.server";
import { maySeeReplies, notThere, openedCase } from "./case-access.server";
import type { OpinionFile } from "./opinion-file.server";

/**
 * The scan of the paper by which another body replied, for whoever may see the replies of the case; for everybody else,
 * and where none was kept, it is not there (404). Taking it is written down first, under the case alone.
 */
export async function replyPaper(
  ctx: Ctx,
  { caseId, no: candidateNo, from }: { caseId: string; no: string; from: ReplySource },
): Promise<Result<OpinionFile>> {
  const found = await openedCase(ctx.db, ctx.actor, caseId);
  if (!found) return notThere();
  if (!(await maySeeReplies(ctx, found))) return notThere();
  const candidate = await candidateByNo(ctx.db, caseId, candidateNo);
  const fileId = candidate && (await replyOf(ctx.db, candidate.id, from))?.paper_file_id;
  if (!fileId) return no("vetting:refusal.no-paper", { status: 404 });
  const filter = { no: candidateNo, from, fileId };
  await recordRead(ctx, {
    name: "read-reply-paper",
    subjectType: "vetting-case",
    subjectIds: [caseId],
    filter,
    caseId,
  });
  const file = await findFile(ctx.db, fileId);
  if (!file) throw new Error(`no file ${fileId}`);
  return ok({ name: file.name, mediaType: file.mediaType, bytes: await readFileBytes(ctx.db, fileId) });
}
