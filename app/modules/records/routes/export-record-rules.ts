import { exportCatalogue } from "~/modules/reference/catalogue-export.server";
import { validity } from "~/modules/reference/validity-words";
import { protectedLoader } from "~/platform/guard.server";
import { ruleTopics } from "./record-rules.server";

/** What the law says and nobody computes, as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t } = guarded;
  const rules = ruleTopics(guarded).flatMap(({ label, rules: own }) => own.map((rule) => ({ ...rule, label })));
  return exportCatalogue(guarded, {
    catalogue: "record-rules",
    codes: rules.map(({ code }) => code),
    rows: rules,
    title: t("records:rules.title"),
    columns: [
      { header: t("records:rules.rule"), width: 80, value: (row) => row.text },
      { header: t("records:rules.topic"), width: 18, value: (row) => row.label },
      { header: t("records:kinds.basis"), width: 44, value: (row) => row.basis.text },
      { header: t("reference:column.validity"), width: 26, value: (row) => validity(t, row) },
      { header: t("records:kinds.confidence"), width: 8, value: (row) => row.basis.confidence },
    ],
  });
});
