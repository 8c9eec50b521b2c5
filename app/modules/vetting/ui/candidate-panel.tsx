import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { Section } from "~/components/section";
import type { CandidateView } from "../vetting.schema";
import { CaseReplies, type ReplyPaper } from "./case-replies";
import { CoverageReceipt } from "./coverage-receipt";
import { FindingCard } from "./finding-card";
import { AnswerMark } from "./marks";
import { personLine } from "./person-line";
import { Suggestions } from "./suggestions";

interface Props {
  caseId: string;
  revision: number;
  asOf: string;
  /** The last day that the sources speak of: today, of a case that is closed the day on which it was. */
  knownOn: string;
  candidate: CandidateView;
  /** Who of the register is meant, where the line was matched by name. */
  person?: CandidateView["suggestions"][number] | null;
  /** The case can still be worked on by the reader. */
  isOpen: boolean;
  repliesAsked: readonly string[];
  repliesShown: boolean;
  replyPapers: readonly ReplyPaper[];
}

/** The findings on the right: the answer, what it rests on, which sources were asked, what other bodies replied. */
export function CandidatePanel(props: Props) {
  const { caseId, revision, asOf, knownOn, candidate, person, isOpen, repliesAsked, repliesShown, replyPapers } = props;
  const { t } = useTranslation("vetting");
  return (
    <div className="stack">
      <section className="answer" data-answer={candidate.answer ?? undefined} aria-label={t("case.answer")}>
        <div className="row">
          <h2>
            {candidate.no}　{candidate.name}
          </h2>
          <AnswerMark answer={candidate.answer} />
          {candidate.eligibleFrom ? (
            <strong className="figures">{t("case.eligible-from", { day: candidate.eligibleFrom })}</strong>
          ) : candidate.barEnds === "never" || candidate.barEnds === "unknown" ? (
            <strong>{t(`case.ends-${candidate.barEnds}`)}</strong>
          ) : null}
        </div>
        <p>
          {candidate.answer === "clear"
            ? t(asOf > knownOn ? "case.clear-ahead" : "case.clear", { day: asOf, known: knownOn })
            : candidate.answerText}
        </p>
      </section>
      <Suggestions caseId={caseId} revision={revision} candidate={candidate} isOpen={isOpen} />
      <Section title={t("case.findings")} note={t("case.findings-note", { day: asOf })}>
        {candidate.findings.length > 0 ? (
          <ul className="findings">
            {candidate.findings.map((finding, index) => (
              <FindingCard key={`${finding.rule}${finding.recordId ?? index}`} finding={finding} />
            ))}
          </ul>
        ) : (
          <p>{t(candidate.answer === "cannotSay" ? "case.no-findings-open" : "case.no-findings")}</p>
        )}
      </Section>
      {candidate.contradictions.map((line) => (
        <Notice key={line} tone="judgement">
          {line}
        </Notice>
      ))}
      <Section title={t("case.said")}>
        <FactList
          facts={[
            { label: t("case.unit"), value: [candidate.unit, candidate.position].filter(Boolean).join("　") },
            { label: t("case.number"), value: candidate.idNumberMasked },
            { label: t("case.proposed"), value: candidate.proposedPost },
            { label: t("case.nominated-by"), value: candidate.nominatedBy },
            { label: t("case.match"), value: matchText(candidate, t) },
            ...(person ? [{ label: t("case.matched"), value: personLine(person), wide: true }] : []),
            ...Object.entries(candidate.extra).map(([label, value]) => ({ label, value })),
          ]}
        />
      </Section>
      <CaseReplies
        caseId={caseId}
        candidate={candidate}
        papers={replyPapers}
        isOpen={isOpen}
        asked={repliesAsked}
        isShown={repliesShown}
      />
      <Section title={t("case.coverage")} note={t("case.coverage-note")} flush>
        <CoverageReceipt lines={candidate.coverage} />
      </Section>
    </div>
  );
}

function matchText(candidate: CandidateView, t: (key: string) => string): string {
  if (candidate.match === null) return "";
  if (candidate.match !== "found") return t(`match.${candidate.match}`);
  const ticked =
    candidate.matchedBy === "nameUnit" ? t(candidate.matchConfirmed ? "match.ticked" : "match.not-ticked") : "";
  return `${t(`match.by-${candidate.matchedBy}`)}${ticked}`;
}
