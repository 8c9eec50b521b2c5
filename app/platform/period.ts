import type { TFunction } from "i18next";

/** From one civil day to another, both inclusive, as it is written everywhere; an end that is not known is left open. */
export function periodText(t: TFunction, from: string | null, until: string | null): string {
  if (from === null) return until === null ? "—" : t("common:ui.period.until", { until });
  return until === null ? t("common:ui.period.open", { from }) : t("common:ui.period.closed", { from, until });
}
