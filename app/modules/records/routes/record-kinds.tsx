import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./record-kinds.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** The catalogue: every kind with its effect, its basis and how sure we are. */
export default function RecordKinds() {
  const { title, kinds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("kinds.purpose")}
        action={
          <>
            <ExportLink to="/record-kinds/export" />
            <ButtonLink kind="second" to="/record-rules">
              {t("nav.rules")}
            </ButtonLink>
          </>
        }
      />
      <Section title={t("kinds.count", { total: kinds.length })} flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("kinds.kind")}</th>
              <th scope="col">{t("kinds.family")}</th>
              <th scope="col">{t("kinds.effect")}</th>
              <th scope="col">{t("kinds.basis")}</th>
              <th scope="col">{t("kinds.confidence")}</th>
              <th scope="col">{t("kinds.valid")}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind.code}>
                <td>
                  <Link to={`/record-kinds/${kind.code}`}>{kind.name}</Link>
                </td>
                <td>{kind.family}</td>
                <td>{kind.effect}</td>
                <td>{kind.basis.join(t("kinds.joint"))}</td>
                <td>{kind.confidence}</td>
                <td style={{ whiteSpace: "nowrap" }}>{kind.valid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
