import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./closing.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Closing() {
  const { title, id, name, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<{ closedOn: string; targetCode: string; text: string }>({
    answer: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHeader title={title} purpose={t("closing.purpose")} crumbs={[{ label: name, to: `/org-units/${id}` }]} />
      <EntryForm form={form} submit={t("closing.submit")} kind="grave" back={`/org-units/${id}`}>
        <input type="hidden" name="version" value={version} />
        <DateField field={fields.closedOn} label={t("closing.on")} />
        <TextField field={fields.targetCode} label={t("closing.target")} help={t("closing.target-help")} optional />
        <AreaField field={fields.text} label={t("closing.text")} rows={3} />
      </EntryForm>
    </>
  );
}
