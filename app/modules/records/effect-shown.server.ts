import type { Translate } from "~/platform/i18n";
import { formatArithmetic, formatBasis, formatNote, formatQuery } from "./effect-text.rules";
import type { CitedBasis, EffectEnd, RecordEffect } from "./records.types";

/** An effect in words, for a screen or a print. */
export function effectShown(effect: RecordEffect, t: Translate) {
  return {
    state: effect.state,
    stateLabel: t(`records:effect-state.${effect.state}`),
    from: effect.from,
    until: untilWords(effect.until, effect.ends, t),
    doubt:
      effect.needsJudgementFrom === null
        ? null
        : t("records:record.doubt-range", { from: effect.needsJudgementFrom, until: effect.needsJudgementUntil }),
    blocks: effect.blocks.map((one) => ({
      key: `${one.block} ${one.until}`,
      label: t(`records:block.${one.block}`),
      until: untilWords(one.until, one.ends, t),
      isRunning: one.isRunning,
      basis: basisShown(one.basis, t),
    })),
    assessment: effect.assessment.map(({ year, limit }) =>
      t("records:record.year", { year, limit: t(`records:assessment-limit.${limit}`) }),
    ),
    arithmetic: effect.arithmetic.map((step) => formatArithmetic(step, t)),
    basis: effect.basis.map((one) => basisShown(one, t)),
    notes: effect.notes.map((note) => formatNote(note, t)),
    queries: effect.queriesToSource.map((query) => ({ text: formatQuery(query, t), dueOn: query.dueOn })),
  };
}

export type EffectShown = ReturnType<typeof effectShown>;

/** A citation with how sure we are of it, in words. */
export function basisShown(basis: CitedBasis, t: Translate) {
  return { text: formatBasis(basis, t), confidence: t(`records:record.confidence.${basis.confidence}`) };
}

function untilWords(until: string | null, ends: EffectEnd | null, t: Translate): string | null {
  if (ends === "never") return t("records:record.ends.never");
  return ends === "unknown" ? t("records:record.ends.unknown") : until;
}
