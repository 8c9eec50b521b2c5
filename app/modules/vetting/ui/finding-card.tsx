import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { worded } from "~/components/words";
import { citedAs } from "~/modules/reference/article-words.rules";
import { isLanguage } from "~/platform/i18n";
import { verdictWord } from "../verdict-word.rules";
import type { CandidateView } from "../vetting.schema";
import { VerdictMark } from "./marks";

type FindingView = CandidateView["findings"][number];

/** One finding: what, by whom, how long, why, and how that was counted. */
export function FindingCard({ finding }: { finding: FindingView }) {
  const { t, i18n } = useTranslation("vetting");
  const lng = isLanguage(i18n.language) ? i18n.language : "zh-CN";
  const facts = [finding.body, finding.documentNo].filter(Boolean).join("　");
  return (
    <li className="finding" data-verdict={finding.verdict}>
      <div className="row">
        <VerdictMark verdict={finding.verdict} word={verdictWord(finding)} />
        <h3>{finding.kind}</h3>
        {facts ? <span className="soft">{facts}</span> : null}
      </div>
      <p className="figures">{periodOf(finding, t)}</p>
      {finding.arithmetic.length > 0 ? (
        <ul className="finding-steps" aria-label={t("case.arithmetic")}>
          {finding.arithmetic.map((step) => (
            <li key={step}>{worded(step)}</li>
          ))}
        </ul>
      ) : null}
      {finding.notes.map((note) => (
        <p key={note}>{worded(note)}</p>
      ))}
      <p className="soft">
        {t("case.basis")}
        {finding.basis.map((one) => (
          <span key={`${one.source}${one.article ?? ""}`} className="finding-basis">
            {citedAs(one.source, one.article, lng)}
            {one.confidence === "H" ? null : <span className="finding-sure">{t(`confidence.${one.confidence}`)}</span>}
          </span>
        ))}
      </p>
    </li>
  );
}

function periodOf(finding: FindingView, t: TFunction<"vetting">): string {
  const from = finding.effectiveOn ?? "";
  if (finding.until) return t("period.between", { from, until: finding.until });
  if (finding.ends === "unknown" && from === "") return t("period.open");
  if (finding.ends === "never" || finding.ends === "unknown") return t(`period.${finding.ends}`, { from });
  return t("period.since", { from });
}
