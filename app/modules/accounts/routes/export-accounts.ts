import { exportList, MOST_IN_HAND } from "~/platform/export-list.server";
import { protectedLoader } from "~/platform/guard.server";
import { accountRows } from "./accounts.server";

/** The accounts as narrowed on the screen, as a workbook. */
export const loader = protectedLoader("accounts.read", async (guarded) => {
  const { t } = guarded;
  const { search, rows, total } = await accountRows(guarded, { offset: 0, limit: MOST_IN_HAND });
  return exportList(guarded, {
    name: "export-accounts",
    subjectType: "account",
    filter: search,
    ids: rows.map(({ id }) => id),
    rows,
    isCut: total > rows.length,
    title: t("accounts:list.title"),
    columns: [
      { header: t("accounts:field.username"), width: 24, value: (row) => row.username },
      { header: t("accounts:field.name"), width: 16, value: (row) => row.name },
      {
        header: t("accounts:field.roles"),
        width: 30,
        value: (row) => row.roles.map((role) => t(`common:role.${role}`)).join(t("common:ui.comma")),
      },
      { header: t("accounts:field.unit"), width: 30, value: (row) => row.unit },
      { header: t("accounts:field.kind"), width: 16, value: (row) => t(`accounts:kind.${row.kind}`) },
      { header: t("accounts:field.ends-on"), width: 12, value: (row) => row.endsOn },
      { header: t("accounts:field.state"), width: 10, value: (row) => t(`accounts:state.${row.state}`) },
    ],
  });
});
