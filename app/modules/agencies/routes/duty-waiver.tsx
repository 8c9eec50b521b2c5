import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Day } from "~/components/moment";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { action, loader } from "./duty-waiver.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function DutyWaiver() {
  const { title, agency, duty, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("agencies");
  const { form, fields } = useEntryForm<{ reasonCode: string; reasonText: string }>({
    answer: useActionData<typeof action>(),
  });
  const back = `/agencies/${agency.id}`;
  return (
    <>
      <PageHeader title={title} purpose={t("waive-duty.purpose")} crumbs={[{ label: agency.name, to: back }]} />
      <Section title={t("page.duty")}>
        <FactList
          facts={[
            { label: t("page.duty"), value: duty.title },
            { label: t("field.dueOn"), value: <Day on={duty.dueOn} /> },
            { label: t("field.state"), value: t(`duty-state.${duty.state}`) },
            { label: t("page.consequence"), value: duty.consequence, wide: true },
          ]}
        />
      </Section>
      <EntryForm form={form} submit={t("waive-duty.submit")} kind="grave" back={back}>
        <input type="hidden" name="version" value={duty.version} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} choices={reasons} />
      </EntryForm>
    </>
  );
}
