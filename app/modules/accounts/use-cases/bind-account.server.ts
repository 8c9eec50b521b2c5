import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import * as queries from "../admin.queries.server";
import { type Administered, administerAccount } from "./administer-account.server";

/** Whom a posting account is for: a person, and the unit where that person is in post. */
export interface Holder {
  personId: string;
  unitId: string;
}

/**
 * Makes an account rest on a posting, so that it ends with it. Refusals: `not-a-posting`, `bound-already` (to this holder)
 * and those of every act on accounts.
 */
export async function bindAccount(
  ctx: Ctx,
  { text, ...account }: Administered & { text: string },
  holder: Holder,
): Promise<Result<string>> {
  return administerAccount(ctx, { name: "bind-account", reason: { text } }, account, async ({ db }, state) => {
    if (state.principalKind !== "posting") return { code: "not-a-posting", key: "accounts:refusal.not-a-posting" };
    if (state.personId === holder.personId && state.unitId === holder.unitId)
      return { code: "bound-already", key: "accounts:refusal.bound-already" };
    await queries.tieToPosting(db, account.accountId, holder, ctx.now);
    return null;
  });
}
