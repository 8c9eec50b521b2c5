import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { Day } from "~/components/moment";
import { StateMark } from "~/components/state-mark";
import { worded } from "~/components/words";
import type { RecordView } from "../routes/person-view.server";

interface Props {
  records: readonly RecordView[];
  /** Case or ground, carried on to the page of a record. */
  search: string;
  empty: string;
}

/** Records, newest decision first: first whether each is in effect on the day asked and until when, then by whom, what it blocks and by which article. */
export function RecordTable({ records, search, empty }: Props) {
  const { t } = useTranslation("people");
  if (records.length === 0) return empty ? <EmptyState>{empty}</EmptyState> : null;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("record.kind")}</th>
          <th scope="col">{t("record.state")}</th>
          <th scope="col">{t("record.effect")}</th>
          <th scope="col">{t("record.decision")}</th>
          <th scope="col">{t("record.decided-on")}</th>
          <th scope="col">{t("record.blocks")}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id} id={`record-${record.id}`} tabIndex={-1}>
            <th scope="row">
              <Link to={`/records/${record.id}${search}`}>{record.kind}</Link>
            </th>
            <td>
              <StateMark state={record.mark} label={record.state} />
            </td>
            <td>
              <EffectDays record={record} />
            </td>
            <td>
              {record.body}
              {record.documentNo ? <div className="soft">{record.documentNo}</div> : null}
            </td>
            <td>
              <Day on={record.decidedOn} />
            </td>
            <td>
              {record.blocks.join(t("person.joint")) || "—"}
              <Basis record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EffectDays({ record }: { record: RecordView }) {
  const { t } = useTranslation("people");
  if (!record.from) return <span>—</span>;
  const end = record.until ?? t(record.ends === "never" ? "record.never-ends" : "record.end-unknown");
  return <span className="figures">{t("record.from-until", { from: record.from, until: end })}</span>;
}

function Basis({ record }: { record: RecordView }) {
  const { t } = useTranslation("people");
  const lines = [...record.arithmetic, ...record.basis];
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t("record.basis")}</summary>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{worded(line)}</li>
        ))}
      </ul>
    </details>
  );
}
