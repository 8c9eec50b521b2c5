import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterDate, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { totalText } from "~/components/total";
import { loader } from "./journal.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Row = Awaited<ReturnType<typeof loader>>["page"]["rows"][number];

/** The auditor's grid: who did, saw or searched what, newest first. */
export default function Journal() {
  const { title, names, search, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("journal");
  const location = useLocation();
  const columns: GridColumn<Row>[] = [
    { key: "at", header: t("column.at"), width: 140, cell: (row) => <Moment at={row.at} /> },
    {
      key: "what",
      header: t("column.what"),
      width: 206,
      grow: true,
      two: true,
      cell: (row) => <Link to={`/journal/${row.id}`}>{row.what}</Link>,
    },
    { key: "kind", header: t("column.kind"), width: { zh: 60, en: 80 }, cell: (row) => t(`kind.${row.kind}`) },
    { key: "who", header: t("column.who"), width: 140, free: true, cell: (row) => row.who },
    { key: "via", header: t("column.via"), width: { zh: 90, en: 138 }, cell: (row) => row.via },
    { key: "address", header: t("column.address"), width: 112, free: true, cell: (row) => row.address ?? "—" },
    {
      key: "ground",
      header: t("column.ground"),
      width: { zh: 104, en: 116 },
      two: true,
      cell: (row) => row.ground ?? "—",
    },
    {
      key: "count",
      header: t("column.count"),
      width: 90,
      number: true,
      cell: (row) => (row.count ?? 0).toLocaleString("en-US"),
    },
  ];
  const chosen = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const valueText = (key: string, value: string) =>
    key === "kind"
      ? t(`kind.${value}`)
      : key === "name"
        ? (names.find((item) => item.value === value)?.label ?? value)
        : value;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("purpose")}
        action={<ButtonLink to="/journal/person">{t("find-person")}</ButtonLink>}
      />
      <FilterBar label={t("filters")}>
        <FilterDate name="from" label={t("filter.from")} value={search.from} />
        <FilterDate name="to" label={t("filter.to")} value={search.to} />
        <FilterSelect
          name="kind"
          label={t("filter.kind")}
          value={search.kind}
          choices={["change", "read"].map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <FilterSelect name="name" label={t("filter.name")} value={search.name} choices={names} />
        <FilterText name="account" label={t("filter.account")} value={search.account} hint={t("filter.account-hint")} />
        <FilterText name="subject" label={t("filter.subject")} value={search.subject} hint={t("filter.subject-hint")} />
        <FilterText name="case" label={t("filter.case")} value={search.case} />
      </FilterBar>
      <FilterChips
        chips={chosen.map(([key, value]) => ({
          label: t(`filter.${key}`),
          value: valueText(key, value),
          without: searchWith(location.search, { [key]: null, offset: null }) || "/journal",
        }))}
        left={totalText(page)}
        clear="/journal"
      />
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        rowsUrl={page.upTo ? `/journal/rows?upTo=${page.upTo}` : "/journal/rows"}
        empty={t("empty")}
        actions={<ExportLink to="/journal/export" />}
      />
    </>
  );
}
