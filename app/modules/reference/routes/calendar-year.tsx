import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { CheckboxField } from "~/components/form/checkbox-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { WhoWhen } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./calendar-year.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CalendarYear() {
  const { title, version, values, pending } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<{ basis: string; confidence: string; days: string; isPublished: string }>({
    answer: useActionData<typeof action>(),
    defaultValue: values,
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("calendar-year.purpose")}
        crumbs={[{ label: t("calendar.title"), to: "/calendar" }]}
      />
      {pending ? (
        <Notice tone="judgement">
          {t("calendar-year.pending")} <WhoWhen who={pending.by} at={pending.at} />
        </Notice>
      ) : null}
      <EntryForm form={form} submit={t("calendar-year.submit")} back="/calendar">
        <input type="hidden" name="version" value={version} />
        <TextField field={fields.basis} label={t("calendar.basis")} help={t("calendar-year.basis-help")} />
        <SelectField
          field={fields.confidence}
          label={t("column.confidence")}
          choices={["H", "M", "L"].map((value) => ({ value, label: t(`confidence.${value}`) }))}
        />
        <AreaField field={fields.days} label={t("calendar-year.days")} help={t("calendar-year.days-help")} rows={16} />
        <CheckboxField field={fields.isPublished} label={t("calendar-year.published")} />
      </EntryForm>
    </>
  );
}
