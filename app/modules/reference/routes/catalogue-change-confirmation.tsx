import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Proposed } from "~/components/proposed";
import { action, loader } from "./catalogue-change-confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CatalogueChangeConfirmation() {
  const { title, back, returning, code, proposal, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["reference", "approvals"]);
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  return (
    <ConfirmPage
      title={title}
      purpose={t(
        proposal.isNew ? "catalogue-change-confirmation.purpose-new" : "catalogue-change-confirmation.purpose",
      )}
      submit={t("catalogue-change-confirmation.submit")}
      back={back}
      errors={form.errors}
      disabledReason={isOwn ? t("approvals:refusal.same-account") : null}
      foot={
        isOwn ? null : (
          <ButtonLink kind="second" to={returning}>
            {t("catalogue-change-return.submit")}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="proposal" value={proposal.id} />
      <Proposed
        proposed={proposal}
        facts={[{ label: t("column.code"), value: <span className="mono">{code}</span> }]}
        caption={title}
      />
    </ConfirmPage>
  );
}
