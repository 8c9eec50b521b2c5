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
import { PageHeader } from "~/components/page-header";
import { PickedPeople } from "../ui/picked-people";
import { action, loader } from "./open-case.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Fields = {
  purpose: string;
  asOf: string;
  title: string;
  requester: string;
  documentNo: string;
  contact: string;
  replyDueOn: string;
  file: string;
  pasted: string;
  letter: string;
};

export default function OpenCase() {
  const { title, today, picked, purposes, unpublished } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const { form, fields } = useEntryForm<Fields>({
    answer: useActionData<typeof action>(),
    defaultValue: { asOf: today },
  });
  return (
    <>
      <PageHeader title={title} purpose={t("open.note")} crumbs={[{ label: t("cases.title"), to: "/vetting-cases" }]} />
      <EntryForm form={form} submit={t("open.submit")} back="/vetting-cases" multipart>
        <TextField field={fields.requester} label={t("case.requester")} help={t("open.requester-help")} />
        <TextField field={fields.documentNo} label={t("case.document-no")} help={t("open.document-no-help")} />
        <TextField field={fields.title} label={t("case.title")} help={t("open.title-help")} />
        <SelectField
          field={fields.purpose}
          label={t("cases.purpose")}
          choices={purposes}
          help={t("open.purpose-help")}
        />
        <DateField field={fields.asOf} label={t("case.as-of")} help={t("open.as-of-help")} />
        <DateField
          field={fields.replyDueOn}
          label={t("case.due")}
          help={unpublished.length > 0 ? t("open.due-guessed", { years: unpublished.join("、") }) : t("open.due-help")}
          optional
        />
        <TextField field={fields.contact} label={t("case.contact")} optional />
        {picked.length > 0 ? (
          <PickedPeople people={picked} />
        ) : (
          <FileField
            field={fields.file}
            label={t("open.file")}
            help={t("open.file-help")}
            accept=".xlsx,.csv"
            optional
          />
        )}
        <AreaField
          field={fields.pasted}
          label={picked.length > 0 ? t("open.pasted-more") : t("open.pasted")}
          help={t("open.pasted-help")}
          rows={6}
          optional
        />
        <FileField
          field={fields.letter}
          label={t("open.letter")}
          help={t("open.letter-help")}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
      </EntryForm>
    </>
  );
}
