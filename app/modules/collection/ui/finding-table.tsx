import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";

interface Props {
  title: string;
  lines: readonly { row: number | null; column: string | null; code: string; message: string }[];
}

/** Problems or warnings of a file, each leading to its row in the preview. */
export function FindingTable({ title, lines }: Props) {
  const { t } = useTranslation("collection");
  return (
    <Section title={title} flush>
      <table className="table finding-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("preview.row")}
            </th>
            <th scope="col">{t("finding.column")}</th>
            <th scope="col">{t("finding.message")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.row}${line.column}${line.code}`}>
              <td className="number">
                {line.row === null ? "—" : <Link to={`?at=${line.row}#row-${line.row}`}>{line.row}</Link>}
              </td>
              <td>{line.column ?? "—"}</td>
              <td>{line.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
