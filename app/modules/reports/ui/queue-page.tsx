import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";

interface QueueRow {
  id: string;
  no: string;
  agency: string;
  enterprise: string;
  /** Instant in ISO. */
  at: string;
}

interface Props<Row extends QueueRow> {
  title: string;
  purpose: string;
  filters: readonly {
    name: string;
    label: string;
    value: string | null | undefined;
    choices: readonly { value: string; label: string }[];
  }[];
  empty: string;
  /** Where the list is fetched as a workbook. */
  exportTo: string;
  page: { rows: readonly Row[]; total: number; totalIsExact: boolean; offset: number; limit: number };
  to(row: Row): string;
  /** What this queue says of each report, before agency, enterprise and time. */
  columns: readonly { header: string; cell(row: Row): ReactNode }[];
}

/** Work on reports that waits for a person: filters, the lines, further pages. */
export function QueuePage<Row extends QueueRow>({
  title,
  purpose,
  filters,
  empty,
  exportTo,
  page,
  to,
  columns,
}: Props<Row>) {
  const { t } = useTranslation("reports");
  return (
    <>
      <PageHeader title={title} purpose={purpose} action={<ExportLink to={exportTo} />} />
      <FilterBar label={t("list.filters")}>
        {filters.map((filter) => (
          <FilterSelect key={filter.name} {...filter} choices={[...filter.choices]} />
        ))}
      </FilterBar>
      {page.total === 0 ? (
        <EmptyState>{empty}</EmptyState>
      ) : (
        <Section title={t("recomputation.count", { total: page.total })} flush>
          <table className="table">
            <thead>
              <tr>
                {[t("field.no"), ...columns.map(({ header }) => header), t("field.agency"), t("field.enterprise")].map(
                  (header) => (
                    <th key={header} scope="col">
                      {header}
                    </th>
                  ),
                )}
                <th scope="col">{t("page.column.at")}</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link className="nowrap" to={to(row)}>
                      {row.no}
                    </Link>
                  </td>
                  {columns.map(({ header, cell }) => (
                    <td key={header}>{cell(row)}</td>
                  ))}
                  <td>{row.agency}</td>
                  <td>{row.enterprise}</td>
                  <td>
                    <Moment at={row.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <Pager {...page} />
    </>
  );
}
