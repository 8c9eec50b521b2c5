import { RECORD_KINDS } from "#db/reference/record-kinds";
import type { RecordKind } from "#db/reference/record-kinds/types";
import type { Language, Translate } from "~/platform/i18n";

/** Kinds to choose from, by family, in the order of the catalogue; `isOffered` says which. */
export function kindChoices(t: Translate, lng: Language, isOffered: (kind: RecordKind) => boolean) {
  const families = [...new Set(RECORD_KINDS.map((kind) => kind.family))];
  return families
    .map((family) => ({
      label: t(`records:family.${family}`),
      choices: RECORD_KINDS.filter((kind) => kind.family === family && isOffered(kind)).map((kind) => ({
        value: kind.code,
        label: lng === "en" ? kind.nameEn : kind.nameZh,
      })),
    }))
    .filter((group) => group.choices.length > 0);
}
