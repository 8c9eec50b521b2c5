import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ExportLink } from "~/components/export-link";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";
import { WebhookStateMark } from "../ui/webhook-state-mark";
import { loader } from "./webhook.server";

export { loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

const MARKS = { waiting: "waiting", delivered: "done", "given-up": "stopped" } as const;

/** One subscription, and how its newest messages fared. */
export default function Webhook() {
  const { title, subscription, deliveries } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  const { id, url, state, events } = subscription;
  const eventName = (event: string) => t(`webhook.event.${event.replace(".", "-")}`);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("webhook.one-purpose")}
        crumbs={[{ label: t("webhook.title"), to: "/webhooks" }]}
        mark={<WebhookStateMark state={state} />}
        action={
          state === "active" ? (
            <>
              <ButtonLink kind="second" to={`/webhooks/${id}/pause`}>
                {t("webhook.pause.submit")}
              </ButtonLink>
              <ButtonLink to={`/webhooks/${id}/test`}>{t("webhook.test.submit")}</ButtonLink>
            </>
          ) : (
            <ButtonLink to={`/webhooks/${id}/resumption`}>{t("webhook.resume.submit")}</ButtonLink>
          )
        }
      />
      {state === "active" ? null : <Notice tone="judgement">{t(`webhook.is-${state}`)}</Notice>}
      <Section title={t("webhook.facts")}>
        <FactList
          facts={[
            { label: t("webhook.url"), value: <span translate="no">{url}</span>, wide: true },
            { label: t("webhook.events"), value: events.map(eventName).join(t("webhook.joint")), wide: true },
            { label: t("webhook.since"), value: <Moment at={subscription.createdAt} /> },
            { label: t("webhook.failures"), value: subscription.failures },
          ]}
        />
      </Section>
      <Section
        title={t("webhook.deliveries")}
        note={t("webhook.deliveries-note")}
        action={<ExportLink to={`/webhooks/${id}/messages/export`} />}
        flush={deliveries.length > 0}
      >
        {deliveries.length === 0 ? (
          <EmptyState>{t("webhook.no-deliveries")}</EmptyState>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("webhook.message")}</th>
                <th scope="col">{t("webhook.what")}</th>
                <th scope="col">{t("webhook.state")}</th>
                <th scope="col" className="number">
                  {t("webhook.attempts")}
                </th>
                <th scope="col">{t("webhook.answer")}</th>
                <th scope="col">{t("webhook.made")}</th>
                <th scope="col">{t("webhook.next")}</th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map((delivery) => (
                <tr key={delivery.messageId}>
                  <td className="mono">{delivery.messageId}</td>
                  <td>{eventName(delivery.event)}</td>
                  <td>
                    <StateMark state={MARKS[delivery.state]} label={t(`webhook.delivery.${delivery.state}`)} />
                  </td>
                  <td className="number">{delivery.attempts}</td>
                  <td translate="no">{delivery.lastStatus ?? delivery.lastError ?? "—"}</td>
                  <td>
                    <Moment at={delivery.createdAt} />
                  </td>
                  <td>{delivery.state === "waiting" ? <Moment at={delivery.nextAt} /> : "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}
