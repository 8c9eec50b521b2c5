import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { purposeChangeSchema } from "../purpose-change.schema";
import { proposePurposeChange } from "../use-cases/propose-purpose-change.server";
import { purposeAddress, purposeHead } from "./purpose-head.server";

export const loader = protectedLoader("rules.propose", async (guarded) => {
  const { purpose, name, back } = await purposeHead(guarded);
  const { version, signOffLevels, replyWorkingDays } = purpose;
  return {
    title: guarded.t("vetting:purpose-change.title", { purpose: name }),
    ...{ version, signOffLevels, replyWorkingDays, back },
  };
});

export const action = protectedAction("rules.propose", purposeChangeSchema, async ({ ctx, params }, form) => {
  const result = await proposePurposeChange(ctx, { code: params.code ?? "", ...form });
  return result.ok ? ok(purposeAddress(result.value)) : result;
});
