import type { Guarded } from "~/platform/guard.server";
import { notFound } from "~/platform/guard.server";
import { sentenceOf } from "~/platform/messages.server";
import { type CaseAct, mayAct, stateRefusal } from "../case-state.rules";
import { opinionOf } from "../opinion.queries.server";
import { guessedYears, openedCase } from "../use-cases/case-access.server";

/** The head of a case for the page of one act: what it is, and why the act cannot be done now. @throws Response 404 */
export async function caseHead({ ctx, params, lng, t }: Guarded, act: CaseAct, title: string) {
  const found = await openedCase(ctx.db, ctx.actor, params.id ?? "");
  if (!found) throw notFound();
  const refusal = stateRefusal(act, found.state);
  return {
    title: t(title),
    id: found.id,
    caseTitle: found.title,
    documentNo: found.requester_document_no,
    requester: found.requester,
    asOf: found.as_of_on,
    dueOn: found.reply_due_on,
    dueGuessedYears: guessedYears(found),
    state: found.state,
    revision: found.revision,
    candidates: found.candidate_count,
    signOffLevels: found.sign_off_levels,
    opinionNo: (await opinionOf(ctx.db, found.id))?.document_no ?? null,
    mayAct: mayAct(act, found.state),
    whyNot: refusal ? sentenceOf(refusal, lng) : null,
  };
}

export type CaseHead = Awaited<ReturnType<typeof caseHead>>;

export const casePath = (id: string) => `/vetting-cases/${id}`;
