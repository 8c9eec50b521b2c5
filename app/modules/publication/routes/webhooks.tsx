import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { WebhookStateMark } from "../ui/webhook-state-mark";
import { loader } from "./webhooks.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** The subscriptions of one's own account. */
export default function Webhooks() {
  const { title, subscriptions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("webhook.purpose")}
        action={
          <>
            <ExportLink to="/webhooks/export" />
            <ButtonLink to="/webhooks/new">{t("webhook.subscribe.title")}</ButtonLink>
          </>
        }
      />
      <Section title={t("webhook.own")} flush={subscriptions.length > 0}>
        {subscriptions.length === 0 ? (
          <EmptyState>{t("webhook.none")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("webhook.url")}</th>
                <th scope="col">{t("webhook.state")}</th>
                <th scope="col">{t("webhook.events")}</th>
                <th scope="col" className="number">
                  {t("webhook.failures")}
                </th>
              </tr>
            </thead>
            <tbody>
              {subscriptions.map(({ id, url, state, events, failures }) => (
                <tr key={id}>
                  <td translate="no">
                    <Link to={`/webhooks/${id}`}>{url}</Link>
                  </td>
                  <td>
                    <WebhookStateMark state={state} />
                  </td>
                  <td>
                    {events.map((event) => t(`webhook.event.${event.replace(".", "-")}`)).join(t("webhook.joint"))}
                  </td>
                  <td className="number">{failures}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}
