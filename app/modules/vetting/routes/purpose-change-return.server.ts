import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { purposeReturnSchema } from "../purpose-change.schema";
import { returnPurposeChange } from "../use-cases/return-purpose-change.server";
import { proposedChange, purposeAddress, purposeHead } from "./purpose-head.server";

export const loader = protectedLoader("rules.sign", async (guarded) => {
  const { purpose, name } = await purposeHead(guarded);
  await proposedChange(guarded, purpose.code);
  return {
    title: guarded.t("vetting:purpose-change-return.title", { purpose: name }),
    back: `/vetting-purposes/${purpose.code}/change-signature`,
  };
});

export const action = protectedAction("rules.sign", purposeReturnSchema, async ({ ctx, params }, { text }) => {
  const result = await returnPurposeChange(ctx, { code: params.code ?? "", text });
  return result.ok ? ok(purposeAddress(result.value)) : result;
});
