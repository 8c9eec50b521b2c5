import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { loader } from "./recomputations.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Recomputations() {
  const { title, query, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const choices = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <PageHeader title={title} purpose={t("recomputation.purpose")} />
      <FilterBar label={t("list.filters")}>
        <FilterSelect
          name="state"
          label={t("field.status")}
          value={query.state}
          choices={choices("recomputation-state", ["open", "explained", "upheld"])}
        />
        <FilterSelect
          name="outcome"
          label={t("recomputation.outcome")}
          value={query.outcome}
          choices={choices("outcome-short", ["different", "not-computable"])}
        />
      </FilterBar>
      {page.total === 0 ? <EmptyState>{t("recomputation.empty")}</EmptyState> : null}
      <Section title={t("recomputation.count", { total: page.total })} flush>
        <table className="table">
          <thead>
            <tr>
              {["no", "agency", "enterprise"].map((key) => (
                <th key={key} scope="col">
                  {t(`field.${key}`)}
                </th>
              ))}
              <th scope="col">{t("recomputation.stated")}</th>
              <th scope="col">{t("recomputation.computed")}</th>
              <th scope="col">{t("page.column.at")}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to={`/grade-recomputations/${row.id}`}>{row.no}</Link>
                </td>
                <td>{row.agency}</td>
                <td>{row.enterprise}</td>
                <td>{row.stated}</td>
                <td>{row.computed ?? "—"}</td>
                <td>
                  <Moment at={row.at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Pager {...page} />
    </>
  );
}
