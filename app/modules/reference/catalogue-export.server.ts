import { exportList, type ListColumn } from "~/platform/export-list.server";
import type { Guarded } from "~/platform/guard.server";
import type { Translate } from "~/platform/i18n";
import type { CatalogueRow } from "./catalogue-rows.server";
import type { Provenance } from "./provenance";
import { validity } from "./validity-words";

interface ExportedCatalogue<Row> {
  /** As looks at it are named in the journal. */
  catalogue: string;
  filter?: object;
  /** What each row is known by, in the order of the rows. */
  codes: readonly string[];
  rows: readonly Row[];
  title: string;
  isCut?: boolean;
  columns: readonly ListColumn<NoInfer<Row>>[];
}

/** A catalogue as a workbook, narrowed as on its page. */
export function exportCatalogue<Row>(
  guarded: Pick<Guarded, "ctx" | "t" | "url">,
  { catalogue, filter, codes, ...list }: ExportedCatalogue<Row>,
): Promise<Response> {
  return exportList(guarded, {
    name: "export-catalogue",
    subjectType: "catalogue",
    filter: { catalogue, ...filter },
    ids: codes,
    ...list,
  });
}

/** Code and both names. */
export const nameColumns = (t: Translate): ListColumn<CatalogueRow>[] => [
  { header: t("reference:column.code"), width: 26, value: (row) => row.code },
  { header: t("reference:column.zh"), width: 36, value: (row) => row.zh },
  { header: t("reference:column.en"), width: 44, value: (row) => row.en },
];

/** Basis, days of validity, and how sure we are. */
export const provenanceColumns = (t: Translate): ListColumn<Provenance>[] => [
  { header: t("reference:column.basis"), width: 40, value: (row) => row.basis },
  { header: t("reference:column.validity"), width: 26, value: (row) => validity(t, row) },
  { header: t("reference:column.confidence"), width: 8, value: (row) => t(`reference:confidence.${row.confidence}`) },
];
