import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import * as queries from "../admin.queries.server";
import { type Administered, administerAccount } from "./administer-account.server";

interface Disabling extends Administered {
  text: string;
}

/** Disables an account and ends its sessions; its keys stop working with it. Refusals: `already-disabled` and those of every act on accounts. */
export async function disableAccount(ctx: Ctx, { text, ...account }: Disabling): Promise<Result<string>> {
  return administerAccount(ctx, { name: "disable-account", reason: { text } }, account, async ({ db }, state) => {
    if (state.isDisabled) return { code: "already-disabled", key: "accounts:refusal.already-disabled" };
    await queries.changeAccount(db, account.accountId, { isDisabled: true }, ctx.now);
    return null;
  });
}

/** Lets a disabled account in again. Refusals: `not-disabled` and those of every act on accounts. */
export async function enableAccount(ctx: Ctx, { text, ...account }: Disabling): Promise<Result<string>> {
  return administerAccount(ctx, { name: "enable-account", reason: { text } }, account, async ({ db }, state) => {
    if (!state.isDisabled) return { code: "not-disabled", key: "accounts:refusal.not-disabled" };
    await queries.changeAccount(db, account.accountId, { isDisabled: false }, ctx.now);
    return null;
  });
}
