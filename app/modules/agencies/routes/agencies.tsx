import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { totalText } from "~/components/total";
import { FilingMark, StandingMark } from "../ui/standing-mark";
import { loader } from "./agencies.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Row = Awaited<ReturnType<typeof loader>>["page"]["rows"][number];

export default function Agencies() {
  const { title, search, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const location = useLocation();
  const choices = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const groups = { standing: "standing", home: "home", state: "filing-state" } as const;
  const columns: GridColumn<Row>[] = [
    { key: "code", header: t("field.code"), width: { zh: 84, en: 84 }, cell: (row) => row.code ?? "—" },
    {
      key: "name",
      header: t("field.name"),
      width: 196,
      grow: true,
      free: true,
      cell: (row) => <Link to={`/agencies/${row.id}`}>{row.name}</Link>,
    },
    { key: "uscc", header: t("field.uscc"), width: 186, cell: (row) => <span className="figures">{row.uscc}</span> },
    { key: "home", header: t("field.home"), width: { zh: 88, en: 98 }, cell: (row) => t(`home.${row.home}`) },
    { key: "filingNo", header: t("field.filingNo"), width: 168, cell: (row) => row.filingNo ?? "—" },
    { key: "listedOn", header: t("field.listedOn"), width: 116, cell: (row) => <Day on={row.listedOn} /> },
    {
      key: "standing",
      header: t("field.standing"),
      width: { zh: 136, en: 168 },
      // What is not listed has no standing yet: how far its filing is says more.
      cell: (row) =>
        row.filingState === "listed" ? (
          <StandingMark standing={row.standing} />
        ) : (
          <FilingMark state={row.filingState} />
        ),
    },
  ];
  const chosen = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <>
      <PageHeader title={title} purpose={t("list.purpose")} />
      <FilterBar label={t("list.filters")}>
        <FilterText name="q" label={t("list.q")} value={search.q} hint={t("list.q-hint")} />
        <FilterSelect
          name="standing"
          label={t("field.standing")}
          value={search.standing}
          choices={choices("standing", ["good", "suspended", "removed"])}
        />
        <FilterSelect
          name="home"
          label={t("field.home")}
          value={search.home}
          choices={choices("home", ["here", "elsewhere"])}
        />
        <FilterSelect
          name="state"
          label={t("field.filingState")}
          value={search.state}
          choices={choices("filing-state", ["listed", "submitted", "returned", "withdrawn"])}
        />
      </FilterBar>
      <FilterChips
        chips={chosen.map(([key, value]) => ({
          label: t(key === "q" ? "list.q" : key === "state" ? "field.filingState" : `field.${key}`),
          value: key === "q" ? value : t(`${groups[key as keyof typeof groups]}.${value}`),
          without: searchWith(location.search, { [key]: null, offset: null }) || "/agencies",
        }))}
        left={totalText(page)}
        clear="/agencies"
      />
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        empty={t("list.empty")}
        actions={<ExportLink to="/agencies/export" />}
      />
    </>
  );
}
