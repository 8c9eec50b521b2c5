import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./purpose-change.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Fields = { version: string; signOffLevels: string; replyWorkingDays: string; text: string };

export default function PurposeChange() {
  const { title, version, signOffLevels, replyWorkingDays, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const { form, fields } = useEntryForm<Fields>({
    answer: useActionData<typeof action>(),
    defaultValue: { signOffLevels: String(signOffLevels), replyWorkingDays: String(replyWorkingDays) },
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("purpose-change.purpose")}
        crumbs={[{ label: t("purposes.title"), to: back }]}
      />
      <EntryForm form={form} submit={t("purpose-change.submit")} back={back}>
        <input type="hidden" name="version" value={version} />
        <SelectField
          field={fields.signOffLevels}
          label={t("purposes.sign-off")}
          choices={[1, 2, 3].map((level) => ({ value: String(level), label: t(`purposes.levels-${level}`) }))}
          empty={false}
        />
        <TextField
          field={fields.replyWorkingDays}
          label={t("purposes.reply-days")}
          help={t("purpose-change.days-help")}
          type="number"
          width="short"
        />
        <AreaField field={fields.text} label={t("purpose-change.text")} rows={3} />
      </EntryForm>
    </>
  );
}
