import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import { DECISIONS } from "../case-state.rules";
import type { CandidateView } from "../vetting.schema";
import { AnswerMark } from "./marks";

/** Of a candidate what the signature covers. */
export type SignedLine = Pick<CandidateView, "no" | "name" | "unit" | "position" | "answer" | "decision">;

interface Props {
  caseId: string;
  lines: readonly SignedLine[];
}

/** What is signed, line by line as the officer submitted it; each name opens what is known of the candidate. */
export function SignedList({ caseId, lines }: Props) {
  const { t } = useTranslation("vetting");
  const said = (decision: string) =>
    (DECISIONS as readonly string[]).includes(decision) ? t(`decision.${decision}`) : decision;
  return (
    <Section title={t("case.candidates")} flush>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t("outcomes.name")}</th>
            <th scope="col">{t("case.unit")}</th>
            <th scope="col">{t("case.answer")}</th>
            <th scope="col">{t("decide.legend")}</th>
            <th scope="col">{t("decide.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.no}>
              <td data-label={t("outcomes.name")} className="nowrap">
                <span className="figures">{one.no}</span>{" "}
                <Link to={`/vetting-cases/${caseId}?no=${encodeURIComponent(one.no)}`}>{one.name}</Link>
              </td>
              <td data-label={t("case.unit")}>{[one.unit, one.position].filter(Boolean).join(" ") || "—"}</td>
              <td data-label={t("case.answer")}>
                <AnswerMark answer={one.answer} short />
              </td>
              <td data-label={t("decide.legend")}>{one.decision ? said(one.decision.decision) : "—"}</td>
              <td data-label={t("decide.reason")}>{one.decision?.reason || "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
