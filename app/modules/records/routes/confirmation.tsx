import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { EmptyState } from "~/components/empty-state";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { formErrorsOf } from "../ui/form-errors-of";
import { ProposedRecord } from "../ui/proposed-record";
import { action, loader } from "./confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** What a colleague submitted, to be held against the paper before it takes effect. */
export default function Confirmation() {
  const { title, head, pending } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("records");
  const { t: approvals } = useTranslation("approvals");
  const back = `/records/${head.id}`;
  if (!pending) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState>
          {t("confirmation.nothing")} <Link to={back}>{head.kind}</Link>
        </EmptyState>
      </>
    );
  }
  return (
    <ConfirmPage
      title={title}
      crumbs={[{ label: head.kind, to: back }]}
      purpose={t("confirmation.purpose")}
      submit={t("confirmation.submit")}
      kind="grave"
      back={back}
      disabledReason={pending.isOwn ? approvals("refusal.same-account") : null}
      errors={formErrorsOf(answer)}
      foot={
        pending.isOwn ? null : (
          <ButtonLink kind="second" to={`${back}/return?proposal=${pending.id}`}>
            {t("confirmation.back")}
          </ButtonLink>
        )
      }
    >
      <input type="hidden" name="proposal" value={pending.id} />
      {pending.warnings.length > 0 ? (
        <Notice tone="judgement">
          <p>{t("confirmation.warnings")}</p>
          <ul>
            {pending.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ProposedRecord view={pending} />
    </ConfirmPage>
  );
}
