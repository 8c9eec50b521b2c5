import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Provenance } from "../provenance";

export interface CatalogueLine extends Provenance {
  code: string;
  zh: ReactNode;
  en: string;
  /** Cells between the names and the basis, as `extra` heads them. */
  more?: readonly ReactNode[];
}

/** Rows of a catalogue: code, both names, basis, validity and how sure we are. */
export function CatalogueTable({ lines, extra = [] }: { lines: readonly CatalogueLine[]; extra?: readonly string[] }) {
  const { t } = useTranslation("reference");
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("column.code")}</th>
          <th scope="col">{t("column.zh")}</th>
          <th scope="col">{t("column.en")}</th>
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
            <td className="mono">{line.code}</td>
            <td lang="zh-CN">{line.zh}</td>
            <td lang="en">{line.en}</td>
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

/** The days on which a row holds, both inclusive; one without an end says from when. */
export function validity(t: TFunction<"reference">, { validFrom, validTo }: Pick<Provenance, "validFrom" | "validTo">) {
  return validTo === null ? t("validity.from", { on: validFrom }) : `${validFrom} – ${validTo}`;
}
