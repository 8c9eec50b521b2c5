import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./record-kind.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** One entry of the catalogue, whole. */
export default function RecordKind() {
  const { title, kind } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("kind.purpose", { family: kind.family })}
        crumbs={[{ label: t("kind.all"), to: "/record-kinds" }]}
      />
      <Section title={t("kind.facts")}>
        <FactList
          facts={[
            { label: t("kinds.effect"), value: kind.effect },
            { label: t("kinds.valid"), value: kind.valid },
            { label: t("kind.retention"), value: kind.retention },
            { label: t("kind.visibility"), value: kind.visibility },
            { label: t("kind.needs"), value: kind.needs.join(" ") },
            {
              label: t("kinds.basis"),
              wide: true,
              value: kind.basis.map(({ text, confidence }) => `${text} · ${confidence}`).join(t("kinds.joint")),
            },
            { label: t("kind.synonyms"), wide: true, value: kind.synonyms.join(" · ") },
          ]}
        />
      </Section>
      {kind.blocks.length > 0 ? (
        <Section title={t("kind.blocks")} flush>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("kind.block")}</th>
                <th scope="col">{t("kind.span")}</th>
                <th scope="col">{t("kind.classes")}</th>
                <th scope="col">{t("kinds.basis")}</th>
                <th scope="col">{t("kinds.confidence")}</th>
              </tr>
            </thead>
            <tbody>
              {kind.blocks.map((row) => (
                <tr key={row.key}>
                  <td>{row.block}</td>
                  <td>{row.span}</td>
                  <td>{row.classes}</td>
                  <td>{row.basis.text}</td>
                  <td>{row.basis.confidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
      {kind.assessment.length > 0 ? (
        <Section title={t("kind.assessment")} flush>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("kind.classes")}</th>
                <th scope="col">{t("kind.span")}</th>
                <th scope="col">{t("kinds.effect")}</th>
                <th scope="col">{t("kinds.basis")}</th>
                <th scope="col">{t("kinds.confidence")}</th>
              </tr>
            </thead>
            <tbody>
              {kind.assessment.map((row) => (
                <tr key={row.key}>
                  <td>{row.group}</td>
                  <td>{row.year}</td>
                  <td>{row.limit}</td>
                  <td>{row.basis.text}</td>
                  <td>{row.basis.confidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ) : null}
    </div>
  );
}
