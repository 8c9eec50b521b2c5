import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FilterBar, FilterSelect } from "~/components/filter-bar";
import { WhoWhen } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Pager } from "~/components/pager";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { loader } from "./zero-reports.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ZeroReports() {
  const { title, state, page, rows, maySign, mayConfirm } = useLoaderData<typeof loader>();
  const { t } = useTranslation("collection");
  const choices = (["pending", "confirmed"] as const).map((value) => ({ value, label: t(`zero.state-${value}`) }));
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("zero.purpose")}
        action={
          <>
            <ExportLink to="/zero-reports/export" />
            {maySign ? <ButtonLink to="/zero-reports/new">{t("zero.open")}</ButtonLink> : null}
          </>
        }
      />
      <FilterBar label={t("imports.filters")}>
        <FilterSelect name="state" label={t("imports.state")} value={state} choices={choices} />
      </FilterBar>
      <Section title={t("zero.list", { count: page.total })} flush>
        {rows.length === 0 ? (
          <EmptyState>{t("zero.empty")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("upload.collection-item")}</th>
                <th scope="col">{t("imports.state")}</th>
                <th scope="col">{t("zero.period")}</th>
                <th scope="col">{t("zero.signed")}</th>
                <th scope="col">{t("zero.confirmed")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.item}</td>
                  <td>
                    <StateMark
                      state={row.state === "pending" ? "waiting" : "done"}
                      label={t(`zero.state-${row.state}`)}
                    />
                  </td>
                  <td className="figures">{t("zero.from-to", { from: row.from, to: row.to })}</td>
                  <td>
                    <WhoWhen who={row.signedBy} at={row.signedAt} />
                  </td>
                  <td>
                    {row.confirmedAt ? (
                      <WhoWhen who={row.confirmedBy ?? ""} at={row.confirmedAt} />
                    ) : mayConfirm && !row.isOwn ? (
                      <Link to={`/zero-reports/${row.id}/confirmation`}>{t("zero.confirm")}</Link>
                    ) : (
                      "—"
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Pager {...page} />
    </>
  );
}
