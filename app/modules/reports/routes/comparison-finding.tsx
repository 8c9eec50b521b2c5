import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AreaField } from "~/components/form/area-field";
import { EntryForm } from "~/components/form/entry-form";
import { RadioField } from "~/components/form/radio-field";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./comparison-finding.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ComparisonFinding() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ finding: string; text: string }>({ answer: useActionData<typeof action>() });
  const back = `/report-comparisons/${id}`;
  return (
    <>
      <PageHeader title={title} purpose={t("comparison.judge-purpose")} crumbs={[{ label: name, to: back }]} />
      <EntryForm form={form} submit={t("comparison.judge")} kind="grave" back={back}>
        <RadioField
          field={fields.finding}
          label={t("comparison.finding")}
          choices={["altered", "not-altered"].map((value) => ({ value, label: t(`comparison-finding.${value}`) }))}
        />
        <AreaField field={fields.text} label={t("comparison.finding-text")} />
      </EntryForm>
    </>
  );
}
