import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./calendar-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CalendarReturn() {
  const { title, year, proposal } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<{ text: string }>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader title={title} purpose={t("calendar-return.purpose")} />
      <EntryForm form={form} submit={t("calendar-return.submit")} back={`/calendar/${year}/confirmation`}>
        <input type="hidden" name="proposal" value={proposal} />
        <AreaField field={fields.text} label={t("closing.text")} rows={3} />
      </EntryForm>
    </>
  );
}
