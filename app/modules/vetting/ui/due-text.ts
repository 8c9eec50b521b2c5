import type { TFunction } from "i18next";

/** The day of the reply, with what it rests on where it had to be guessed: a year's calendar comes out late in the year before. */
export function dueText(t: TFunction<"vetting">, on: string, years: readonly number[]): string {
  return years.length > 0 ? t("case.due-guessed", { on, years: years.join("、") }) : on;
}
