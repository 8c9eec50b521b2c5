import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { personLine } from "../ui/person-line";
import { action, loader } from "./match.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Who is meant, by itself: where a refusal is shown. */
export default function Match() {
  const { title, id, caseTitle, revision, candidate, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("vetting");
  const people = [
    ...candidate.suggestions.map((one) => ({ ...one, note: "" })),
    ...(person ? [{ ...person, note: t("match.as-found") }] : []),
  ];
  return (
    <ConfirmPage
      title={title}
      purpose={t("match.purpose", { no: candidate.no, name: candidate.name })}
      crumbs={[
        { label: t("cases.title"), to: "/vetting-cases" },
        { label: caseTitle, to: `/vetting-cases/${id}` },
      ]}
      submit={t("match.submit")}
      back={`/vetting-cases/${id}?no=${encodeURIComponent(candidate.no)}`}
      answer={answer}
      labels={{ personId: { id: "personId", label: t("case.suggestions") } }}
    >
      <input type="hidden" name="readAt" value={revision} />
      <fieldset className="field" id="personId" tabIndex={-1}>
        <legend>{t("case.suggestions")}</legend>
        {people.map((one, index) => (
          <label key={one.id} className="choice">
            <input type="radio" name="personId" value={one.id} defaultChecked={index === 0} required />
            <span>
              <span translate="no">{personLine(one)}</span>
              {one.note}
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name="personId" value="" />
          <span>{t("match.nobody")}</span>
        </label>
      </fieldset>
    </ConfirmPage>
  );
}
