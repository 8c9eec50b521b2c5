import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Proposed } from "~/components/proposed";
import { action, loader } from "./purpose-change-signature.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function PurposeChangeSignature() {
  const { title, back, returning, proposal, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["vetting", "approvals"]);
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  return (
    <ConfirmPage
      title={title}
      purpose={t("purpose-change-signature.purpose")}
      crumbs={[{ label: t("purposes.title"), to: back }]}
      submit={t("purpose-change-signature.submit")}
      back={back}
      errors={form.errors}
      disabledReason={isOwn ? t("approvals:refusal.same-account") : null}
      foot={
        isOwn ? null : (
          <ButtonLink kind="second" to={returning}>
            {t("purpose-change-return.submit")}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="proposal" value={proposal.id} />
      <Proposed proposed={proposal} caption={title} />
    </ConfirmPage>
  );
}
