import type { IndicatorValues, RatingMethod } from "~/modules/agencies/grading.types";
import type { SheetRow } from "~/modules/reference/sheet-column.types";
import type { reportSheet } from "./report.sheet";
import type { ReportStatement } from "./reports.types";

/** What a row states; indicators are still to be named by the method of its day. */
export function statementOfRow(values: SheetRow<typeof reportSheet>, no: string | null): ReportStatement {
  return {
    no,
    ownNo: values.ownNo ?? null,
    uscc: values.uscc!,
    enterpriseName: values.enterpriseName!,
    purpose: values.purpose!,
    dataCutoffOn: values.dataCutoffOn!,
    issuedOn: values.issuedOn!,
    expiresOn: values.expiresOn!,
    grade: values.grade!,
    analysts: values
      .analysts!.split(/[、，,;；/\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
    minutesNo: values.minutesNo ?? null,
    summary: values.summary ?? "",
    indicators: {},
  };
}

/** `流动比率=1.5；纳税信用等级=A` by name or code; what names no indicator is kept under its own words, to be refused with them. */
export function indicatorsOfCell(text: string | undefined, method: RatingMethod | undefined): IndicatorValues {
  if (!text || !method) return {};
  const codes = new Map(method.indicators.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]));
  const values: Record<string, string> = {};
  for (const part of text.split(/[；;\n]/)) {
    const match = /^\s*(.+?)\s*[=＝:：]\s*(.+?)\s*$/.exec(part);
    const name = match?.[1] ?? part.trim();
    if (name) values[codes.get(name) ?? name] = match?.[2] ?? "";
  }
  return values;
}
