import { findFile, readFileBytes } from "~/platform/files.server";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { candidatesOf } from "../candidate.queries.server";
import { opinionOf } from "../opinion.queries.server";
import { notThere, openedCase } from "./case-access.server";

export interface OpinionFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The opinion as it was issued, byte for byte; `not-issued` before. Taking it is written down first. */
export async function opinionFile(ctx: Ctx, caseId: string, format: "xlsx" | "pdf"): Promise<Result<OpinionFile>> {
  const found = await openedCase(ctx.db, ctx.actor, caseId);
  if (!found) return notThere();
  const opinion = await opinionOf(ctx.db, caseId);
  if (!opinion) return no("vetting:refusal.not-issued");
  const candidates = await candidatesOf(ctx.db, caseId);
  await recordRead(ctx, {
    name: "print-opinion",
    subjectType: "person",
    subjectIds: [...new Set(candidates.flatMap((row) => row.person_id ?? []))],
    filter: { case: caseId, format },
    count: candidates.length,
    caseId,
  });
  const id = format === "xlsx" ? opinion.xlsx_file_id : opinion.pdf_file_id;
  const file = await findFile(ctx.db, id);
  if (!file) throw new Error(`no file ${id}`);
  return ok({ name: file.name, mediaType: file.mediaType, bytes: await readFileBytes(ctx.db, id) });
}
