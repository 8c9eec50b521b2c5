import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchWith } from "~/components/address";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterDate } from "~/components/filter-bar";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { PrintButton } from "~/components/print-button";
import { Section } from "~/components/section";
import { loader } from "./outcomes.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Outcomes() {
  const { title, filter, chosen, totals, rows, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const { search } = useLocation();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("outcomes.purpose")}
        action={
          <>
            <PrintButton />
            <ExportLink to="/vetting-outcomes/export" />
          </>
        }
      />
      <FilterBar label={t("outcomes.filter")} keep={{ outcome: filter.outcome }}>
        <FilterDate name="from" label={t("outcomes.from")} value={filter.from} />
        <FilterDate name="to" label={t("outcomes.to")} value={filter.to} />
      </FilterBar>
      <Section title={t("outcomes.totals")} flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("outcomes.outcome")}</th>
              <th scope="col" className="number">
                {t("outcomes.count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ outcome, count }) => (
              <tr key={outcome} aria-current={chosen === outcome ? "true" : undefined}>
                <td>{t(`outcome.${outcome}`)}</td>
                <td className="number">
                  <Link
                    to={`/vetting-outcomes${searchWith(search, { outcome })}`}
                    aria-label={t("outcomes.open-list", { outcome: t(`outcome.${outcome}`), count })}
                    preventScrollReset
                  >
                    {count}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {chosen ? (
        <Section title={t("outcomes.behind", { outcome: t(`outcome.${chosen}`) })} flush={rows.length > 0}>
          {rows.length === 0 ? (
            <EmptyState>{t("outcomes.none")}</EmptyState>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("outcomes.name")}</th>
                  <th scope="col">{t("case.unit")}</th>
                  <th scope="col">{t("case.proposed")}</th>
                  <th scope="col">{t("outcomes.on")}</th>
                  <th scope="col">{t("outcomes.document-no")}</th>
                  <th scope="col">{t("case.title")}</th>
                  <th scope="col">{t("case.opinion-no")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>{row.name}</td>
                    <td>{row.unit ?? "—"}</td>
                    <td>{row.proposedPost ?? "—"}</td>
                    <td>
                      <Day on={row.on} />
                    </td>
                    <td>{row.documentNo ?? "—"}</td>
                    <td>
                      <Link to={`/vetting-cases/${row.caseId}?no=${encodeURIComponent(row.no)}`}>{row.caseTitle}</Link>
                    </td>
                    <td>{row.opinionNo ?? "—"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Section>
      ) : null}
      <Pager {...page} totalIsExact />
    </div>
  );
}
