import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./setting-change.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function SettingChange() {
  const { title, help, version, value, isOptional } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { form, fields } = useEntryForm<{ value: string; text: string }>({
    answer: useActionData<typeof action>(),
    defaultValue: { value },
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("setting-change.purpose")}
        crumbs={[{ label: t("settings.title"), to: "/settings" }]}
      />
      <EntryForm form={form} submit={t("setting-change.submit")} back="/settings">
        <input type="hidden" name="version" value={version} />
        <TextField field={fields.value} label={t("settings.new-value")} help={help} optional={isOptional} />
        <AreaField field={fields.text} label={t("setting-change.text")} rows={3} />
      </EntryForm>
    </>
  );
}
