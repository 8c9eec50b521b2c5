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
import { FREQUENCIES } from "../freshness.rules";
import { action, loader } from "./catalogue-change.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CatalogueChange() {
  const { title, catalogue, version, back, row, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<Record<string, string>>({
    answer: useActionData<typeof action>(),
    defaultValue: row
      ? Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? "")]))
      : undefined,
  });
  const isItem = catalogue === "collection-items";
  const confidences = (["H", "M", "L"] as const).map((value) => ({ value, label: t(`confidence.${value}`) }));
  const frequencies = FREQUENCIES.map((value) => ({ value, label: t(`every.${value}`) }));
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("catalogue-change.purpose")}
        crumbs={[{ label: isItem ? t("items.title") : t("catalogue-change.contributors"), to: `/${catalogue}` }]}
      />
      <EntryForm form={form} submit={t("catalogue-change.submit")} back={back}>
        <input type="hidden" name="version" value={version} />
        {row ? null : (
          <TextField field={fields.code!} label={t("column.code")} help={t("catalogue-change.code-help")} />
        )}
        {isItem && !row ? (
          <SelectField
            field={fields.model!}
            label={t("catalogue-change.model")}
            help={t("catalogue-change.model-help")}
            choices={choices.models}
          />
        ) : null}
        <TextField field={fields.nameZh!} label={t("column.zh")} />
        <TextField field={fields.nameEn!} label={t("column.en")} />
        {isItem ? (
          <>
            <SelectField
              field={fields.contributorCode!}
              label={t("column.contributor")}
              choices={choices.contributors}
            />
            <SelectField field={fields.frequency!} label={t("column.frequency")} choices={frequencies} width="short" />
            <TextField
              field={fields.graceDays!}
              label={t("catalogue-change.grace-days")}
              help={t("catalogue-change.grace-days-help")}
              type="number"
              width="short"
            />
          </>
        ) : (
          <TextField
            field={fields.unitCode!}
            label={t("catalogue-change.unit")}
            help={t("catalogue-change.unit-help")}
            optional
          />
        )}
        <SelectField field={fields.source!} label={t("column.basis")} choices={choices.sources} />
        <TextField field={fields.article!} label={t("catalogue-change.article")} optional />
        <SelectField field={fields.confidence!} label={t("column.confidence")} choices={confidences} width="short" />
        <DateField field={fields.validFrom!} label={t("catalogue-change.valid-from")} />
        <DateField
          field={fields.validTo!}
          label={t("catalogue-change.valid-to")}
          help={t("catalogue-change.valid-to-help")}
          optional
        />
        <AreaField field={fields.text!} label={t("closing.text")} help={t("catalogue-change.text-help")} rows={3} />
      </EntryForm>
    </>
  );
}
