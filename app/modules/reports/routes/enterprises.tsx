import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { PageHeader } from "~/components/page-header";
import { type ListedEnterprise, loader } from "./enterprises.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Enterprises() {
  const { title, query, statuses, page, mayImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const columns: GridColumn<ListedEnterprise>[] = [
    {
      key: "uscc",
      header: t("field.uscc"),
      width: { zh: 188, en: 206 },
      cell: (row) => <span className="figures">{row.uscc}</span>,
    },
    {
      key: "name",
      header: t("field.enterpriseName"),
      width: 196,
      grow: true,
      free: true,
      cell: (row) => <Link to={`/enterprises/${row.id}`}>{row.name}</Link>,
    },
    {
      key: "legalRepresentative",
      header: t("field.legalRepresentative"),
      width: { zh: 120, en: 172 },
      free: true,
      cell: (row) => row.legalRepresentative ?? "—",
    },
    {
      key: "industry",
      header: t("field.industry"),
      width: { zh: 244, en: 176 },
      free: true,
      cell: (row) => row.industry ?? "—",
    },
    { key: "foundedOn", header: t("field.foundedOn"), width: 112, cell: (row) => row.foundedOn ?? "—" },
    { key: "status", header: t("field.registration"), width: { zh: 116, en: 150 }, cell: (row) => row.status },
  ];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("enterprises.purpose")}
        action={
          mayImport ? (
            <>
              <ButtonLink kind="second" to="/imports/new?item=enterprise-facts">
                {t("enterprises.import-facts")}
              </ButtonLink>
              <ButtonLink to="/imports/new?item=enterprises">{t("enterprises.import")}</ButtonLink>
            </>
          ) : null
        }
      />
      <FilterBar label={t("list.filters")}>
        <FilterText name="q" label={t("enterprises.q")} value={query.q} hint={t("enterprises.q-hint")} />
        <FilterSelect name="status" label={t("field.registration")} value={query.status} choices={statuses} />
        <FilterSelect
          name="facts"
          label={t("enterprises.facts")}
          value={query.facts}
          choices={[{ value: "active", label: t("enterprises.facts-active") }]}
        />
      </FilterBar>
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        rowsUrl="/enterprises/rows"
        empty={t("enterprises.empty")}
        actions={<ExportLink to="/enterprises/export" />}
      />
    </>
  );
}
