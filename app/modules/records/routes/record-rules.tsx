import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { validity } from "~/modules/reference/validity-words";
import { loader } from "./record-rules.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What the law says and nobody computes: to be read when judging. */
export default function RecordRules() {
  const { title, topics } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["records", "reference"]);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("rules.purpose")}
        crumbs={[{ label: t("kind.all"), to: "/record-kinds" }]}
        action={<ExportLink to="/record-rules/export" />}
      />
      {topics.map(({ topic, label, rules }) => (
        <Section key={topic} title={label} flush>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("rules.rule")}</th>
                <th scope="col">{t("kinds.basis")}</th>
                <th scope="col">{t("reference:column.validity")}</th>
                <th scope="col">{t("kinds.confidence")}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.code}>
                  <td>{rule.text}</td>
                  <td>{rule.basis.text}</td>
                  <td className="figures">{validity(t, rule)}</td>
                  <td>{rule.basis.confidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
    </div>
  );
}
