import { exportCatalogue } from "~/modules/reference/catalogue-export.server";
import { protectedLoader } from "~/platform/guard.server";
import { purposeRules } from "./purposes.server";

/** The rules of the purpose shown, as a workbook. */
export const loader = protectedLoader(["rules.read", "vetting.read"], async (guarded) => {
  const { t } = guarded;
  const { current, name, rules } = await purposeRules(guarded);
  return exportCatalogue(guarded, {
    catalogue: "vetting-purposes",
    filter: { purpose: current?.code ?? null },
    codes: rules.map(({ code }) => code),
    rows: rules,
    title: `${t("vetting:purposes.title")} ${name}`,
    columns: [
      { header: t("vetting:purposes.rule"), width: 70, value: (row) => row.sentence },
      { header: t("vetting:purposes.verdict"), width: 14, value: (row) => t(`vetting:purposes.group.${row.verdict}`) },
      { header: t("vetting:purposes.basis"), width: 40, value: (row) => row.basis.join(t("common:ui.comma")) },
      { header: t("vetting:purposes.confidence"), width: 8, value: (row) => t(`vetting:confidence.${row.confidence}`) },
      {
        header: t("vetting:purposes.valid"),
        width: 28,
        value: ({ validFrom, validTo }) =>
          t(validTo ? "vetting:purposes.from-to" : "vetting:purposes.from", { from: validFrom, to: validTo ?? "" }),
      },
    ],
  });
});
