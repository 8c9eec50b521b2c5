import { submitForApproval } from "~/modules/approvals/approve.server";
import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { addTask } from "~/platform/tasks.server";
import { lockPurpose } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, type PurposeProposal, purposeRefusal, purposeSubject } from "../purpose-change.rules";
import { notThere } from "./case-access.server";

/**
 * Proposes how many signatures a purpose asks for and within how many working days its letters are answered; another
 * person signs it. Refusals: `not-found`, `version-stale`, `nothing-changed`, `already-submitted`.
 */
export async function proposePurposeChange(
  ctx: Ctx,
  change: PurposeProposal & { code: string; version: number },
): Promise<Result<string>> {
  const { code, version, ...proposal } = change;
  return runProcess(ctx, { name: "propose-purpose-change", reason: { text: proposal.text } }, async (unit) => {
    const known = await lockPurpose(unit.db, code);
    if (!known) return notThere();
    if (known.version !== version)
      return staleRefusal(unit.db, { subject: purposeSubject(code), namespace: "vetting" });
    const refusal = purposeRefusal(known, proposal);
    if (refusal) return refused(refusal);
    const submitted = await submitForApproval(unit, ctx, {
      kind: CHANGE_PURPOSE,
      subject: purposeSubject(code),
      proposal,
      facts: { version },
    });
    if (!submitted.ok) return submitted;
    await addTask(
      unit.db,
      {
        kind: "sign-purpose-change",
        namespace: "vetting",
        subject: { type: "approval", id: submitted.value },
        permission: "rules.sign",
        notAccountId: ctx.actor.accountId,
        params: { purpose: { zh: known.zh, en: known.en } },
        href: `/vetting-purposes/${code}/change-signature`,
      },
      ctx.now,
    );
    return ok(code);
  });
}
