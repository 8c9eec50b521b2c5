import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import { StateMark } from "~/components/state-mark";
import { itemAlone } from "~/modules/reference/item-alone";
import type { CandidateView } from "../vetting.schema";

/** What was asked, whom, and when each source last spoke: the ground under "nothing found". What is overdue is seen on a phone too. */
export function CoverageReceipt({ lines }: { lines: CandidateView["coverage"] }) {
  const { t } = useTranslation("vetting");
  if (lines.length === 0) return <p>{t("opinion.no-sources")}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("receipt.item")}</th>
          <th scope="col">{t("receipt.state")}</th>
          <th scope="col">{t("receipt.last-delivery")}</th>
          <th scope="col">{t("receipt.last-zero-report")}</th>
          <th scope="col">{t("receipt.fresh-until")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.category} ${line.item}`}>
            <td>
              {itemAlone(line) ?? t(`category.${line.category}`)}
              {line.contributorName && <div className="field-help">{line.contributorName}</div>}
            </td>
            <td>
              <StateMark
                state={line.stale ? "cannot-say" : "clear"}
                label={t(line.freshUntil === null ? "receipt.never" : line.stale ? "receipt.stale" : "receipt.fresh")}
              />
            </td>
            <td>
              <Day on={line.lastDelivery} />
              {line.refusedRows > 0 && (
                <div className="field-help">{t("receipt.refused-rows", { rows: line.refusedRows })}</div>
              )}
            </td>
            <td>
              <Day on={line.lastZeroReport} />
            </td>
            <td>
              <Day on={line.freshUntil} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
