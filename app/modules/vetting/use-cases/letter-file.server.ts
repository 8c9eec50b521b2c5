import { findFile, readFileBytes } from "~/platform/files.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { notThere, openedCase } from "./case-access.server";
import type { OpinionFile } from "./opinion-file.server";

/** The scan of the letter a case was opened for; `no-letter` where none was kept. Taking it is written down first. */
export async function letterFile(ctx: Ctx, caseId: string): Promise<Result<OpinionFile>> {
  const found = await openedCase(ctx.db, ctx.actor, caseId);
  if (!found) return notThere();
  if (!found.letter_file_id) return no("vetting:refusal.no-letter", { status: 404 });
  await recordRead(ctx, { name: "read-letter", subjectType: "vetting-case", subjectIds: [caseId], caseId });
  const file = await findFile(ctx.db, found.letter_file_id);
  if (!file) throw new Error(`no file ${found.letter_file_id}`);
  return ok({ name: file.name, mediaType: file.mediaType, bytes: await readFileBytes(ctx.db, found.letter_file_id) });
}
