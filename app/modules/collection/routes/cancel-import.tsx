import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { ImportCounts } from "../ui/import-counts";
import { action, loader } from "./cancel-import.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CancelImport() {
  const data = useLoaderData<typeof loader>();
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  const { t } = useTranslation("collection");
  return (
    <ConfirmPage
      title={data.title}
      crumbs={[
        { label: t("imports.title"), to: "/imports" },
        { label: data.fileName, to: `/imports/${data.id}` },
      ]}
      purpose={t("cancel.purpose", { name: data.fileName })}
      submit={t("cancel.submit")}
      kind="second"
      back={`/imports/${data.id}`}
      disabledReason={data.refusal}
      errors={form.errors}
    >
      {data.isRead ? (
        <>
          <input type="hidden" name="version" value={data.version} />
          <ImportCounts counts={data} rowsAt={`/imports/${data.id}`} />
        </>
      ) : null}
    </ConfirmPage>
  );
}
