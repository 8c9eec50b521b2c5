import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import type { PublicMeasure } from "../publication.types";
import { MeasureTable } from "../ui/measure-table";
import { loader } from "./public-lists.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** The lists in force: who is suspended, who was removed, who is listed. */
export default function PublicLists() {
  const { title, today, listed, suspended, removed, other } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("lists.purpose", { today })}
        action={<ExportLink to="/public/lists/export" />}
      />
      <Measures title={t("lists.suspended", { count: suspended.length })} measures={suspended} />
      <Measures title={t("lists.removed", { count: removed.length })} measures={removed} />
      {other.length > 0 ? <Measures title={t("lists.other", { count: other.length })} measures={other} /> : null}
      <Section title={t("lists.listed", { count: listed.length })} flush={listed.length > 0}>
        {listed.length === 0 ? (
          <p>{t("lists.none")}</p>
        ) : (
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t("agency.name")}</th>
                <th scope="col">{t("agency.code")}</th>
                <th scope="col">{t("agency.filing-no")}</th>
                <th scope="col">{t("agency.listed")}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((agency) => (
                <tr key={agency.code}>
                  <td>
                    <Link to={`/public/agencies/${agency.code}`}>{agency.name}</Link>
                  </td>
                  <td data-label={t("agency.code")}>{agency.code}</td>
                  <td data-label={t("agency.filing-no")}>{agency.filingNo ?? "—"}</td>
                  <td data-label={t("agency.listed")}>
                    <Day on={agency.listedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}

function Measures({ title, measures }: { title: string; measures: readonly PublicMeasure[] }) {
  const { t } = useTranslation("publication");
  return (
    <Section title={title} flush={measures.length > 0}>
      {measures.length === 0 ? <p>{t("lists.none")}</p> : <MeasureTable measures={measures} named />}
    </Section>
  );
}
