import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { FactList } from "~/components/fact-list";
import { useEntryForm } from "~/components/form/use-entry-form";
import { action, loader } from "./confirm-zero-report.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ConfirmZeroReport() {
  const { title, item, from, to, signedBy, refusal } = useLoaderData<typeof loader>();
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  const { t } = useTranslation("collection");
  return (
    <ConfirmPage
      title={title}
      purpose={t("zero.confirm-purpose")}
      crumbs={[{ label: t("zero.title"), to: "/zero-reports" }]}
      submit={t("zero.confirm-submit")}
      back="/zero-reports"
      disabledReason={refusal}
      errors={form.errors}
    >
      <FactList
        facts={[
          { label: t("upload.collection-item"), value: item },
          { label: t("zero.period"), value: t("zero.from-to", { from, to }) },
          { label: t("zero.signed"), value: signedBy },
        ]}
      />
    </ConfirmPage>
  );
}
