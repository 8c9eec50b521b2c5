import { protectedAction } from "~/platform/guard.server";
import { accountActSchema } from "../accounts.schema";
import { resetPassword } from "../use-cases/reset-password.server";
import { actLoader } from "./account-act.server";

export const loader = actLoader("accounts.reset-password", "reset");

/** Answers with the fresh password, shown once on the page that comes back and kept nowhere. */
export const action = protectedAction("accounts.reset-password", accountActSchema, async ({ ctx, params }, form) => {
  const result = await resetPassword(ctx, { accountId: params.id ?? "", ...form });
  return result.ok ? Response.json({ password: result.value }) : result;
});
