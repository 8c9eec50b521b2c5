import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { Difference } from "~/components/difference";
import { FactList } from "~/components/fact-list";
import { useEntryForm } from "~/components/form/use-entry-form";
import { WhoWhen } from "~/components/moment";
import { action, loader } from "./catalogue-change-confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CatalogueChangeConfirmation() {
  const { title, back, returning, isNew, code, rows, text, proposal, by, at, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["reference", "approvals"]);
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  return (
    <ConfirmPage
      title={title}
      purpose={t(isNew ? "catalogue-change-confirmation.purpose-new" : "catalogue-change-confirmation.purpose")}
      submit={t("catalogue-change-confirmation.submit")}
      back={back}
      errors={form.errors}
      disabledReason={isOwn ? t("approvals:refusal.same-account") : null}
    >
      <input type="hidden" name="proposal" value={proposal} />
      <FactList
        facts={[
          { label: t("column.code"), value: <span className="mono">{code}</span> },
          { label: t("closing.by"), value: <WhoWhen who={by} at={at} /> },
          { label: t("closing.text"), value: text, wide: true },
        ]}
      />
      <Difference rows={rows} caption={title} />
      {isOwn ? null : (
        <p>
          <ButtonLink kind="second" to={returning}>
            {t("catalogue-change-return.submit")}
          </ButtonLink>
        </p>
      )}
    </ConfirmPage>
  );
}
