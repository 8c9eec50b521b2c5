import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./enter-fact.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type FactForm = Record<"kind" | "body" | "documentNo" | "decidedOn" | "grade" | "summary", string>;

export default function EnterFact() {
  const { title, id, name, today, kinds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<FactForm>({ answer: useActionData<typeof action>() });
  const back = `/enterprises/${id}`;
  const grades = ["minor", "ordinary", "grave"].map((value) => ({ value, label: t(`fact.grade.${value}`) }));
  return (
    <>
      <PageHeader title={title} purpose={t("fact.purpose")} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={t("fact.enter")} back={back}>
        <SelectField field={fields.kind} label={t("fact.column.kind")} choices={kinds} />
        <TextField field={fields.body} label={t("fact.column.body")} />
        <TextField field={fields.documentNo} label={t("fact.column.documentNo")} />
        <DateField field={fields.decidedOn} label={t("fact.column.decidedOn")} max={today} />
        <SelectField field={fields.grade} label={t("fact.column.factGrade")} choices={grades} />
        <AreaField field={fields.summary} label={t("fact.column.summary")} optional />
      </EntryForm>
    </>
  );
}
