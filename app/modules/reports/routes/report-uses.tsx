import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterDate, FilterSelect, FilterText } from "~/components/filter-bar";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { PageHeader } from "~/components/page-header";
import { StateMark } from "~/components/state-mark";
import { type ListedUse, loader } from "./report-uses.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Every use of a report; what was struck is shown as struck, on request. */
export default function ReportUses() {
  const { title, query, agencies, fields, page, mayImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const columns: GridColumn<ListedUse>[] = [
    { key: "usedOn", header: t("field.usedOn"), width: 102, sortable: true, cell: (row) => row.usedOn },
    {
      key: "no",
      header: t("field.no"),
      width: { zh: 156, en: 158 },
      cell: (row) => <Link to={`/reports/${row.reportId}`}>{row.no}</Link>,
    },
    {
      key: "enterprise",
      header: t("field.enterprise"),
      width: { zh: 176, en: 164 },
      free: true,
      cell: (row) => row.enterprise,
    },
    { key: "agency", header: t("field.agency"), width: 116, free: true, cell: (row) => row.agency },
    { key: "field", header: t("field.field"), width: { zh: 138, en: 136 }, two: true, cell: (row) => row.field },
    {
      key: "project",
      header: t("uses.project"),
      width: 226,
      grow: true,
      two: true,
      cell: (row) => (
        <>
          <span className="nowrap">{row.projectNo}</span> <br />
          {row.projectTitle}
          {row.unit ? t("uses.by-unit", { unit: row.unit }) : null}
        </>
      ),
    },
    {
      key: "state",
      header: t("field.status"),
      width: { zh: 100, en: 108 },
      two: true,
      cell: (row) =>
        row.struck ? (
          <>
            <StateMark state="expired" label={t("uses.struck")} /> {row.struck}
          </>
        ) : (
          // How it stands comes first: the act alone, under this head, would read as done.
          <>
            {t("uses.standing")}
            {row.mayStrike ? (
              <>
                {" "}
                <br />
                <Link to={`/report-uses/${row.id}/striking`}>{t("strike-use.submit")}</Link>
              </>
            ) : null}
          </>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("uses.purpose")}
        action={mayImport ? <ButtonLink to="/imports/new?item=report-uses">{t("uses.import")}</ButtonLink> : null}
      />
      <FilterBar label={t("list.filters")} keep={{ sort: query.sort ?? null }}>
        <FilterText name="q" label={t("uses.q")} value={query.q} hint={t("uses.q-hint")} />
        {agencies.length > 0 ? (
          <FilterSelect name="agency" label={t("field.agency")} value={query.agency} choices={agencies} />
        ) : null}
        <FilterSelect name="field" label={t("field.field")} value={query.field} choices={fields} />
        <FilterSelect
          name="state"
          label={t("field.status")}
          value={query.state}
          choices={["standing", "struck", "all"].map((value) => ({ value, label: t(`uses.${value}`) }))}
        />
        <FilterDate name="from" label={t("uses.from")} value={query.from} />
        <FilterDate name="until" label={t("uses.until")} value={query.until} />
      </FilterBar>
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        rowsUrl="/report-uses/rows"
        defaultSort="-usedOn"
        empty={t("uses.empty")}
        actions={<ExportLink to="/report-uses/export" />}
      />
    </>
  );
}
