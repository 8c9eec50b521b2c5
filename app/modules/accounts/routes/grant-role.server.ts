import { protectedAction } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { grantRoleSchema } from "../accounts.schema";
import { grantRole } from "../use-cases/grant-role.server";
import { actLoader } from "./account-act.server";

export const loader = actLoader("accounts.grant-role", "grant");

export const action = protectedAction("accounts.grant-role", grantRoleSchema, async ({ ctx, params }, form) => {
  const result = await grantRole(ctx, { accountId: params.id ?? "", ...form, scopeCode: form.scopeCode ?? null });
  return result.ok ? ok(`/accounts/${result.value}`) : result;
});
