import type { MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DownloadLink } from "~/components/button";
import { ConfirmPage } from "~/components/confirm-page";
import { Difference } from "~/components/difference";
import { EmptyState } from "~/components/empty-state";
import { FactList } from "~/components/fact-list";
import { Moment } from "~/components/moment";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { formErrorsOf } from "../ui/form-errors-of";
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
      purpose={t("confirmation.purpose")}
      submit={t("confirmation.submit")}
      kind="grave"
      back={back}
      disabledReason={pending.isOwn ? approvals("refusal.same-account") : null}
      errors={formErrorsOf(answer)}
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
      {pending.changes.length > 0 ? (
        <Section title={t("record.changes")} flush>
          <Difference rows={pending.changes} />
        </Section>
      ) : null}
      <Section
        title={t("confirmation.content")}
        note={
          <>
            {pending.submitted} <Moment at={pending.at} />
          </>
        }
        action={
          <>
            {pending.hasEvidence ? (
              <DownloadLink size="small" to={`${back}/evidence/pending`}>
                {t("record.open-evidence")}
              </DownloadLink>
            ) : null}
            {pending.isOwn ? null : (
              <ButtonLink kind="second" size="small" to={`${back}/return?proposal=${pending.id}`}>
                {t("confirmation.back")}
              </ButtonLink>
            )}
          </>
        }
      >
        <FactList
          facts={[
            { label: t("record.person"), value: head.person },
            { label: t("record.unit"), value: head.unit },
            ...pending.fields.map(({ label, value, isLong }) => ({ label, value, wide: isLong })),
            ...(pending.reason
              ? [{ label: t("record.why"), value: [pending.reason, pending.reasonText].filter(Boolean).join(" · ") }]
              : []),
          ]}
        />
      </Section>
    </ConfirmPage>
  );
}
