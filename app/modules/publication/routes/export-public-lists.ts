import { type ListColumn, sheetOf, sheetsAnswer } from "~/platform/export-list.server";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import type { PublicAgency, PublicMeasure } from "../publication.types";
import { publicListRows } from "./public-lists.server";

/** The lists in force as a workbook: a sheet each. */
export const loader = publicLoader(async ({ request, context }) => {
  const lng = languageOf(request);
  const t = translator(lng);
  const { today, listed, suspended, removed, other } = await publicListRows(context, lng);
  const sheet = <Row>(key: string, columns: ListColumn<Row>[], rows: readonly Row[]) => {
    const title = t(`publication:lists.${key}`, { count: rows.length });
    const subtitle = t("publication:export.subtitle", { count: rows.length, today });
    return sheetOf({ name: title, title, subtitle }, columns, rows);
  };
  const named: ListColumn<PublicMeasure>[] = [
    { header: t("publication:agency.name"), width: 36, value: (row) => row.agencyName },
    { header: t("publication:measure.kind"), width: 12, value: (row) => t(`publication:measure.${row.kind}`) },
    { header: t("publication:measure.state"), width: 12, value: (row) => t(`publication:measure.${row.state}`) },
    { header: t("publication:measure.from"), width: 12, value: (row) => row.from },
    {
      header: t("publication:measure.until"),
      width: 20,
      value: (row) => (row.liftedOn ? t("publication:measure.lifted", { on: row.liftedOn }) : row.until),
    },
    { header: t("publication:measure.document"), width: 24, value: (row) => row.documentNo },
    { header: t("publication:measure.basis"), width: 50, value: (row) => row.basis },
  ];
  const agency: ListColumn<PublicAgency>[] = [
    { header: t("publication:agency.name"), width: 36, value: (row) => row.name },
    { header: t("publication:agency.code"), width: 10, value: (row) => row.code },
    { header: t("publication:agency.filing-no"), width: 24, value: (row) => row.filingNo },
    { header: t("publication:agency.listed"), width: 12, value: (row) => row.listedOn },
  ];
  return sheetsAnswer({
    title: t("publication:lists.title"),
    sheets: [
      sheet("suspended", named, suspended),
      sheet("removed", named, removed),
      sheet("other", named, other),
      sheet("listed", agency, listed),
    ],
    t,
    url: new URL(request.url),
    now: context.now,
  });
});
