import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Provenance } from "../provenance";
import { validity } from "../validity-words";

export interface CatalogueLine extends Provenance {
  code: string;
  zh: ReactNode;
  en: string;
  /** Where the row has a page of its own. */
  href?: string;
  /** Cells between the names and the basis, as `extra` heads them. */
  more?: readonly ReactNode[];
}

/**
 * Rows of a catalogue: code, both names, basis, validity and how sure we are. Long names stand in the reader's language
 * alone, with the code below.
 */
export function CatalogueTable({
  lines,
  extra = [],
  hasLongNames = false,
}: {
  lines: readonly CatalogueLine[];
  extra?: readonly string[];
  hasLongNames?: boolean;
}) {
  const { t, i18n } = useTranslation("reference");
  return (
    <table className="table">
      <thead>
        <tr>
          {hasLongNames ? null : <th scope="col">{t("column.code")}</th>}
          {hasLongNames ? (
            <th scope="col">{t("column.name")}</th>
          ) : (
            <>
              <th scope="col">{t("column.zh")}</th>
              <th scope="col">{t("column.en")}</th>
            </>
          )}
          {extra.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t("column.basis")}</th>
          <th scope="col">{t("column.validity")}</th>
          <th scope="col">{t("column.confidence")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            {hasLongNames ? (
              <td>
                {named(line, i18n.language === "en" ? line.en : line.zh)}
                <div className="mono">{line.code}</div>
              </td>
            ) : (
              <>
                <td className="mono">{line.code}</td>
                <td lang="zh-CN">{named(line, line.zh)}</td>
                <td lang="en">{line.en}</td>
              </>
            )}
            {line.more?.map((cell, index) => (
              <td key={extra[index]}>{cell}</td>
            ))}
            <td>{line.basis}</td>
            <td className="figures">{validity(t, line)}</td>
            <td>{t(`confidence.${line.confidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function named({ href }: CatalogueLine, name: ReactNode): ReactNode {
  return href ? <Link to={href}>{name}</Link> : name;
}
