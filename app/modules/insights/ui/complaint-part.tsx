import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import { Section } from "~/components/section";
import type { RatingQuality } from "../rating-quality.server";
import { BarChart } from "./bar-chart";

type Complaints = RatingQuality["complaints"];

const OUTCOMES = ["upheld", "dismissed", "received"] as const;

/** Complaints received in the period by what came of them; each number opens its list, each line its complaint. */
export function ComplaintPart({
  agencyId,
  complaints,
  listOf,
}: {
  agencyId: string;
  complaints: Complaints;
  listOf: (state: string) => string;
}) {
  const { t } = useTranslation("insights");
  const title = t("complaints.title");
  if (complaints.length === 0) {
    return (
      <Section title={title}>
        <p>{t("complaints.none")}</p>
      </Section>
    );
  }
  const outcomes = OUTCOMES.map((state) => ({ state, count: complaints.filter((one) => one.state === state).length }));
  return (
    <Section title={title} note={t("complaints.note", { total: complaints.length })}>
      <BarChart
        title={title}
        series={[t("complaints.count")]}
        bars={outcomes.map(({ state, count }) => ({
          label: t(`outcome.${state}`),
          values: [count / complaints.length],
          texts: [String(count)],
        }))}
      />
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("complaints.state")}</th>
              <th scope="col" className="number">
                {t("complaints.count")}
              </th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ state, count }) => (
              <tr key={state}>
                <td>{t(`outcome.${state}`)}</td>
                <td className="number">{count === 0 ? 0 : <Link to={listOf(state)}>{count}</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ComplaintTable agencyId={agencyId} complaints={complaints} />
      </div>
    </Section>
  );
}

/** A line a complaint, each opening it. */
export function ComplaintTable({ agencyId, complaints }: { agencyId: string; complaints: Complaints }) {
  const { t } = useTranslation("insights");
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("complaints.no")}</th>
          <th scope="col">{t("complaints.received")}</th>
          <th scope="col">{t("complaints.state")}</th>
          <th scope="col">{t("complaints.decided")}</th>
        </tr>
      </thead>
      <tbody>
        {complaints.map(({ id, no, receivedOn, state, decidedOn }) => (
          <tr key={id}>
            <td>
              <Link to={`/agencies/${agencyId}/complaints/${id}`}>{no}</Link>
            </td>
            <td>
              <Day on={receivedOn} />
            </td>
            <td>{t(`outcome.${state}`)}</td>
            <td>
              <Day on={decidedOn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
