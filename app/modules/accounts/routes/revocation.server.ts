import { protectedAction } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { revokeKeySchema } from "../accounts.schema";
import { revokeKey } from "../use-cases/revoke-key.server";
import { actLoader } from "./account-act.server";

export const loader = actLoader("accounts.revoke-key", "revoke");

export const action = protectedAction("accounts.revoke-key", revokeKeySchema, async ({ ctx, params }, { text }) => {
  const result = await revokeKey(ctx, { keyId: params.keyId ?? "", text });
  return result.ok ? ok(`/accounts/${result.value}`) : result;
});
