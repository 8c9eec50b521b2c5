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
import { OUTCOMES } from "../outcome.rules";
import { action, loader } from "./outcome.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

type Fields = { outcome: string; on: string; documentNo: string; note: string };

export default function Outcome() {
  const { title, id, caseTitle, candidate, today, known, state, revision } = useLoaderData<typeof loader>();
  const { t } = useTranslation("vetting");
  const { form, fields } = useEntryForm<Fields>({
    answer: useActionData<typeof action>(),
    defaultValue: known ?? { on: today },
  });
  const back = `/vetting-cases/${id}?no=${encodeURIComponent(candidate.no)}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("act.outcome.purpose", { no: candidate.no, name: candidate.name })}
        crumbs={[
          { label: t("cases.title"), to: "/vetting-cases" },
          { label: caseTitle, to: back },
        ]}
      />
      <EntryForm
        form={form}
        submit={t("act.outcome.submit")}
        back={back}
        disabledReason={state === "issued" ? null : t("refusal.case-state", { state })}
      >
        <input type="hidden" name="readAt" value={revision} />
        <SelectField
          field={fields.outcome}
          label={t("outcomes.outcome")}
          choices={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <DateField field={fields.on} label={t("outcomes.on")} max={today} />
        <TextField field={fields.documentNo} label={t("outcomes.document-no")} optional />
        <AreaField field={fields.note} label={t("outcomes.note")} rows={3} optional />
      </EntryForm>
    </>
  );
}
