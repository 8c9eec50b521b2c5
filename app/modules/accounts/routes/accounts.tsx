import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect, FilterText } from "~/components/filter-bar";
import { FilterChips } from "~/components/filter-chips";
import { DataGrid } from "~/components/grid/data-grid";
import type { GridColumn } from "~/components/grid/grid-types";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { totalText } from "~/components/total";
import { ROLES } from "~/platform/permissions";
import { AccountMark } from "../ui/account-mark";
import { loader } from "./accounts.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Row = Awaited<ReturnType<typeof loader>>["page"]["rows"][number];

export default function Accounts() {
  const { title, search, mayCreate, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  const location = useLocation();
  const rolesText = (roles: readonly string[]) =>
    roles.map((role) => t(`common:role.${role}`)).join(t("common:ui.comma")) || "—";
  const columns: GridColumn<Row>[] = [
    {
      key: "username",
      header: t("field.username"),
      width: 202,
      free: true,
      cell: (row) => (
        <Link className="mono" to={`/accounts/${row.id}`}>
          {row.username}
        </Link>
      ),
    },
    { key: "name", header: t("field.name"), width: 136, free: true, cell: (row) => row.name },
    { key: "roles", header: t("field.roles"), width: 160, grow: true, free: true, cell: (row) => rolesText(row.roles) },
    { key: "unit", header: t("field.unit"), width: { zh: 200, en: 180 }, free: true, cell: (row) => row.unit ?? "—" },
    { key: "kind", header: t("field.kind"), width: 106, cell: (row) => t(`kind.${row.kind}`) },
    { key: "endsOn", header: t("field.ends-on"), width: 106, cell: (row) => <Day on={row.endsOn} /> },
    {
      key: "state",
      header: t("field.state"),
      width: { zh: 116, en: 130 },
      cell: (row) => <AccountMark state={row.state} />,
    },
  ];
  const words: Record<string, (value: string) => string> = {
    role: (value) => t(`common:role.${value}`),
    state: (value) => t(`state.${value}`),
  };
  const chosen = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("list.purpose")}
        action={mayCreate ? <ButtonLink to="/accounts/new">{t("process.create-account")}</ButtonLink> : null}
      />
      <FilterBar label={t("list.filters")}>
        <FilterText name="q" label={t("list.q")} value={search.q} hint={t("list.q-hint")} />
        <FilterSelect
          name="role"
          label={t("field.roles")}
          value={search.role}
          choices={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t("field.state")}
          value={search.state}
          choices={["active", "disabled", "ended"].map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </FilterBar>
      <FilterChips
        chips={chosen.map(([key, value]) => ({
          label: t(key === "q" ? "list.q" : key === "role" ? "field.roles" : "field.state"),
          value: words[key]?.(value) ?? value,
          without: searchWith(location.search, { [key]: null, offset: null }) || "/accounts",
        }))}
        left={totalText(page)}
        clear="/accounts"
      />
      <DataGrid
        label={title}
        columns={columns}
        page={page}
        rowId={(row) => row.id}
        empty={t("list.empty")}
        actions={<ExportLink to="/accounts/export" />}
      />
    </>
  );
}
