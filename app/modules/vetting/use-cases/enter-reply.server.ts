import type { ReplyMeaning, ReplySource } from "#db/reference/vetting/types";
import { cleanDocumentNumber, trimText } from "~/modules/reference/text-cleaning.rules";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result, refused } from "~/platform/result";
import { candidateByNo, replyOf, saveReply } from "../candidate.queries.server";
import { recordCandidates, recordReply } from "../candidate-journal.server";
import { addOfficer } from "../case.queries.server";
import { caseSnapshot, recordCase } from "../case-journal.server";
import { staleRefusal, stateRefusal } from "../case-state.rules";
import { CONCLUSIONS, replyMeaning } from "../reply-meaning.rules";
import { storedReply } from "../vetting-fold.queries.server";
import { answerOne } from "./answer-one.server";
import { lockedCase, notThere } from "./case-access.server";

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
    const stale = input.readAt === null ? null : staleRefusal(input.readAt, known?.revision ?? 1, found.revision);
    if (stale) return refused(stale);
    if (input.on > civilDayOf(ctx.now)) return no("vetting:refusal.reply-future", { path: "on", status: 422 });
    const conclusion = input.conclusion ?? null;
    if (conclusion && !CONCLUSIONS[input.from].includes(conclusion)) {
      return no("vetting:refusal.conclusion-unknown", { path: "conclusion", status: 422 });
    }
    const reply = trimText(input.reply);
    const documentNo = cleanDocumentNumber(input.documentNo);
    const isSame =
      known?.reply === reply &&
      known.conclusion === conclusion &&
      known.document_no === documentNo &&
      known.replied_on === input.on;
    if (isSame) return ok(found.revision);
    const [was, before] = [await caseSnapshot(db, found.id), await storedReply(db, row.id, input.from)];
    await saveReply(db, {
      candidate_id: row.id,
      source: input.from,
      case_id: found.id,
      reply,
      conclusion,
      meaning: conclusion ?? replyMeaning(reply),
      document_no: documentNo,
      replied_on: input.on,
      entered_by: ctx.actor.accountId,
      entered_at: ctx.now,
      revision: found.revision + 1,
    });
    const revision = await answerOne(ctx, unit, found, row);
    await addOfficer(db, { caseId: found.id, accountId: ctx.actor.accountId, part: "officer", at: ctx.now });
    const is = (await candidateByNo(db, found.id, row.no))!;
    await recordCandidates(unit, "candidate-answered", found.id, [{ was: row, is }]);
    await recordReply(unit, row, before, input.from);
    await recordCase(unit, "case-updated", found.id, was);
    return ok(revision);
  });
}
