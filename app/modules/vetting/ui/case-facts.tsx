import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import type { CaseView } from "../vetting.schema";
import { dueText } from "./due-text";

interface Props {
  view: CaseView;
  contact: string | null;
  officers: readonly { name: string; part: string }[];
}

/** The letter, the days, and who has worked on it so far. */
export function CaseFacts({ view, contact, officers }: Props) {
  const { t } = useTranslation("vetting");
  const names = (...parts: string[]) => [
    ...new Set(officers.filter((one) => parts.includes(one.part)).map((one) => one.name)),
  ];
  return (
    <FactList
      facts={[
        { label: t("case.requester"), value: view.requester },
        { label: t("case.document-no"), value: view.documentNo },
        { label: t("case.due"), value: dueText(t, view.replyDueOn, view.dueGuessedYears) },
        { label: t("case.contact"), value: contact },
        { label: t("case.officer"), value: names("officer").join(t("common:ui.comma")) },
        { label: t("case.signers"), value: names("reviewer", "signer").join(t("common:ui.comma")) },
        { label: t("case.opinion-no"), value: view.opinionNo },
      ]}
    />
  );
}
