import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { EntryForm } from "~/components/form/entry-form";
import { useEntryForm } from "~/components/form/use-entry-form";
import { Proposed } from "~/components/proposed";
import { Section } from "~/components/section";
import { ActHead } from "../ui/act-head";
import { action, loader } from "./confirmation.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function Confirmation() {
  const { title, person, proposal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["people", "approvals"]);
  const { form } = useEntryForm({ answer });
  return (
    <>
      <ActHead title={title} purpose={t("confirm-change.purpose")} person={person} />
      {proposal ? (
        <EntryForm
          form={form}
          submit={t("confirm-change.submit")}
          kind="grave"
          wide
          back={person.back}
          disabledReason={proposal.isOwn ? t("approvals:refusal.same-account") : null}
          foot={
            proposal.isOwn ? null : (
              <ButtonLink kind="second" to={`/people/${person.id}/return?proposal=${proposal.id}`}>
                {t("confirm-change.return")}
              </ButtonLink>
            )
          }
        >
          <input type="hidden" name="version" value={person.version} />
          <input type="hidden" name="proposal" value={proposal.id} />
          <Section title={proposal.what}>
            <Proposed proposed={proposal} caption={proposal.what} />
          </Section>
        </EntryForm>
      ) : (
        <EmptyState>{t("confirm-change.nothing")}</EmptyState>
      )}
    </>
  );
}
