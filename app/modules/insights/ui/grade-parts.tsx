import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { RatingQuality } from "../rating-quality.server";
import { BarChart } from "./bar-chart";
import { IntervalChart } from "./interval-chart";
import { percent, shareText } from "./percent";
import { type ListOf, Opened, WithheldPart } from "./withheld-part";

/** How the grades are spread, beside the peers. */
export function DistributionPart({
  distribution,
  listOf,
}: {
  distribution: RatingQuality["distribution"];
  listOf: ListOf;
}) {
  const { t } = useTranslation("insights");
  const title = t("distribution.title");
  if (!distribution.told) {
    return (
      <Section title={title} note={t("distribution.note")}>
        <WithheldPart why={distribution.why} />
      </Section>
    );
  }
  const { rows, total, peerTotal, peerAgencies } = distribution;
  const own = (count: number) => percent(count / total);
  const peers = (count: number) => percent(count / peerTotal);
  return (
    <Section title={title} note={t("distribution.peers", { agencies: peerAgencies, reports: peerTotal })}>
      <BarChart
        title={title}
        series={[t("distribution.own"), t("distribution.others")]}
        bars={rows.map((row) => ({
          label: row.grade,
          values: [row.ids.length / total, row.peers / peerTotal],
          texts: [own(row.ids.length), peers(row.peers)],
        }))}
      />
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("grade")}</th>
              <th scope="col" className="number">
                {t("quality.reports")}
              </th>
              <th scope="col" className="number">
                {t("distribution.own")}
              </th>
              <th scope="col" className="number">
                {t("distribution.others")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.grade}>
                <td>{row.grade}</td>
                <td className="number">
                  <Opened ids={row.ids} to={listOf("distribution", row.grade)} />
                </td>
                <td className="number">{own(row.ids.length)}</td>
                <td className="number">{peers(row.peers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Adverse public facts after each grade. */
export function BackTestPart({ backTest, listOf }: { backTest: RatingQuality["backTest"]; listOf: ListOf }) {
  const { t } = useTranslation("insights");
  const title = t("back-test.title");
  if (!backTest.told) {
    return (
      <Section title={title} note={t("back-test.note")}>
        <WithheldPart why={backTest.why} />
      </Section>
    );
  }
  return (
    <Section title={title} note={t("back-test.pending", { count: backTest.pending })}>
      <IntervalChart
        title={title}
        rows={backTest.rows.map(({ grade, share }) => ({ label: grade, share }))}
        tooFew={t("too-few")}
      />
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("grade")}</th>
              <th scope="col" className="number">
                {t("back-test.observed")}
              </th>
              <th scope="col" className="number">
                {t("back-test.followed")}
              </th>
              <th scope="col">{t("share")}</th>
            </tr>
          </thead>
          <tbody>
            {backTest.rows.map((row) => (
              <tr key={row.grade}>
                <td>{row.grade}</td>
                <td className="number">
                  <Opened ids={row.observed} to={listOf("observed", row.grade)} />
                </td>
                <td className="number">
                  <Opened ids={row.followed} to={listOf("followed", row.grade)} />
                </td>
                <td>{shareText(row.share) ?? t("too-few")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
