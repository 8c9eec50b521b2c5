import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import { StateMark } from "~/components/state-mark";
import type { PublicMeasure } from "../publication.types";

/** Measures with their days and basis. */
export function MeasureTable({ measures, named }: { measures: readonly PublicMeasure[]; named?: boolean }) {
  const { t } = useTranslation("publication");
  const mark = { coming: "waiting", "in-force": "bars", over: "expired" } as const;
  return (
    <table className="table">
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
            <td>{t(`measure.${measure.kind}`)}</td>
            <td>
              <StateMark state={mark[measure.state]} label={t(`measure.${measure.state}`)} />
            </td>
            <td>
              <Day on={measure.from} />
            </td>
            <td>{measure.liftedOn ? t("measure.lifted", { on: measure.liftedOn }) : <Day on={measure.until} />}</td>
            <td className="nowrap">{measure.documentNo}</td>
            <td>{measure.basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
