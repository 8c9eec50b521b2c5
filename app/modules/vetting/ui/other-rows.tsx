import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import type { OtherRow } from "../vetting.types";

/** Rows of the list that made no candidates, so that its officer sees that nothing was lost. */
export function OtherRows({ rows }: { rows: readonly OtherRow[] }) {
  const { t } = useTranslation("vetting");
  if (rows.length === 0) return null;
  return (
    <Section title={t("case.other-rows", { count: rows.length })} note={t("case.other-rows-note")} flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("case.other-row")}</th>
            <th scope="col">{t("case.other-text")}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {rows.map(({ row, text }) => (
            <tr key={row}>
              <td className="number">{row}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
