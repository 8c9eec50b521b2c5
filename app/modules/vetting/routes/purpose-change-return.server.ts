import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { purposeReturnFormSchema } from "../purpose-change.schema";
import { returnPurposeChange } from "../use-cases/return-purpose-change.server";
import { purposeAddress, purposeHead, shownChange } from "./purpose-head.server";

export const loader = protectedLoader("rules.sign", async (guarded) => {
  const { purpose, name } = await purposeHead(guarded);
  const { pending, view } = await shownChange(guarded, purpose);
  return {
    title: guarded.t("vetting:purpose-change-return.title", { purpose: name }),
    back: `/vetting-purposes/${purpose.code}/change-signature`,
    ...(await readToReturn(guarded.url, pending, () => view)),
  };
});

export const action = protectedAction("rules.sign", purposeReturnFormSchema, async ({ ctx, params }, form) => {
  const result = await returnPurposeChange(ctx, { code: params.code ?? "", text: form.text, seen: form.proposal });
  return result.ok ? ok(purposeAddress(result.value)) : result;
});
