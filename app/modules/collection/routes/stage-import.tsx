import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { FileField } from "~/components/form/file-field";
import { SelectField } from "~/components/form/select-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { StepLine } from "~/components/step-line";
import { action, loader } from "./stage-import.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function StageImport() {
  const { title, groups, chosen, item, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("collection");
  const { form, fields } = useEntryForm<{ item: string; collectionItem: string; file: string }>({
    answer,
    defaultValue: { item, collectionItem: chosen },
  });
  const steps = [t("step.upload"), t("step.check"), t("step.review"), t("step.result")];
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("upload.purpose")}
        crumbs={[{ label: t("imports.title"), to: "/imports" }]}
      />
      <div className="stack">
        <StepLine label={t("step.label")} steps={steps} current={0} />
        <EntryForm form={form} submit={t("upload.submit")} back="/imports" multipart>
          <SelectField
            field={fields.item}
            label={t("imports.item")}
            help={t("upload.item-help")}
            choices={items.map((value) => ({ value, label: t(`item.${value}`) }))}
          />
          <SelectField
            field={fields.collectionItem}
            label={t("upload.collection-item")}
            help={t("upload.collection-item-help")}
            choices={groups}
            optional
          />
          <FileField
            field={fields.file}
            label={t("upload.file")}
            help={t("upload.file-help")}
            accept=".xlsx,.csv,.zip"
          />
        </EntryForm>
      </div>
    </>
  );
}
