import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { validity } from "~/modules/reference/validity-words";
import { loader } from "./contributors.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const STANDINGS = ["fresh", "stale", "never"] as const;

export default function Contributors() {
  const { title, rows, mayPropose } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(["collection", "reference"]);
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("contributors.purpose")}
        action={
          <>
            <ExportLink to="/contributors/export" />
            {mayPropose ? (
              <ButtonLink to="/catalogues/contributors/new">
                {t("reference:catalogue-change.new.contributors")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Section title={t("contributors.list", { count: rows.length })} flush>
        {rows.length === 0 ? (
          <EmptyState>{t("contributors.empty")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("contributors.name")}</th>
                <th scope="col">{t("contributors.division")}</th>
                {(["basis", "validity", "confidence"] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`reference:column.${name}`)}
                  </th>
                ))}
                {(["items", ...STANDINGS] as const).map((name) => (
                  <th key={name} scope="col" className="number">
                    {t(`contributors.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <td>
                    <Link to={`/contributors/${row.code}`}>{row.name}</Link>
                    <div lang={i18n.language === "en" ? "zh-CN" : "en"} className="field-help">
                      {row.other}
                    </div>
                  </td>
                  <td>{row.division}</td>
                  <td>{row.basis}</td>
                  <td className="figures">{validity(t, row)}</td>
                  <td>{t(`reference:confidence.${row.confidence}`)}</td>
                  <td className="number">
                    <Link to={`/contributors/${row.code}`}>{row.items}</Link>
                  </td>
                  {STANDINGS.map((standing) => (
                    <td key={standing} className="number">
                      {row[standing] > 0 ? (
                        <Link to={`/contributors/${row.code}?standing=${standing}`}>{row[standing]}</Link>
                      ) : (
                        0
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
