import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterDate, FilterSelect, FilterText } from "~/components/filter-bar";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { ReportStatusMark } from "../ui/report-status-mark";
import { type ListedReport, loader } from "./reports.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Reports() {
  const { title, query, agencies, page, awaited, maySubmit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const columns: GridColumn<ListedReport>[] = [
    {
      key: "no",
      header: t("field.no"),
      width: { zh: 156, en: 158 },
      cell: (row) => <Link to={`/reports/${row.id}`}>{row.no}</Link>,
    },
    {
      key: "enterprise",
      header: t("field.enterprise"),
      width: { zh: 192, en: 154 },
      grow: true,
      free: true,
      cell: (row) => row.enterprise,
    },
    { key: "agency", header: t("field.agency"), width: { zh: 110, en: 120 }, free: true, cell: (row) => row.agency },
    { key: "purpose", header: t("field.purpose"), width: { zh: 138, en: 136 }, two: "en", cell: (row) => row.purpose },
    { key: "grade", header: t("field.grade"), width: { zh: 80, en: 76 }, free: true, cell: (row) => row.grade },
    {
      key: "issuedOn",
      header: t("field.issuedOn"),
      width: { zh: 100, en: 110 },
      sortable: true,
      cell: (row) => row.issuedOn,
    },
    { key: "expiresOn", header: t("field.expiresOn"), width: 98, cell: (row) => row.expiresOn },
    {
      key: "status",
      header: t("field.status"),
      width: { zh: 140, en: 164 },
      cell: (row) => <ReportStatusMark status={row.status} factMark={row.factMark} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("list.purpose")}
        action={maySubmit ? <ButtonLink to="/reports/new">{t("lodge.title")}</ButtonLink> : null}
      />
      {awaited > 0 && !query.original ? (
        <Notice>
          {t("list.awaited", { count: awaited })} <Link to="/reports?original=awaited">{t("list.awaited-link")}</Link>
        </Notice>
      ) : null}
      <FilterBar label={t("list.filters")} keep={{ sort: query.sort ?? null }}>
        <FilterText name="q" label={t("list.q")} value={query.q} hint={t("list.q-hint")} />
        {agencies.length > 0 ? (
          <FilterSelect name="agency" label={t("field.agency")} value={query.agency} choices={agencies} />
        ) : null}
        <FilterText name="grade" label={t("field.grade")} value={query.grade} />
        <FilterSelect
          name="status"
          label={t("field.status")}
          value={query.status}
          choices={["valid", "expired", "withdrawn"].map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <FilterSelect
          name="original"
          label={t("field.original")}
          value={query.original}
          choices={["on-file", "awaited"].map((value) => ({ value, label: t(`original.${value}`) }))}
        />
        <FilterDate name="from" label={t("list.from")} value={query.from} />
        <FilterDate name="until" label={t("list.until")} value={query.until} />
      </FilterBar>
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        rowsUrl="/reports/rows"
        defaultSort="-issuedOn"
        empty={t("list.empty")}
        actions={<ExportLink to="/reports/export" />}
      />
    </>
  );
}
