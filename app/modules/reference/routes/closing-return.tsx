import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./closing-return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ClosingReturn() {
  const { title, id, proposal } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<{ text: string }>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader title={title} purpose={t("closing-return.purpose")} />
      <EntryForm form={form} submit={t("closing-return.submit")} back={`/org-units/${id}/closing-confirmation`}>
        <input type="hidden" name="proposal" value={proposal} />
        <AreaField field={fields.text} label={t("closing.text")} rows={3} />
      </EntryForm>
    </>
  );
}
