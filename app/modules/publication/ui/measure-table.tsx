import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import { StateMark } from "~/components/state-mark";
import type { PublicMeasure } from "../publication.types";

/** Measures with their days and basis; on a phone each is a list of its own, so that its last day is not off the screen. */
export function MeasureTable({ measures, named }: { measures: readonly PublicMeasure[]; named?: boolean }) {
  const { t } = useTranslation("publication");
  const mark = { coming: "waiting", "in-force": "bars", over: "expired" } as const;
  return (
    <table className="table stacked">
      <thead>
        <tr>
          {named ? <th scope="col">{t("agency.name")}</th> : null}
          <th scope="col">{t("measure.kind")}</th>
          <th scope="col">{t("measure.state")}</th>
          <th scope="col">{t("measure.from")}</th>
          <th scope="col">{t("measure.until")}</th>
          <th scope="col">{t("measure.document")}</th>
          <th scope="col">{t("measure.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={`${measure.agencyCode} ${measure.documentNo} ${measure.from}`}>
            {named ? (
              <td className="nowrap">
                <Link to={`/public/agencies/${measure.agencyCode}`}>{measure.agencyName}</Link>
              </td>
            ) : null}
            <td data-label={t("measure.kind")}>{t(`measure.${measure.kind}`)}</td>
            <td data-label={t("measure.state")}>
              <StateMark state={mark[measure.state]} label={t(`measure.${measure.state}`)} />
            </td>
            <td data-label={t("measure.from")}>
              <Day on={measure.from} />
            </td>
            <td data-label={t("measure.until")}>
              <Until measure={measure} />
            </td>
            <td data-label={t("measure.document")} className="nowrap">
              {measure.documentNo}
            </td>
            <td data-label={t("measure.basis")}>{measure.basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A measure without a last day goes on: a dash would leave open whether it is unknown or over. */
function Until({ measure: { liftedOn, until } }: { measure: PublicMeasure }) {
  const { t } = useTranslation("publication");
  if (liftedOn) return <>{t("measure.lifted", { on: liftedOn })}</>;
  return until ? <Day on={until} /> : t("agency.no-end");
}
