import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import { WithheldLine } from "~/components/withheld-line";
import type { CandidateView } from "../vetting.schema";

interface Props {
  caseId: string;
  candidate: CandidateView;
  isOpen: boolean;
  asked: readonly string[];
  /** The reader is one of the case's officers or signs it. */
  isShown: boolean;
}

/** What other bodies replied for this case, to be entered and corrected here; nobody else sees it. */
export function CaseReplies({ caseId, candidate, isOpen, asked, isShown }: Props) {
  const { t } = useTranslation("vetting");
  const concluded = ({ conclusion, meaning }: CandidateView["replies"][number]) => {
    const words = t(`reply.meaning.${meaning}`);
    return conclusion ? words : t("reply.read-as", { meaning: words });
  };
  const base = `/vetting-cases/${caseId}/candidates/${encodeURIComponent(candidate.no)}/replies`;
  return (
    <Section title={t("case.replies")} note={t("case.replies-note")}>
      {isShown ? null : <WithheldLine note={t("case.replies-withheld")} />}
      <ul className="suggestions">
        {asked.map((from) => {
          const reply = candidate.replies.find((one) => one.from === from);
          return (
            <li key={from} className="row">
              <strong>{t(`reply.${from}`)}</strong>
              {reply ? (
                <span>{`${concluded(reply)}：${reply.reply}（${reply.documentNo}，${reply.on}）`}</span>
              ) : isShown ? (
                <span>{t("case.no-reply")}</span>
              ) : null}
              {isOpen ? (
                <Link to={`${base}?from=${from}`}>{t(reply ? "case.correct-reply" : "case.enter-reply")}</Link>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
