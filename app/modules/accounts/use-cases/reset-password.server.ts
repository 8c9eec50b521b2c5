import type { Ctx } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { randomToken } from "~/platform/secrets.server";
import * as queries from "../admin.queries.server";
import { hashPassword } from "../password.server";
import { type Administered, administerAccount } from "./administer-account.server";

/** A password nobody knows yet; it satisfies the password rules. */
export function initialPassword(): string {
  return `Xh-${randomToken(9)}-7`;
}

/**
 * Gives an account a fresh password that must be changed at the next sign-in, and ends its sessions.
 * Refusals: `has-no-password` (services) and those of every act on accounts. Returns the password, which is shown once.
 */
export async function resetPassword(
  ctx: Ctx,
  { text, ...account }: Administered & { text: string },
): Promise<Result<string>> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  const info = { name: "reset-password", reason: { text } };
  const result = await administerAccount(ctx, info, account, async ({ db }, state) => {
    if (state.principalKind === "service") return { code: "has-no-password", key: "accounts:refusal.has-no-password" };
    await queries.changeAccount(db, account.accountId, { passwordHash }, ctx.now);
    return null;
  });
  return result.ok ? ok(password) : result;
}
