import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import { periodText } from "~/platform/period";
import { loader } from "./legal-sources.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function LegalSources() {
  const { title, sources } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("reference");
  return (
    <>
      <PageHeader title={title} purpose={t("sources.purpose")} action={<ExportLink to="/legal-sources/export" />} />
      <Section title={title} flush>
        <table className="table">
          <thead>
            <tr>
              {["code", "zh", "en", "issuer", "validity", "confidence"].map((key) => (
                <th key={key} scope="col">
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.source_key}>
                <td className="mono">{source.source_key}</td>
                <td lang="zh-CN">{source.full_name_zh}</td>
                <td lang="en">{source.full_name_en}</td>
                <td>{i18n.language === "en" ? source.issuer_en : source.issuer_zh}</td>
                <td>{worded(periodText(t, source.in_force_from, source.in_force_to))}</td>
                <td>{t(`confidence.${source.confidence}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
