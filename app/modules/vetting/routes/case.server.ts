import { isOwnHand } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { replyPapersOf } from "../candidate.queries.server";
import { officersOf } from "../case.queries.server";
import { mayAct } from "../case-state.rules";
import { purposeByCode } from "../catalogue.queries.server";
import { outcomesOfCase } from "../opinion.queries.server";
import { openedCase } from "../use-cases/case-access.server";
import { matchedByName } from "../use-cases/people-shown.server";
import { readCase } from "../use-cases/read-case.server";
import { inWords } from "./candidate-words";

export const loader = protectedLoader("vetting.read", async ({ ctx, params, lng, actor, t }) => {
  const id = params.id ?? "";
  const view = await readCase(ctx, id, lng);
  const found = await openedCase(ctx.db, actor, id);
  if (!view || !found) throw notFound();
  const [purpose, officers, outcomes, matched] = [
    await purposeByCode(ctx.db, view.purpose),
    await officersOf(ctx.db, id),
    await outcomesOfCase(ctx.db, id),
    await matchedByName(ctx.db, view.candidates),
  ];
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission);
  const isOfficer =
    isOwnHand(actor, found.opened_by) ||
    officers.some((one) => one.part === "officer" && isOwnHand(actor, one.account_id));
  const hasSigned = officers.some((one) => one.part === "reviewer" && isOwnHand(actor, one.account_id));
  return {
    title: `${view.title} · ${t("vetting:case.page")}`,
    view: { ...view, candidates: view.candidates.map((candidate) => inWords(candidate, lng)) },
    matched,
    purpose: lng === "en" ? (purpose?.en ?? "") : (purpose?.zh ?? ""),
    repliesAsked: [...(purpose?.requiredReplies ?? []), ...(purpose?.optionalReplies ?? [])],
    replyPapers: (view.repliesShown ? await replyPapersOf(ctx.db, id) : []).map((one) => ({
      no: one.no,
      from: one.source,
      signedBy: one.signed_by,
      hasPaper: one.paper_name !== null,
    })),
    knownOn: civilDayOf(found.closed_at ?? ctx.now),
    contact: found.contact,
    hasLetter: found.letter_file_id !== null,
    returnReason: found.return_reason,
    withdrawalReason: found.withdrawal_reason,
    outcomes: outcomes.length,
    officers: officers.map((one) => ({ name: one.display_name, part: one.part, at: one.at.toISOString() })),
    may: {
      decide: may("vetting.decide") && mayAct("decide-candidate", view.state),
      submit: may("vetting.submit") && mayAct("submit-case", view.state),
      approve: may("vetting.approve") && !isOfficer && !hasSigned && mayAct("approve-case", view.state),
      return: may("vetting.approve") && !isOfficer && mayAct("return-case", view.state),
      issue: may("vetting.issue") && !isOfficer && mayAct("issue-opinion", view.state),
      withdraw: may("vetting.withdraw") && mayAct("withdraw-case", view.state),
      recordOutcome: may("vetting.record-outcome") && mayAct("record-outcome", view.state),
    },
  };
});
