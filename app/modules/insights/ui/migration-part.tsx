import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { RatingQuality } from "../rating-quality.server";
import { type ListOf, Opened, WithheldPart } from "./withheld-part";

interface Props {
  years: number;
  result: RatingQuality["migrations"][number]["result"];
  listOf: ListOf;
}

/** Where the grades of the period stood some years later. */
export function MigrationPart({ years, result, listOf }: Props) {
  const { t } = useTranslation("insights");
  const title = t("migration.title", { count: years });
  const of = `migration-${years}`;
  return (
    <Section
      title={title}
      note={result.told ? t("migration.pending", { count: result.pending }) : t("migration.note")}
      flush={result.told}
    >
      {result.told ? (
        <table className="table">
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
            {result.rows.map((row) => (
              <tr key={row.grade}>
                <th scope="row">{row.grade}</th>
                {row.to.map((ids, index) => (
                  <td className="number" key={result.grades[index]}>
                    <Opened ids={ids} to={listOf(of, row.grade, result.grades[index])} />
                  </td>
                ))}
                <td className="number">
                  <Opened ids={row.gone} to={listOf(of, row.grade)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <WithheldPart why={result.why} />
      )}
    </Section>
  );
}
