import { basisWords } from "~/modules/reference/basis-words";
import type { Translate } from "~/platform/i18n";
import type { ArithmeticStep, CitedBasis, EffectNote, MessageParams, SourceQuery } from "./records.types";

/** One step of the arithmetic as a sentence in the language of `t`, with its article where it has one. */
export function formatArithmetic(step: ArithmeticStep, t: Translate): string {
  const sentence = t(`records:arithmetic.${step.code}`, { ...step.params });
  return step.basis === null ? sentence : `${sentence}${t("records:cited", { basis: formatBasis(step.basis, t) })}`;
}

/** A citation in the language of `t`: the document by its name and the article; the confidence is shown beside it, not in it. */
export function formatBasis(basis: Pick<CitedBasis, "source" | "article">, t: Translate): string {
  return basisWords(basis.source, basis.article, t("records:language") === "en" ? "en" : "zh-CN");
}

/** A note on how a record was read. */
export function formatNote(note: EffectNote, t: Translate): string {
  return t(`records:note.${note.code}`, said(note.params, t));
}

/** What the source of a record is asked. */
export function formatQuery(query: SourceQuery, t: Translate): string {
  return t(`records:query.${query.code}`, { ...query.params });
}

/** Params that name a code themselves are said in words. */
function said(params: MessageParams, t: Translate): Record<string, string | number> {
  return typeof params.stage === "string"
    ? { ...params, stage: t(`records:appeal-stage.${params.stage}`) }
    : { ...params };
}
