import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import { AgencyTable, LinkTo, Span } from "./agency-tables";

/** What became of an agency after its listing, a list a kind; for itself and the regulators only. */

interface DutyRow {
  id: string;
  /** What is owed, in words. */
  title: string;
  dueOn: string;
  state: string;
  metOn: string | null;
  consequence: string | null;
  waiver: string;
}

export function DutyTable({ rows, mayWaive }: { rows: readonly DutyRow[]; mayWaive: boolean }) {
  const { t } = useTranslation("agencies");
  const headers = [t("page.duty"), t("field.dueOn"), t("field.state"), t("field.metOn"), t("page.consequence")];
  return (
    <AgencyTable
      title={t("page.duties")}
      action={<LinkTo to="/agency-duty-rules">{t("duty-rules.title")}</LinkTo>}
      headers={[...headers, t("page.act")]}
      rows={rows}
      rowKey={(row) => row.id}
      cells={(row) => [
        row.title,
        <Day key="dueOn" on={row.dueOn} />,
        t(`duty-state.${row.state}`),
        <Day key="metOn" on={row.metOn} />,
        row.state === "missed" || row.state === "late" ? row.consequence : row.waiver,
        mayWaive && ["open", "missed", "late"].includes(row.state) ? (
          <LinkTo key="waive" to={`/agency-duties/${row.id}/waiver`}>
            {t("waive-duty.submit")}
          </LinkTo>
        ) : (
          ""
        ),
      ]}
    />
  );
}

interface InterestRow {
  id: string;
  uscc: string;
  /** Whose tie it is; null: the agency's own, which bars every report on the enterprise. */
  analystId: string | null;
  kind: string;
  from: string;
  until: string | null;
  note: string | null;
}

interface InterestTableProps {
  rows: readonly InterestRow[];
  analysts: readonly { id: string; name: string }[];
  at: string;
  mayFile: boolean;
}

export function InterestTable({ rows, analysts, at, mayFile }: InterestTableProps) {
  const { t } = useTranslation("agencies");
  const names = new Map(analysts.map(({ id, name }) => [id, name]));
  return (
    <AgencyTable
      title={t("page.interests")}
      action={mayFile ? <LinkTo to={`${at}/interests/new`}>{t("declare-interest.submit")}</LinkTo> : null}
      headers={["field.interestUscc", "field.interestOf", "field.kind", "page.valid", "field.note", "page.act"].map(
        (key) => t(key),
      )}
      rows={rows}
      rowKey={(row) => row.id}
      cells={(row) => [
        row.uscc,
        row.analystId === null ? t("field.interestOfAgency") : (names.get(row.analystId) ?? t("field.analystId")),
        t(`interest-kind.${row.kind}`),
        <Span key="span" from={row.from} until={row.until} />,
        row.note,
        mayFile && row.until === null ? (
          <LinkTo key="end" to={`/agency-interests/${row.id}/end`}>
            {t("end-interest.submit")}
          </LinkTo>
        ) : (
          ""
        ),
      ]}
    />
  );
}

interface CheckRow {
  id: string;
  checkedOn: string;
  subject: string;
  result: string;
  remarks: string | null;
}

export function CheckTable({ rows, at, mayCheck }: { rows: readonly CheckRow[]; at: string; mayCheck: boolean }) {
  const { t } = useTranslation("agencies");
  return (
    <AgencyTable
      title={t("page.checks")}
      action={mayCheck ? <LinkTo to={`${at}/checks/new`}>{t("check-agency.submit")}</LinkTo> : null}
      headers={[t("field.checkedOn"), t("field.subject"), t("field.result"), t("field.remarks")]}
      rows={rows}
      rowKey={(row) => row.id}
      cells={(row) => [<Day key="on" on={row.checkedOn} />, row.subject, t(`check-result.${row.result}`), row.remarks]}
    />
  );
}

interface ComplaintRow {
  id: string;
  no: string;
  receivedOn: string;
  content: string;
  state: string;
  isAnswered: boolean;
  decision: string | null;
}
interface ComplaintProps {
  rows: readonly ComplaintRow[];
  /** Address of the agency. */
  at: string;
  mayReceive: boolean;
  mayOpen: boolean;
}

export function ComplaintTable({ rows, at, mayReceive, mayOpen }: ComplaintProps) {
  const { t } = useTranslation("agencies");
  const headers = [t("field.complaintNo"), t("field.receivedOn"), t("field.content"), t("field.state")];
  return (
    <AgencyTable
      title={t("page.complaints")}
      action={mayReceive ? <LinkTo to={`${at}/complaints/new`}>{t("receive-complaint.submit")}</LinkTo> : null}
      headers={[...headers, t("field.answered"), t("field.decision")]}
      rows={rows}
      rowKey={(row) => row.id}
      cells={(row) => [
        mayOpen ? (
          <LinkTo key="to" to={`${at}/complaints/${row.id}`}>
            {row.no}
          </LinkTo>
        ) : (
          row.no
        ),
        <Day key="receivedOn" on={row.receivedOn} />,
        row.content,
        t(`complaint-state.${row.state}`),
        t(row.isAnswered ? "complaint.answered" : "complaint.unanswered"),
        row.decision,
      ]}
    />
  );
}
