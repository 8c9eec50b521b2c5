import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./return.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Return() {
  const { title, id, proposal } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { form, fields } = useEntryForm<{ text: string }>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader title={title} purpose={t("return.purpose")} />
      <EntryForm form={form} submit={t("return.submit")} back={`/records/${id}/confirmation`}>
        <input type="hidden" name="proposal" value={proposal} />
        <AreaField field={fields.text} label={t("return.text")} />
      </EntryForm>
    </>
  );
}
