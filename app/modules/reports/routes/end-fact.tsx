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
import { action, loader } from "./end-fact.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type EndForm = Record<"reasonCode" | "reasonText" | "endedOn" | "documentNo", string>;

export default function EndFact() {
  const { title, enterprise, what, version, decidedOn, today, resting, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<EndForm>({
    answer: useActionData<typeof action>(),
    defaultValue: { endedOn: today },
  });
  const back = `/enterprises/${enterprise.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={<span translate="no">{what}</span>}
        crumbs={[{ label: enterprise.name, to: back }]}
      />
      {resting > 0 ? <Notice tone="judgement">{t("fact.resting", { count: resting })}</Notice> : null}
      <EntryForm form={form} submit={t("fact.end")} kind="grave" back={back}>
        <input type="hidden" name="version" value={version} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
        <DateField field={fields.endedOn} label={t("fact.column.endedOn")} min={decidedOn} max={today} />
        <TextField field={fields.documentNo} label={t("fact.column.endingDocumentNo")} optional />
      </EntryForm>
    </>
  );
}
