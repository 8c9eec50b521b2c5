import { useTranslation } from "react-i18next";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { TwinResult } from "../twin.rules";

const MARKS: Record<TwinResult, MarkState> = {
  identical: "clear",
  "same-content": "clear",
  different: "judgement",
  scan: "cannot-say",
};

/** What the machine says of two files; once a person has judged, their finding stands in its place. */
export function ComparisonMark({ result, finding }: { result: TwinResult; finding: "altered" | "not-altered" | null }) {
  const { t } = useTranslation("reports");
  if (finding)
    return <StateMark state={finding === "altered" ? "bars" : "clear"} label={t(`comparison-finding.${finding}`)} />;
  return <StateMark state={MARKS[result]} label={t(`comparison-result.${result}`)} />;
}
