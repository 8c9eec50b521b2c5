import type { Db } from "#db/connection";
import { civilDayOf } from "~/platform/clock";
import type { Ctx } from "~/platform/process.server";
import type { Result } from "~/platform/result";
import * as queries from "../admin.queries.server";
import { exclusionRefusal } from "../excluded-roles.server";
import { type Administered, administerAccount } from "./administer-account.server";

/** Whom a posting account is for: a person, and the unit where that person is in post. */
export interface Holder {
  personId: string;
  unitId: string;
  /** Whether the person is still in post there; asked inside the transaction, and what it says holds to its end. */
  isInPost(db: Db): Promise<boolean>;
}

/**
 * Makes an account rest on a posting, so that it ends with it. Refusals: `not-a-posting`, `bound-already` (to this holder),
 * `no-longer-in-post` (left while this was under way), `person-roles-exclude` and those of every act on accounts.
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
    if (!(await holder.isInPost(db)))
      return { code: "no-longer-in-post", key: "accounts:refusal.no-longer-in-post", path: "idNumber" };
    const held = {
      accountId: account.accountId,
      personId: holder.personId,
      roles: state.roles.map(({ role }) => role),
    };
    const excluded = await exclusionRefusal(db, held, { today: civilDayOf(ctx.now) });
    if (excluded) return excluded;
    await queries.tieToPosting(db, account.accountId, holder, ctx.now);
    return null;
  });
}
