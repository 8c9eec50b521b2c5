import { protectedAction } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { accountActSchema } from "../accounts.schema";
import { disableAccount } from "../use-cases/disable-account.server";
import { actLoader } from "./account-act.server";

export const loader = actLoader("accounts.disable", "disable");

export const action = protectedAction("accounts.disable", accountActSchema, async ({ ctx, params }, form) => {
  const result = await disableAccount(ctx, { accountId: params.id ?? "", ...form });
  return result.ok ? ok(`/accounts/${result.value}`) : result;
});
