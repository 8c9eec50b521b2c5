import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/button";
import { Section } from "~/components/section";
import type { CandidateView } from "../vetting.schema";
import { personLine } from "./person-line";

interface Props {
  caseId: string;
  revision: number;
  candidate: CandidateView;
  isOpen: boolean;
}

/** Whom a line may mean that fits nobody or several; one press settles it. */
export function Suggestions({ caseId, revision, candidate, isOpen }: Props) {
  const { t } = useTranslation("vetting");
  if (candidate.suggestions.length === 0) return null;
  const action = `/vetting-cases/${caseId}/candidates/${encodeURIComponent(candidate.no)}/match`;
  return (
    <Section title={t("case.suggestions")} note={t("case.suggestions-note")}>
      <ul className="suggestions">
        {candidate.suggestions.map((one) => (
          <li key={one.id} className="row">
            <span>{personLine(one)}</span>
            {isOpen ? (
              <Form method="post" action={action}>
                <input type="hidden" name="readAt" value={revision} />
                <input type="hidden" name="personId" value={one.id} />
                <Button
                  kind="second"
                  size="small"
                  aria-label={t("case.is-this-one-named", { name: one.name, number: one.idNumberMasked })}
                >
                  {t("case.is-this-one")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
