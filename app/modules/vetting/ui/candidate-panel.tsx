import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/button";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { Section } from "~/components/section";
import type { CandidateView } from "../vetting.schema";
import { CoverageReceipt } from "./coverage-receipt";
import { FindingCard } from "./finding-card";
import { AnswerMark } from "./marks";

interface Props {
  caseId: string;
  revision: number;
  asOf: string;
  candidate: CandidateView;
  /** The case can still be worked on by the reader. */
  isOpen: boolean;
  repliesAsked: readonly string[];
}

/** The findings on the right: the answer, what it rests on, which sources were asked, what other bodies replied. */
export function CandidatePanel({ caseId, revision, asOf, candidate, isOpen, repliesAsked }: Props) {
  const { t } = useTranslation("vetting");
  const base = `/vetting-cases/${caseId}/candidates/${encodeURIComponent(candidate.no)}`;
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
        <p>{candidate.answer === "clear" ? t("case.clear", { day: asOf }) : candidate.answerText}</p>
      </section>
      {candidate.suggestions.length > 0 ? (
        <Section title={t("case.suggestions")} note={t("case.suggestions-note")}>
          <ul className="suggestions">
            {candidate.suggestions.map((one) => (
              <li key={one.id} className="row">
                <span>
                  {one.name}　{one.idNumberMasked}　{one.unit.name}　{one.position ?? ""}
                </span>
                {isOpen ? (
                  <Form method="post" action={`${base}/match`}>
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
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t("case.said")}>
        <FactList
          facts={[
            { label: t("case.unit"), value: [candidate.unit, candidate.position].filter(Boolean).join("　") },
            { label: t("case.number"), value: candidate.idNumberMasked },
            { label: t("case.proposed"), value: candidate.proposedPost },
            { label: t("case.nominated-by"), value: candidate.nominatedBy },
            { label: t("case.match"), value: matchText(candidate, t) },
            ...Object.entries(candidate.extra).map(([label, value]) => ({ label, value })),
          ]}
        />
      </Section>
      <Section title={t("case.replies")} note={t("case.replies-note")}>
        <ul className="suggestions">
          {repliesAsked.map((from) => {
            const reply = candidate.replies.find((one) => one.from === from);
            return (
              <li key={from} className="row">
                <strong>{t(`reply.${from}`)}</strong>
                <span>{reply ? `${reply.reply}（${reply.documentNo}，${reply.on}）` : t("case.no-reply")}</span>
                {isOpen ? (
                  <Link to={`${base}/replies?from=${from}`}>
                    {t(reply ? "case.correct-reply" : "case.enter-reply")}
                  </Link>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Section>
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
