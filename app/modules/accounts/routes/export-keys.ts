import { shanghaiMinute } from "~/platform/clock";
import { exportList } from "~/platform/export-list.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import * as queries from "../admin.queries.server";

/** The keys of an account as a workbook: what for, since when, last used, revoked; never the key. */
export const loader = protectedLoader("accounts.read", async (guarded) => {
  const { ctx, params, t } = guarded;
  const account = await queries.accountPage(ctx.db, params.id ?? "");
  if (!account) throw notFound();
  const rows = await queries.keysOf(ctx.db, account.id);
  return exportList(guarded, {
    name: "export-keys",
    subjectType: "account",
    subjectIds: [account.id],
    filter: null,
    ids: rows.map(({ id }) => id),
    rows,
    title: `${account.display_name} ${t("accounts:account.keys")}`,
    columns: [
      { header: t("accounts:field.client"), width: 30, value: (row) => row.client },
      { header: t("accounts:field.created-at"), width: 20, value: (row) => shanghaiMinute(row.created_at) },
      {
        header: t("accounts:field.state"),
        width: 12,
        value: (row) => t(row.revoked_at ? "accounts:state.revoked" : "accounts:state.active"),
      },
    ],
  });
});
