import type { Translate } from "~/platform/i18n";
import type { FilingDraft } from "./filing.types";
import { type FilingFields, fieldsOf, linesIn } from "./filing-lines.rules";

const TICKED = "on";

/** A filing as it is read: what was chosen from a list in words, what was typed as it was typed. */
export function shownFields(draft: FilingDraft, t: Translate): FilingFields {
  const fields = fieldsOf(draft);
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, value]) => [name, value === TICKED ? t("agencies:filing.stated") : value]),
    [
      "businessLines",
      linesIn(draft)
        .map((line) => t(`agencies:line.${line}`))
        .join(t("common:ui.comma")),
    ],
    ["home", fields.home ? t(`agencies:home.${fields.home}`) : ""],
  ]);
}
