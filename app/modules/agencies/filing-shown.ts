import type { Translate } from "~/platform/i18n";
import type { FilingDraft } from "./filing.types";
import { type FilingFields, fieldsOf } from "./filing-lines.rules";

const TICKED = "on";

/** A filing as it is read: what was chosen from a list in words, what was typed as it was typed. */
export function shownFields(draft: FilingDraft, t: Translate): FilingFields {
  const fields = fieldsOf(draft);
  const lines = (draft.businessLines ?? []) as string[];
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, value]) => [name, value === TICKED ? t("agencies:filing.stated") : value]),
    ["businessLines", lines.map((line) => t(`agencies:line.${line}`)).join(t("common:ui.comma"))],
    ["home", fields.home ? t(`agencies:home.${fields.home}`) : ""],
  ]);
}
