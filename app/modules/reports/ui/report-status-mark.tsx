import { useTranslation } from "react-i18next";
import { type MarkState, StateMark } from "~/components/state-mark";
import type { FactMark } from "../reports.types";
import type { ReportStatusOn } from "../verification.rules";

const MARKS: Record<ReportStatusOn, MarkState> = {
  valid: "clear",
  "not-yet-issued": "waiting",
  expired: "expired",
  withdrawn: "stopped",
};

/** How a report stands; a fact that was repaired or voided since is said beside it. */
export function ReportStatusMark({ status, factMark }: { status: ReportStatusOn; factMark?: FactMark }) {
  const { t } = useTranslation("reports");
  const isMarked = factMark !== undefined && factMark !== "none" && status === "valid";
  return (
    <StateMark
      state={isMarked ? "judgement" : MARKS[status]}
      label={isMarked ? t(`fact-mark-short.${factMark}`) : t(`status.${status}`)}
    />
  );
}
