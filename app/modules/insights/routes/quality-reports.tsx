import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { loader } from "./quality-reports.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** The reports behind one number. */
export default function QualityReports() {
  const { title, agency, query, days, rows, total, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("insights");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("quality.days", days)}
        crumbs={[{ label: agency.name, to: `/rating-quality/${agency.code}?period=${query.period}` }]}
        action={<ExportLink to={`/rating-quality/${agency.code}/reports/export`} />}
      />
      <Section title={t("list.total", { count: total })} flush={rows.length > 0}>
        {rows.length === 0 ? (
          <EmptyState>{t("list.none")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("list.no")}</th>
                <th scope="col">{t("list.enterprise")}</th>
                <th scope="col">{t("quality.agency")}</th>
                <th scope="col">{t("grade")}</th>
                <th scope="col">{t("list.issued")}</th>
                <th scope="col">{t("list.state")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link className="nowrap" to={`/reports/${row.id}`}>
                      {row.no}
                    </Link>
                  </td>
                  <td>{row.enterprise}</td>
                  <td>{row.agency}</td>
                  <td>{row.presentGrade === row.grade ? row.grade : t("list.revised-grade", row)}</td>
                  <td>
                    <Day on={row.issuedOn} />
                  </td>
                  <td>{t(`report-state.${row.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Pager offset={query.offset} limit={limit} total={total} totalIsExact />
    </div>
  );
}
