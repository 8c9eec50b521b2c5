import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/components/form/date-field";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { TextField } from "~/components/form/text-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { VersionInput } from "../ui/record-head";
import { action, loader } from "./lifting.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

interface Typed extends Record<string, unknown> {
  liftedOn: string;
  documentNo: string;
  reasonCode: string;
  reasonText: string;
  evidence: string;
}

export default function Lifting() {
  const { title, head, reasons, lapsesOn } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { form, fields } = useEntryForm<Typed>({ answer: useActionData<typeof action>() });
  const back = `/records/${head.id}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        purpose={t("lifting.purpose")}
        crumbs={[{ label: `${head.person} · ${head.kind}`, to: back }]}
      />
      {lapsesOn ? <Notice tone="judgement">{t("lifting.automatic", { until: lapsesOn })}</Notice> : null}
      <EntryForm form={form} submit={t("lifting.submit")} kind="grave" back={back} multipart>
        <VersionInput head={head} />
        <DateField field={fields.liftedOn} label={t("field.liftedOn")} />
        <TextField field={fields.documentNo} label={t("field.liftDocumentNo")} optional />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} evidence={fields.evidence} choices={reasons} />
      </EntryForm>
    </div>
  );
}
