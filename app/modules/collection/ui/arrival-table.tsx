import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/empty-state";
import { Day } from "~/components/moment";
import { StateMark } from "~/components/state-mark";
import { itemAlone } from "~/modules/reference/item-alone";
import type { Arrival } from "../collection.types";
import { importMark } from "./import-marks";

/** What came of a contributor, the latest first. */
export function ArrivalTable({ arrivals, contributor }: { arrivals: readonly Arrival[]; contributor: string }) {
  const { t } = useTranslation("collection");
  const itemOf = ({ item }: Arrival) => itemAlone({ itemName: item, contributorName: contributor }) ?? "—";
  if (arrivals.length === 0) return <EmptyState>{t("contributor.nothing-came")}</EmptyState>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("contributor.came-on")}</th>
          <th scope="col">{t("contributor.standing")}</th>
          <th scope="col">{t("contributor.item")}</th>
          <th scope="col">{t("contributor.came-what")}</th>
        </tr>
      </thead>
      <tbody>
        {arrivals.map((arrival) => (
          <tr key={arrival.id}>
            <td>
              <Day on={arrival.on} />
            </td>
            <td>
              <ArrivalState state={arrival.state} />
            </td>
            <td>{arrival.href ? <Link to={arrival.href}>{itemOf(arrival)}</Link> : itemOf(arrival)}</td>
            <td>
              {arrival.period ? t("contributor.came-zero-report", arrival.period) : null}
              {arrival.rows ? t("contributor.came-rows", arrival.rows) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ArrivalState({ state }: Pick<Arrival, "state">) {
  const { t } = useTranslation("collection");
  if (state === "pending" || state === "confirmed")
    return <StateMark state={state === "pending" ? "waiting" : "done"} label={t(`zero.state-${state}`)} />;
  return <StateMark state={importMark[state]} label={t(`state.${state}`)} />;
}
