import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import { WithheldLine } from "~/components/withheld-line";
import type { CandidateView } from "../vetting.schema";

/** Who signed a reply, and whether a scan of it is kept. */
export interface ReplyPaper {
  no: string;
  from: string;
  signedBy: string | null;
  hasPaper: boolean;
}

interface Props {
  caseId: string;
  candidate: CandidateView;
  papers: readonly ReplyPaper[];
  isOpen: boolean;
  asked: readonly string[];
  /** The reader is one of the case's officers or signs it. */
  isShown: boolean;
}

/** What other bodies replied for this case, to be entered and corrected here; nobody else sees it. */
export function CaseReplies({ caseId, candidate, papers, isOpen, asked, isShown }: Props) {
  const { t } = useTranslation("vetting");
  const base = `/vetting-cases/${caseId}/candidates/${encodeURIComponent(candidate.no)}/replies`;
  const said = (
    { conclusion, meaning, reply, documentNo, on }: CandidateView["replies"][number],
    by?: string | null,
  ) => {
    const words = t(`reply.meaning.${meaning}`);
    const concluded = conclusion ? words : t("reply.read-as", { meaning: words });
    return t(by ? "reply.said-signed" : "reply.said", { concluded, reply, documentNo, on, by });
  };
  if (isShown && asked.length === 0) return null;
  return (
    <Section title={t("case.replies")} note={t("case.replies-note")}>
      {isShown ? null : <WithheldLine note={t("case.replies-withheld")} />}
      <ul className="suggestions">
        {asked.map((from) => {
          const reply = candidate.replies.find((one) => one.from === from);
          const paper = papers.find((one) => one.no === candidate.no && one.from === from);
          return (
            <li key={from} className="row">
              <strong>{t(`reply.${from}`)}</strong>
              {reply ? <span>{said(reply, paper?.signedBy)}</span> : isShown ? <span>{t("case.no-reply")}</span> : null}
              {paper?.hasPaper ? (
                <Link to={`${base}/${from}/paper`} reloadDocument>
                  {t("reply.open-paper")}
                </Link>
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
