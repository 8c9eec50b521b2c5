import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { PageHeader } from "~/components/page-header";
import { action, loader } from "./release-number.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ReleaseNumber() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  const { form } = useEntryForm<Record<string, string>>({ answer: useActionData<typeof action>() });
  return (
    <>
      <PageHeader
        title={title}
        purpose={t("release-number.purpose")}
        crumbs={[{ label: t("numbers.title"), to: "/report-numbers" }]}
      />
      <EntryForm form={form} submit={t("release-number.submit")} kind="grave" back="/report-numbers">
        {null}
      </EntryForm>
    </>
  );
}
