import type { BlockRow, BlockSpan, EffectRule, RecordKind } from "#db/reference/record-kinds/types";
import type { Language, Translate } from "~/platform/i18n";
import { basisShown } from "./effect-shown.server";

/** One line of the catalogue. */
export function kindLine(kind: RecordKind, t: Translate, lng: Language) {
  return {
    code: kind.code,
    name: lng === "en" ? kind.nameEn : kind.nameZh,
    family: t(`records:family.${kind.family}`),
    effect: kind.isUsed ? effectWords(kind.effect, t) : t("records:kinds.off"),
    basis: kind.basis.map((one) => basisShown(one, t).text),
    confidence: t(`records:record.confidence.${kind.confidence}`),
    valid: validWords(kind, t),
  };
}

/** The whole entry of the catalogue. */
export function kindShown(kind: RecordKind, t: Translate, lng: Language) {
  return {
    ...kindLine(kind, t, lng),
    otherName: lng === "en" ? kind.nameZh : kind.nameEn,
    basis: kind.basis.map((one) => basisShown(one, t)),
    synonyms: kind.synonyms,
    blocks: kind.blocks.map((row, index) => ({
      key: `${index}`,
      block: t(`records:block.${row.block}`),
      span: spanWords(row.span, t),
      classes: classWords(row, t),
      basis: basisShown(row.basis, t),
    })),
    assessment: kind.assessment.map((row, index) => ({
      key: `${index}`,
      group: t(row.group === "civil" ? "records:class.civil" : "records:class.other"),
      year: t(row.yearOffset === 0 ? "records:kind.span-year-0" : "records:kind.span-year-1"),
      limit: t(`records:assessment-limit.${row.limit}`),
      basis: basisShown(row.basis, t),
    })),
    retention: t(`records:retention.${kind.retention.rule}`, { years: kind.retention.years ?? "" }),
    visibility: t(`records:visibility.${kind.visibility}`),
    needs: kind.requires.map((field) => t(`records:field.${field}`)),
  };
}

function effectWords(effect: EffectRule, t: Translate): string {
  switch (effect.type) {
    case "period": {
      const [now, ...before] = [...effect.lengths].reverse();
      const months = now?.months ?? 0;
      const words =
        effect.possibleMonths === null
          ? t("records:effect.period", { months })
          : t("records:effect.period-possible", { months, possible: effect.possibleMonths });
      const earlier = before.map((row) =>
        t("records:effect.period-before", { months: row.months, until: row.decidedTo ?? "" }),
      );
      return [words, ...earlier].join("");
    }
    case "probation":
      return t("records:effect.probation", { months: effect.months, after: effect.afterMonths });
    case "permanent":
      return t("records:effect.permanent");
    case "listing":
      return t("records:effect.listing");
    case "deprivation":
      return t("records:effect.deprivation");
    case "assessment-year":
      return t("records:effect.assessment-year");
    case "none":
      return t("records:effect.none");
  }
}

function spanWords(span: BlockSpan, t: Translate): string {
  if (span.type === "effect") return t("records:kind.span-effect");
  if (span.type === "months") return t("records:kind.span-months", { months: span.months });
  return t(span.offset === 0 ? "records:kind.span-year-0" : "records:kind.span-year-1");
}

function classWords({ classes }: BlockRow, t: Translate): string {
  if (classes === null) return t("records:kind.all-classes");
  if (classes.includes("civil-servant")) return t("records:class.civil");
  return t(classes.includes("institution-manager") ? "records:class.manager" : "records:class.other");
}

function validWords({ validFrom, validTo }: RecordKind, t: Translate): string {
  return validTo === null
    ? t("records:kinds.valid-from", { from: validFrom })
    : t("records:kinds.valid-range", { from: validFrom, until: validTo });
}
