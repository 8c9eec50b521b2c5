import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Copyable } from "~/components/copyable";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { WEBHOOK_EVENTS } from "~/platform/webhooks/webhook-events";
import { action, loader } from "./subscribe-webhook.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Fields extends Record<string, unknown> {
  url: string;
  events: string[];
}

export default function SubscribeWebhook() {
  const { title } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData<typeof action>();
  const { t } = useTranslation("publication");
  const { form, fields } = useEntryForm<Fields>({ answer });
  const { id, secret } = (answer ?? {}) as { id?: string; secret?: string };
  const crumbs = [{ label: t("webhook.title"), to: "/webhooks" }];
  if (id && secret) {
    return (
      <>
        <PageHeader title={title} crumbs={crumbs} />
        <Notice live>
          <p>{t("webhook.subscribe.secret")}</p>
          <p translate="no">
            <Copyable text={secret} />
          </p>
          <p>
            <Link to={`/webhooks/${id}`}>{t("webhook.subscribe.go-on")}</Link>
          </p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} purpose={t("webhook.subscribe.purpose")} crumbs={crumbs} />
      <EntryForm
        form={form}
        submit={t("webhook.subscribe.submit")}
        back="/webhooks"
        labels={{ events: t("webhook.events") }}
      >
        <TextField field={fields.url} label={t("webhook.url")} help={t("webhook.subscribe.url-help")} />
        <fieldset className="field" id={fields.events.id}>
          <legend>{t("webhook.events")}</legend>
          {WEBHOOK_EVENTS.map((event) => (
            <label key={event} className="choice">
              <input type="checkbox" name="events" value={event} />
              <span>{t(`webhook.event.${event.replace(".", "-")}`)}</span>
            </label>
          ))}
        </fieldset>
      </EntryForm>
    </>
  );
}
