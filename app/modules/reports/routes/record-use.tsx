import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./record-use.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type UseForm = Record<"field" | "projectNo" | "projectTitle" | "usedOn" | "amountYuan", string>;

export default function RecordUse() {
  const { title, id, name, today, issuedOn, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<UseForm>({
    answer: useActionData<typeof action>(),
    defaultValue: { usedOn: today },
  });
  const back = `/reports/${id}`;
  return (
    <>
      <PageHeader title={title} purpose={t("use.purpose")} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={t("use.title")} back={back}>
        <SelectField field={fields.field} label={t("field.field")} choices={choices} />
        <TextField field={fields.projectNo} label={t("field.projectNo")} />
        <TextField field={fields.projectTitle} label={t("field.projectTitle")} />
        <DateField field={fields.usedOn} label={t("field.usedOn")} min={issuedOn} max={today} />
        <TextField field={fields.amountYuan} label={t("field.amountYuan")} help={t("use.amount-help")} optional />
      </EntryForm>
    </>
  );
}
