import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { action, loader } from "./strike-use.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function StrikeUse() {
  const { title, report, facts, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form, fields } = useEntryForm<{ reasonCode: string; reasonText: string }>({
    answer: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("strike-use.purpose")}
        crumbs={[
          { label: t("uses.title"), to: "/report-uses" },
          { label: report.name, to: `/reports/${report.id}` },
        ]}
      />
      <Section title={t("uses.recorded")}>
        <FactList facts={Object.entries(facts).map(([key, value]) => ({ label: t(`field.${key}`), value }))} />
      </Section>
      <EntryForm form={form} submit={t("strike-use.submit")} kind="grave" back="/report-uses">
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
