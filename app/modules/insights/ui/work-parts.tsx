import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { RatingQuality } from "../rating-quality.server";
import { BarChart } from "./bar-chart";
import { shareText } from "./percent";
import { type ListOf, Opened } from "./withheld-part";

/** Days from issue to first use. */
export function UsePart({ use, listOf }: { use: RatingQuality["use"]; listOf: ListOf }) {
  const { t } = useTranslation("insights");
  const title = t("use.title");
  const total = use.bands.reduce((sum, { ids }) => sum + ids.length, use.unused.length);
  return (
    <Section title={title} note={use.median === null ? t("use.none") : t("use.median", { days: use.median })}>
      {total > 0 ? (
        <BarChart
          title={title}
          series={[t("quality.reports")]}
          bars={use.bands.map(({ key, ids }) => ({
            label: t(`use.${key}`),
            values: [ids.length / total],
            texts: [String(ids.length)],
          }))}
        />
      ) : null}
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("use.band")}</th>
              <th scope="col" className="number">
                {t("quality.reports")}
              </th>
            </tr>
          </thead>
          <tbody>
            {use.bands.map(({ key, ids }) => (
              <tr key={key}>
                <td>{t(`use.${key}`)}</td>
                <td className="number">
                  <Opened ids={ids} to={listOf("use", key)} />
                </td>
              </tr>
            ))}
            <tr>
              <td>{t("use.unused")}</td>
              <td className="number">
                <Opened ids={use.unused} to={listOf("unused")} />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Grades that could not be reproduced; corrections, revisions, withdrawals. */
export function SharePart({ shares, listOf }: { shares: RatingQuality["shares"]; listOf: ListOf }) {
  const { t } = useTranslation("insights");
  return (
    <Section title={t("shares.title")} note={t("shares.note")} flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("shares.what")}</th>
            <th scope="col" className="number">
              {t("quality.reports")}
            </th>
            <th scope="col" className="number">
              {t("shares.of")}
            </th>
            <th scope="col">{t("share")}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, ids, share }) => (
            <tr key={key}>
              <td>{t(`shares.${key}`)}</td>
              <td className="number">
                <Opened ids={ids} to={listOf(key)} />
              </td>
              <td className="number">{share.of}</td>
              <td>{shareText(share) ?? t("too-few")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
