import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { Moment } from "~/components/moment";
import { Section } from "~/components/section";
import { action, loader } from "./sessions.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <ConfirmPage title={title} purpose={t("sessions.purpose")} submit={t("sessions.submit")} back="/">
      <Section title={t("sessions.list")} flush>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("sessions.since")}</th>
              <th scope="col">{t("sessions.address")}</th>
              <th scope="col">{t("sessions.browser")}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ since, address, browser }) => (
              <tr key={`${since.toISOString()}${address}`}>
                <td>
                  <Moment at={since} />
                </td>
                <td>{address ?? "—"}</td>
                <td translate="no">{browser ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </ConfirmPage>
  );
}
