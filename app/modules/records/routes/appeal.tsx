import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { SelectField } from "~/components/form/select-field";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { VersionInput } from "../ui/record-head";
import { action, loader } from "./appeal.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Typed extends Record<string, unknown> {
  stage: string;
  on: string;
  documentNo: string;
  reasonCode: string;
  reasonText: string;
  evidence: string;
}

export default function Appeal() {
  const { title, head, stages, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { form, fields } = useEntryForm<Typed>({
    answer: useActionData<typeof action>(),
  });
  const back = `/records/${head.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("appeal.purpose")}
        crumbs={[{ label: `${head.person} · ${head.kind}`, to: back }]}
      />
      <EntryForm form={form} submit={t("appeal.submit")} back={back} multipart>
        <VersionInput head={head} />
        <SelectField field={fields.stage} label={t("appeal.stage")} choices={stages} />
        <DateField field={fields.on} label={t("appeal.on")} />
        <TextField field={fields.documentNo} label={t("appeal.documentNo")} optional />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} evidence={fields.evidence} choices={reasons} />
      </EntryForm>
    </>
  );
}
