import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { Period } from "../quality.types";
import type { RatingQuality } from "../rating-quality.server";
import { percent } from "./percent";
import { type ListOf, Opened, WithheldPart } from "./withheld-part";

interface Props {
  years: number;
  cohort: Period;
  result: RatingQuality["migrations"][number]["result"];
  listOf: ListOf;
}

/** Where the grades of a cohort stood some years later: a table whose cells are the darker, the more of their grade went there. */
export function MigrationPart({ years, cohort, result, listOf }: Props) {
  const { t } = useTranslation("insights");
  const title = t("migration.title", { count: years });
  const of = `migration-${years}`;
  return (
    <Section
      title={title}
      note={
        <>
          {t("quality.days", { ...cohort })}
          <br />
          {result.told && result.pending > 0 ? t("migration.pending", { count: result.pending }) : t("migration.note")}
        </>
      }
      flush={result.told}
    >
      {result.told ? (
        <table className="table migration-table">
          <thead>
            <tr>
              <th scope="col">{t("migration.from")}</th>
              {result.grades.map((grade) => (
                <th scope="col" className="number" key={grade}>
                  {grade}
                </th>
              ))}
              <th scope="col" className="number">
                {t("migration.gone")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.rows.map((row) => {
              const cells = [...row.to, row.gone];
              const total = cells.reduce((sum, ids) => sum + ids.length, 0);
              return (
                <tr key={row.grade}>
                  <th scope="row">{row.grade}</th>
                  {cells.map((ids, index) => (
                    <td className="number" key={result.grades[index] ?? ""} data-heat={heatOf(ids.length, total)}>
                      <Opened ids={ids} to={listOf(of, row.grade, result.grades[index] ?? "")} />
                      {ids.length > 0 ? <small> {percent(ids.length / total)}</small> : null}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <WithheldPart why={result.why} />
      )}
    </Section>
  );
}

/** Four shades: up to a quarter of the row, a half, three quarters, all; none where nothing is. */
const heatOf = (count: number, total: number) =>
  count === 0 ? undefined : Math.min(4, Math.ceil((count / total) * 4));
