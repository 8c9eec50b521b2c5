import type { SourceKey } from "#db/reference/sources";
import { basisWords } from "~/modules/reference/basis-words";
import type { Language, Translate } from "~/platform/i18n";
import { kindWords } from "./kind-words";
import type { ArithmeticStep, Confidence, EffectNote, MessageParams, SourceQuery } from "./records.types";

/** A citation as the engine gives it or a case keeps it. */
interface StepBasis {
  readonly source: string;
  readonly article: string | null;
  readonly confidence: Confidence;
}

/**
 * One step of the arithmetic as a sentence in the language of `t`, with its article and how sure we are of it where it
 * rests on one. `key`: under `records:arithmetic` or `vetting:arithmetic`.
 */
export function formatStep(
  step: { key: string; params?: MessageParams; basis?: StepBasis | null },
  t: Translate,
): string {
  const { kind } = step.params ?? {};
  const named = typeof kind === "string" ? { kind: kindWords(kind, languageOf(t)) } : {};
  const sentence = t(step.key, { ...step.params, ...named });
  return step.basis ? `${sentence}${t("records:cited", { basis: formatCited(step.basis, t) })}` : sentence;
}

/** The same for a step as the effect engine gives it. */
export function formatArithmetic({ code, params, basis }: ArithmeticStep, t: Translate): string {
  return formatStep({ key: `records:arithmetic.${code}`, params, basis }, t);
}

/** A citation with its confidence: 《条例》第21条，条文明确. */
export function formatCited(basis: StepBasis, t: Translate): string {
  const confidence = t(`records:record.confidence.${basis.confidence}`);
  return t("records:cited-so-sure", { basis: formatBasis(basis, t), confidence });
}

/** A citation in the language of `t`: the document by its name and the article; the confidence is shown beside it, not in it. */
export function formatBasis(basis: Pick<StepBasis, "source" | "article">, t: Translate): string {
  return basisWords(basis.source as SourceKey, basis.article, languageOf(t));
}

function languageOf(t: Translate): Language {
  return t("records:language") === "en" ? "en" : "zh-CN";
}

/** A note on how a record was read. */
export function formatNote(note: EffectNote, t: Translate): string {
  return t(`records:note.${note.code}`, { ...note.params });
}

/** What the source of a record is asked. */
export function formatQuery(query: SourceQuery, t: Translate): string {
  return t(`records:query.${query.code}`, { ...query.params });
}
