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
    analysts: analystNames(values.analysts!),
    minutesNo: values.minutesNo ?? null,
    summary: values.summary ?? "",
    indicators: {},
  };
}

/** `流动比率=1.5；纳税信用等级=A` by name or code, by the method: what names no indicator is kept under its own words, to be refused with them. */
export function indicatorsOfCell(text: string | undefined, method: RatingMethod | undefined): IndicatorValues {
  return method ? indicatorsByCode(indicatorsOfText(text), method) : {};
}

/** Values under the words they were written with: `名称=值` or `代码=值`, one a line or between semicolons. */
export function indicatorsOfText(text: string | undefined): IndicatorValues {
  return gathered(
    (text ?? "").split(/[；;\n]/).flatMap((part): [string, string][] => {
      const match = /^\s*(.+?)\s*[=＝:：]\s*(.+?)\s*$/.exec(part);
      const name = match?.[1] ?? part.trim();
      return name ? [[name, match?.[2] ?? ""]] : [];
    }),
  );
}

/** What stands behind a name that another value was given for before. */
const AGAIN = " ×2";

/** Pairs as values; where one name has two that differ, the second is kept under a mark of its own, for neither may win in silence. */
function gathered(pairs: readonly (readonly [string, string])[]): IndicatorValues {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const known = values.get(name);
    values.set(known === undefined || known === value ? name : name + AGAIN, value);
  }
  return Object.fromEntries(values);
}

/** The name that two different values were given for; undefined where each has one. */
export const namedTwice = (values: IndicatorValues): string | undefined =>
  Object.keys(values)
    .find((name) => name.endsWith(AGAIN))
    ?.slice(0, -AGAIN.length);

/** Values under the codes of a method, whether they were named by code or by name. */
export function indicatorsByCode(values: IndicatorValues, method: RatingMethod): IndicatorValues {
  const codes = new Map(method.indicators.flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]));
  return gathered(Object.entries(values).map(([name, value]) => [codes.get(name) ?? name, value] as const));
}

/** Names or certificate numbers of analysts as they are written one after the other. */
export function analystNames(text: string): string[] {
  return text
    .split(/[、，,;；/／\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
