import { RECORD_KINDS } from "#db/reference/record-kinds";
import { exportCatalogue } from "~/modules/reference/catalogue-export.server";
import { protectedLoader } from "~/platform/guard.server";
import { kindLine } from "../kind-shown.server";

/** The kinds of records with their effect and basis, as a workbook. */
export const loader = protectedLoader("reference.read", async (guarded) => {
  const { t, lng } = guarded;
  const kinds = RECORD_KINDS.map((kind) => kindLine(kind, t, lng));
  return exportCatalogue(guarded, {
    catalogue: "record-kinds",
    codes: kinds.map(({ code }) => code),
    rows: kinds,
    title: t("records:kinds.title"),
    columns: [
      { header: t("records:kinds.kind"), width: 28, value: (row) => row.name },
      { header: t("records:kinds.family"), width: 16, value: (row) => row.family },
      { header: t("records:kinds.effect"), width: 50, value: (row) => row.effect },
      { header: t("records:kinds.basis"), width: 44, value: (row) => row.basis.join(t("records:kinds.joint")) },
      { header: t("records:kinds.confidence"), width: 8, value: (row) => row.confidence },
      { header: t("records:kinds.valid"), width: 26, value: (row) => row.valid },
    ],
  });
});
