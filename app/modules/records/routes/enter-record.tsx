import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { FileField } from "~/components/form/file-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { MainFields, type TypedContent } from "../ui/content-fields";
import { action, loader } from "./enter-record.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Entry extends TypedContent {
  idNumber: string;
  evidence: string;
}

/** A decision of the officer's own body; a colleague confirms it. */
export default function EnterRecord() {
  const { title, body, kinds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { t: common } = useTranslation("common");
  const { form, fields } = useEntryForm<Entry>({ answer: useActionData<typeof action>(), defaultValue: { body } });
  return (
    <>
      <PageHeader title={title} purpose={t("enter.purpose")} />
      <EntryForm form={form} submit={t("enter.submit")} back="/" multipart>
        <TextField field={fields.idNumber} label={t("enter.idNumber")} help={t("enter.idNumber-help")} />
        <MainFields fields={fields} kinds={kinds} />
        <FileField
          field={fields.evidence}
          label={common("ui.reason.evidence")}
          help={common("ui.reason.evidence-help")}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
      </EntryForm>
    </>
  );
}
