import { protectedAction } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { accountActSchema } from "../accounts.schema";
import { enableAccount } from "../use-cases/disable-account.server";
import { actLoader } from "./account-act.server";

export const loader = actLoader("accounts.disable", "enable");

export const action = protectedAction("accounts.disable", accountActSchema, async ({ ctx, params }, form) => {
  const result = await enableAccount(ctx, { accountId: params.id ?? "", ...form });
  return result.ok ? ok(`/accounts/${result.value}`) : result;
});
