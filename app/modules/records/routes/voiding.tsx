import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { ReasonFields } from "~/components/form/reason-fields";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { VersionInput } from "../ui/record-head";
import { action, loader } from "./voiding.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Voiding() {
  const { title, head, reasons } = useLoaderData<typeof loader>();
  const { t } = useTranslation("records");
  const { form, fields } = useEntryForm<{ reasonCode: string; reasonText: string; evidence: string }>({
    answer: useActionData<typeof action>(),
  });
  const back = `/records/${head.id}`;
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("voiding.purpose")}
        crumbs={[{ label: `${head.person} · ${head.kind}`, to: back }]}
      />
      <EntryForm form={form} submit={t("voiding.submit")} kind="grave" back={back} multipart>
        <VersionInput head={head} />
        <ReasonFields code={fields.reasonCode} text={fields.reasonText} evidence={fields.evidence} choices={reasons} />
      </EntryForm>
    </>
  );
}
