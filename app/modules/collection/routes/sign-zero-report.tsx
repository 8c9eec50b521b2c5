import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./sign-zero-report.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function SignZeroReport() {
  const { title, chosen, groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation("collection");
  const { form, fields } = useEntryForm<{ item: string; from: string; to: string }>({
    answer: useActionData<typeof action>(),
    defaultValue: { item: chosen },
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("zero.sign-purpose")}
        crumbs={[{ label: t("zero.title"), to: "/zero-reports" }]}
      />
      <EntryForm form={form} submit={t("zero.submit")} back="/zero-reports">
        <SelectField field={fields.item} label={t("upload.collection-item")} choices={groups} />
        <DateField field={fields.from} label={t("zero.from")} />
        <DateField field={fields.to} label={t("zero.to")} help={t("zero.to-help")} />
      </EntryForm>
    </>
  );
}
