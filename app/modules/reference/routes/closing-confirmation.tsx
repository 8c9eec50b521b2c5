import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { ProposedClosing } from "../ui/proposed-closing";
import { action, loader } from "./closing-confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function ClosingConfirmation() {
  const { title, id, crumbs, proposal, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["reference", "approvals"]);
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  return (
    <ConfirmPage
      title={title}
      crumbs={crumbs}
      purpose={t("closing-confirmation.purpose")}
      submit={t("closing-confirmation.submit")}
      kind="grave"
      back={`/org-units/${id}`}
      errors={form.errors}
      disabledReason={isOwn ? t("approvals:refusal.same-account") : null}
      foot={
        isOwn ? null : (
          <ButtonLink kind="second" to={`/org-units/${id}/closing-return?proposal=${proposal.id}`}>
            {t("closing-return.submit")}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="proposal" value={proposal.id} />
      <ProposedClosing closing={proposal} caption={title} />
    </ConfirmPage>
  );
}
