import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Proposed } from "~/components/proposed";
import { action, loader } from "./calendar-confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function CalendarConfirmation() {
  const { title, year, proposal, isOwn } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["reference", "approvals"]);
  const { form } = useEntryForm({ answer: useActionData<typeof action>() });
  return (
    <ConfirmPage
      title={title}
      purpose={t("calendar-confirmation.purpose")}
      crumbs={[{ label: t("calendar.title"), to: "/calendar" }]}
      submit={t("calendar-confirmation.submit")}
      back="/calendar"
      errors={form.errors}
      disabledReason={isOwn ? t("approvals:refusal.same-account") : null}
      foot={
        isOwn ? null : (
          <ButtonLink kind="second" to={`/calendar/${year}/return?proposal=${proposal.id}`}>
            {t("calendar-return.submit")}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="proposal" value={proposal.id} />
      <Proposed proposed={proposal} caption={title} />
    </ConfirmPage>
  );
}
