import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmPage } from "~/components/confirm-page";
import { FactList } from "~/components/fact-list";
import type { CaseState } from "../vetting.types";
import { dueText } from "./due-text";
import { CaseMark } from "./marks";

interface Props {
  head: {
    title: string;
    id: string;
    caseTitle: string;
    documentNo: string;
    requester: string | null;
    asOf: string;
    dueOn: string;
    dueGuessedYears: number[];
    state: CaseState;
    revision: number;
    candidates: number;
    whyNot: string | null;
  };
  purpose: string;
  submit: string;
  kind?: "first" | "grave";
  answer: unknown;
  children?: ReactNode;
}

/** The page of one act on a whole case: what it is about, then the verb. */
export function CaseActPage({ head, purpose, submit, kind, answer, children }: Props) {
  const { t } = useTranslation("vetting");
  return (
    <ConfirmPage
      title={head.title}
      purpose={purpose}
      crumbs={[
        { label: t("cases.title"), to: "/vetting-cases" },
        { label: head.caseTitle, to: `/vetting-cases/${head.id}` },
      ]}
      submit={submit}
      kind={kind}
      back={`/vetting-cases/${head.id}`}
      disabledReason={head.whyNot}
      answer={answer}
    >
      <input type="hidden" name="readAt" value={head.revision} />
      <FactList
        facts={[
          { label: t("case.title"), value: head.caseTitle },
          { label: t("case.state"), value: <CaseMark state={head.state} /> },
          { label: t("case.requester"), value: head.requester },
          { label: t("case.document-no"), value: head.documentNo },
          { label: t("case.as-of"), value: head.asOf },
          { label: t("case.due"), value: dueText(t, head.dueOn, head.dueGuessedYears) },
          { label: t("case.candidates"), value: head.candidates },
        ]}
      />
      {children}
    </ConfirmPage>
  );
}
