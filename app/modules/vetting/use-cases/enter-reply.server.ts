import type { ReplyMeaning, ReplySource } from "#db/reference/vetting/types";
import { cleanDocumentNumber, trimText } from "~/modules/reference/text-cleaning.rules";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { candidateByNo, replyOf, saveReply } from "../candidate.queries.server";
import { recordCandidates, recordReply, replyId } from "../candidate-journal.server";
import { addOfficer } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { isStale, stateRefusal } from "../case-state.rules";
import { CONCLUSIONS, replyMeaning } from "../reply-meaning.rules";
import { letterOf, type ReplyLetter } from "../reply-paper.rules";
import { storedReply } from "../vetting-fold.queries.server";
import { answerOne } from "./answer-one.server";
import { lockedCase, notThere, staleCasePart } from "./case-access.server";

export interface EnteredReply {
  readonly caseId: string;
  readonly no: string;
  readonly from: ReplySource;
  readonly reply: string;
  /** What it comes to, as whoever enters it reads it; where nobody says it the words decide. */
  readonly conclusion?: ReplyMeaning | null;
  readonly documentNo: string;
  /** The day on the reply. */
  readonly on: CivilDate;
  /** Who signed it or whose seal it bears, and its scan; what nobody says stays where it is the same letter. */
  readonly signedBy?: string | null;
  readonly paperFileId?: string | null;
  readonly readAt: number | null;
}

/**
 * Enters what another body replied for this case, or corrects it, and answers the candidate anew. A reply belongs to the
 * case alone: it is no record, is never searched and is not computed over. Returns the new revision.
 */
export async function enterReply(ctx: Ctx, input: EnteredReply): Promise<Result<number>> {
  return runProcess(ctx, { name: "enter-reply", caseId: input.caseId }, async (unit) => {
    const { db } = unit;
    const found = await lockedCase(db, ctx.actor, input.caseId);
    const row = found && (await candidateByNo(db, found.id, input.no));
    if (!found || !row) return notThere();
    const wrongState = stateRefusal("enter-reply", found.state);
    if (wrongState) return refused(wrongState);
    const known = await replyOf(db, row.id, input.from);
    if (isStale(input.readAt, known?.revision ?? 1, found.revision)) {
      return staleCasePart(db, { type: "vetting-reply", id: replyId({ candidate_id: row.id, source: input.from }) });
    }
    if (input.on > civilDayOf(ctx.now)) return no("vetting:refusal.reply-future", { path: "on", status: 422 });
    const conclusion = input.conclusion ?? null;
    if (conclusion && !CONCLUSIONS[input.from].includes(conclusion)) {
      return no("vetting:refusal.conclusion-unknown", { path: "conclusion", status: 422 });
    }
    const reply = trimText(input.reply);
    const before = known ? letterFrom(known) : null;
    const letter = letterOf(before, {
      documentNo: cleanDocumentNumber(input.documentNo),
      on: input.on,
      signedBy: input.signedBy === undefined ? undefined : trimText(input.signedBy ?? "") || null,
      paperFileId: input.paperFileId,
    });
    const isSame =
      known?.reply === reply && known.conclusion === conclusion && JSON.stringify(letter) === JSON.stringify(before);
    if (isSame) return ok(found.revision);
    const [was, stored] = [await caseSnapshot(db, found.id), await storedReply(db, row.id, input.from)];
    await saveReply(db, {
      candidate_id: row.id,
      source: input.from,
      case_id: found.id,
      reply,
      conclusion,
      meaning: conclusion ?? replyMeaning(reply),
      document_no: letter.documentNo,
      replied_on: letter.on,
      signed_by: letter.signedBy,
      paper_file_id: letter.paperFileId,
      entered_by: ctx.actor.accountId,
      entered_at: ctx.now,
      revision: found.revision + 1,
    });
    const revision = await answerOne(ctx, unit, found, row);
    await addOfficer(db, { caseId: found.id, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    const is = (await candidateByNo(db, found.id, row.no))!;
    await recordCandidates(unit, "candidate-answered", found.id, [{ was: row, is }]);
    await recordReply(unit, row, stored, input.from);
    await recordCase(unit, "case-updated", found.id, was);
    return ok(revision);
  });
}

const letterFrom = (known: NonNullable<Awaited<ReturnType<typeof replyOf>>>): ReplyLetter => ({
  documentNo: known.document_no,
  on: known.replied_on,
  signedBy: known.signed_by,
  paperFileId: known.paper_file_id,
});
