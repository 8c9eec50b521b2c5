import { useTranslation } from "react-i18next";
import type { CandidateView } from "../vetting.schema";
import type { Answer } from "../vetting.types";
import { AnswerMark } from "./marks";

const ORDER: Answer[] = ["barred", "cannotSay", "attention", "clear"];

/** How many of each answer, and how many are decided. */
export function CaseSums({ candidates }: { candidates: readonly CandidateView[] }) {
  const { t } = useTranslation("vetting");
  const decided = candidates.filter((one) => one.decision && !one.decision.stale).length;
  return (
    <div className="case-sums">
      {ORDER.map((answer) => ({ answer, count: candidates.filter((one) => one.answer === answer).length }))
        .filter(({ count }) => count > 0)
        .map(({ answer, count }) => (
          <span key={answer} className="row">
            <AnswerMark answer={answer} short />
            <span className="figures">{count}</span>
          </span>
        ))}
      <span className="soft figures">{t("case.decided-count", { done: decided, all: candidates.length })}</span>
    </div>
  );
}
