import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { worded } from "./words";

export interface DifferenceRow {
  label: string;
  before: ReactNode;
  after: ReactNode;
  /** Of the values, where it is not the page's. */
  lang?: string;
}

const shown = (value: ReactNode) => (value === null || value === undefined || value === "" ? null : value);

/** What changed: before and after side by side, unchanged fields left out by whoever calls. */
export function Difference({ rows, caption }: { rows: readonly DifferenceRow[]; caption?: string }) {
  const { t } = useTranslation("common");
  return (
    <div className="table-scroll">
      <table className="difference">
        {caption ? <caption className="seen-by-readers-only">{caption}</caption> : null}
        <thead>
          <tr>
            <th scope="col">{t("ui.difference.field")}</th>
            <th scope="col">{t("ui.difference.before")}</th>
            <th scope="col">{t("ui.difference.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after, lang }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td lang={lang}>{shown(before) === null ? "—" : <del>{worded(before)}</del>}</td>
              <td lang={lang}>{shown(after) === null ? "—" : <ins>{worded(after)}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
