import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { action, loader } from "./cancel-import.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CancelImport() {
  const { title, id, fileName, refusal } = useLoaderData<typeof loader>();
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  const { t } = useTranslation("collection");
  return (
    <ConfirmPage
      title={title}
      purpose={t("cancel.purpose", { name: fileName })}
      submit={t("cancel.submit")}
      kind="second"
      back={`/imports/${id}`}
      disabledReason={refusal}
      errors={form.errors}
    />
  );
}
