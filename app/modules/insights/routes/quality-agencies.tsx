import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { COUNTED } from "../quality.schema";
import { loader } from "./quality-agencies.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Every agency, each leading to its own page; in the order of names, never in one of quality. */
export default function QualityAgencies() {
  const { title, agencies, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation("insights");
  return (
    <div className="stack">
      <PageHeader title={title} purpose={t("quality.purpose")} action={<ExportLink to="/rating-quality/export" />} />
      <Section title={t("quality.agencies")} note={t("quality.days", days)} flush={agencies.length > 0}>
        {agencies.length === 0 ? (
          <EmptyState>{t("quality.no-agencies")}</EmptyState>
        ) : (
          <table className="table quality-table">
            <thead>
              <tr>
                <th scope="col">{t("quality.agency")}</th>
                <th scope="col">{t("quality.code")}</th>
                <th scope="col">{t("quality.standing")}</th>
                <th scope="col" className="number">
                  {t("quality.reports")}
                </th>
                {COUNTED.map((key) => (
                  <th scope="col" className="number" key={key}>
                    {t(`overview.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {agencies.map(({ code, name, standing, counts }) => (
                <tr key={code}>
                  <td>
                    <Link to={`/rating-quality/${code}`}>{name}</Link>
                  </td>
                  <td>{code}</td>
                  <td className="nowrap">{t(`standing.${standing}`)}</td>
                  {(["reports", ...COUNTED] as const).map((key) => (
                    <td className="number" key={key}>
                      {counts[key] === 0 ? 0 : <Link to={listOf(code, key)}>{counts[key]}</Link>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}

/** The cases of the radar are lines of the agency's own page. */
function listOf(code: string, key: "reports" | (typeof COUNTED)[number]): string {
  const at = `/rating-quality/${code}`;
  if (key === "shopping") return `${at}#shopping`;
  return key === "complaints" ? `${at}/complaints?state=upheld` : `${at}/reports?of=${key}`;
}
