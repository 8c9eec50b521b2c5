import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { FileField } from "~/components/form/file-field";
import { SelectField } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./compare-report.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CompareReport() {
  const { title, id, name, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ file: string; version: string; on: string }>({
    answer: useActionData<typeof action>(),
  });
  const back = `/reports/${id}`;
  return (
    <>
      <PageHeader title={title} purpose={t("comparison.purpose")} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={t("comparison.submit")} back={back} multipart>
        <FileField field={fields.file} label={t("comparison.file")} help={t("comparison.file-help")} accept=".pdf" />
        {versions.length > 0 ? (
          <>
            <SelectField
              field={fields.version}
              label={t("comparison.version")}
              help={t("comparison.version-help")}
              empty={t("comparison.version-present")}
              optional
              choices={versions.map(({ ordinal, grade }) => ({
                value: String(ordinal),
                label: t("comparison.version-choice", { version: ordinal, grade }),
              }))}
            />
            <DateField field={fields.on} label={t("comparison.on")} help={t("comparison.on-help")} optional />
          </>
        ) : null}
      </EntryForm>
    </>
  );
}
