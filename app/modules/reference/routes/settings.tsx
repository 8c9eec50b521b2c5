import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Moment } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { loader } from "./settings.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Settings() {
  const { title, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <>
      <PageHeader title={title} purpose={t("settings.purpose")} />
      <Section title={t("settings.list")} flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("settings.name")}</th>
              <th scope="col">{t("settings.value")}</th>
              <th scope="col">{t("settings.set-at")}</th>
              <th scope="col">{t("settings.act")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label, help, value, setAt }) => (
              <tr key={name}>
                <td>
                  {label}
                  <div className="soft">{help}</div>
                </td>
                <td>{value || "—"}</td>
                <td>{setAt ? <Moment at={setAt} /> : t("settings.initial")}</td>
                <td>
                  <Link to={`/settings/${name}/change`} aria-label={t("settings.change-named", { label })}>
                    {t("settings.change")}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
