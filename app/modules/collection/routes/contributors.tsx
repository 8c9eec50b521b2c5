import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./contributors.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Contributors() {
  const { title, rows, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["collection", "reference"]);
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("contributors.purpose")}
        action={
          mayPropose ? (
            <ButtonLink to="/catalogues/contributors/new">
              {t("reference:catalogue-change.new.contributors")}
            </ButtonLink>
          ) : null
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
                {(["items", "fresh", "stale", "never"] as const).map((name) => (
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
                  </td>
                  <td className="figures">{row.division}</td>
                  <td className="number">{row.items}</td>
                  <td className="number">{row.fresh}</td>
                  <td className="number">{row.stale}</td>
                  <td className="number">{row.never}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
