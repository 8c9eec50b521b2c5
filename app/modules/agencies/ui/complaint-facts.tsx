import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DueDay } from "~/components/due-day";
import { FactList } from "~/components/fact-list";

export interface ComplaintShown {
  no: string;
  reportId: string | null;
  receivedOn: string;
  /** Told to the regulators alone. */
  complainant: string | null;
  content: string;
  state: string;
  dueOn: string;
  today: string;
  decidedOn: string | null;
  decision: string | null;
  answer: string | null;
  answeredOn: string | null;
  /** Name of the paper that came with the answer. */
  paper: string | null;
  /** Address of its page. */
  at: string;
}

/** A complaint with the answer of the agency and, once there is one, its decision. */
export function ComplaintFacts({ complaint }: { complaint: ComplaintShown }) {
  const { t } = useTranslation("agencies");
  const typed = (value: string | null) =>
    value === null ? null : (
      <span className="typed-lines" translate="no">
        {value}
      </span>
    );
  return (
    <FactList
      facts={[
        { label: t("field.complaintNo"), value: complaint.no },
        { label: t("field.receivedOn"), value: complaint.receivedOn },
        {
          label: t("field.dueOn"),
          value: complaint.decidedOn ? complaint.dueOn : <DueDay on={complaint.dueOn} today={complaint.today} />,
        },
        { label: t("field.state"), value: t(`complaint-state.${complaint.state}`) },
        ...(complaint.complainant === null ? [] : [{ label: t("field.complainant"), value: complaint.complainant }]),
        ...(complaint.reportId === null
          ? []
          : [
              {
                label: t("field.report"),
                value: <Link to={`/reports/${complaint.reportId}`}>{t("complaint.open-report")}</Link>,
              },
            ]),
        { label: t("field.content"), value: typed(complaint.content), wide: true },
        { label: t("field.answer"), value: typed(complaint.answer) ?? t("complaint.unanswered"), wide: true },
        { label: t("field.answeredOn"), value: complaint.answeredOn },
        {
          label: t("field.answerPaper"),
          value: complaint.paper && (
            <Link reloadDocument to={`${complaint.at}/answer/paper`}>
              {complaint.paper}
            </Link>
          ),
        },
        ...(complaint.decision === null
          ? []
          : [
              { label: t("field.decidedOn"), value: complaint.decidedOn },
              { label: t("field.decision"), value: typed(complaint.decision), wide: true },
            ]),
      ]}
    />
  );
}
