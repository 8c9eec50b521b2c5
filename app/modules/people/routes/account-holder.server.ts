import type { Db } from "#db/connection";
import { accountPage } from "~/modules/accounts/admin.queries.server";
import { actPage } from "~/modules/accounts/routes/account-act.server";
import { bindAccount } from "~/modules/accounts/use-cases/bind-account.server";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { bindAccountSchema } from "../people.schema";
import { isInPostAt } from "../person.queries.server";
import { findHolder } from "../use-cases/find-holder.server";

export const loader = protectedLoader("accounts.create", (guarded) => actPage(guarded, "bind"));

const hideFields = ["idNumber"];

export const action = protectedAction(
  "accounts.create",
  bindAccountSchema,
  async ({ ctx, params }, form) => {
    const account = await accountPage(ctx.db, params.id ?? "");
    if (!account) throw notFound();
    const { idNumber, ...act } = form;
    const unitId = account.person_id === null ? account.unit_id : null;
    const holder = await findHolder(ctx, { accountId: account.id, name: account.display_name, idNumber, unitId });
    if (!holder.ok) return holder;
    const on = civilDayOf(ctx.now);
    const isInPost = (db: Db) => isInPostAt(db, { ...holder.value, on });
    const result = await bindAccount(ctx, { accountId: account.id, ...act }, { ...holder.value, isInPost });
    return result.ok ? ok(`/accounts/${result.value}`) : result;
  },
  { hideFields },
);
