import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { FileField } from "~/components/form/file-field";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { REPLY_MEANINGS } from "../vetting.schema";
import { action, loader } from "./replies.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Fields = {
  from: string;
  conclusion: string;
  reply: string;
  documentNo: string;
  on: string;
  signedBy: string;
  paper: string;
};
const SOURCES = ["discipline", "police", "party-review"] as const;

export default function Replies() {
  const { title, id, caseTitle, revision, candidate, from, signedBy, paperName, today } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const known = candidate.replies.find((one) => one.from === from);
  const { form, fields } = useEntryForm<Fields>({
    answer: useActionData<typeof action>(),
    defaultValue: { from, on: today, ...known, conclusion: known?.conclusion ?? "", signedBy },
  });
  const back = `/vetting-cases/${id}?no=${encodeURIComponent(candidate.no)}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("reply.purpose", { no: candidate.no, name: candidate.name })}
        crumbs={[
          { label: t("cases.title"), to: "/vetting-cases" },
          { label: caseTitle, to: back },
        ]}
      />
      <EntryForm form={form} submit={t("reply.submit")} back={back} multipart>
        <Notice>{t("case.replies-note")}</Notice>
        <input type="hidden" name="readAt" value={revision} />
        <SelectField
          field={fields.from}
          label={t("reply.from")}
          choices={SOURCES.map((value) => ({ value, label: t(`reply.${value}`) }))}
          empty={false}
        />
        <SelectField
          field={fields.conclusion}
          label={t("reply.conclusion")}
          help={t("reply.conclusion-help")}
          choices={REPLY_MEANINGS.map((value) => ({ value, label: t(`reply.meaning.${value}`) }))}
        />
        <AreaField field={fields.reply} label={t("reply.text")} help={t("reply.text-help")} rows={3} />
        <TextField field={fields.documentNo} label={t("reply.document-no")} />
        <DateField field={fields.on} label={t("reply.on")} max={today} />
        <TextField field={fields.signedBy} label={t("reply.signed-by")} help={t("reply.signed-by-help")} />
        <FileField
          field={fields.paper}
          label={t("reply.paper")}
          help={paperName ? t("reply.paper-kept", { name: paperName }) : t("reply.paper-help")}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
      </EntryForm>
    </>
  );
}
