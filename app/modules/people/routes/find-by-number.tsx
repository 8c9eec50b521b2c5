import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./find-by-number.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function FindByNumber() {
  const { title, grounds, isFromList } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("people");
  const { form, fields } = useEntryForm<{ idNumber: string; ground: string }>({ answer });
  return (
    <>
      <PageHeader title={title} purpose={t("by-number.purpose")} crumbs={[{ label: t("list.title"), to: "/people" }]} />
      {isFromList ? <Notice tone="judgement">{t("refusal.number-in-address")}</Notice> : null}
      <EntryForm form={form} submit={t("by-number.submit")} back="/people">
        <TextField
          field={fields.idNumber}
          label={t("field.id-number")}
          help={t("by-number.help")}
          input={{ inputMode: "text", maxLength: 30, spellCheck: false }}
        />
        <SelectField field={fields.ground} label={t("ground.label")} help={t("ground.help")} choices={grounds} />
      </EntryForm>
    </>
  );
}
