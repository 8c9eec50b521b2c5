import { SOURCES } from "#db/reference/sources";
import type { Translate } from "~/platform/i18n";
import type { ArithmeticStep, CitedBasis, EffectNote, MessageParams, SourceQuery } from "./records.types";

/** One step of the arithmetic as a sentence in the language of `t`, with its article where it has one. */
export function formatArithmetic(step: ArithmeticStep, t: Translate): string {
  const sentence = t(`records:arithmetic.${step.code}`, { ...step.params });
  return step.basis === null ? sentence : `${sentence}${t("records:cited", { basis: formatBasis(step.basis, t) })}`;
}

/** A citation as printed: the document by its name and the article; the confidence is shown beside it, not in it. */
export function formatBasis(basis: Pick<CitedBasis, "source" | "article">, t: Translate): string {
  const source = SOURCES[basis.source];
  const isEnglish = t("records:language") === "en";
  if (!isEnglish) return `《${source.zh}》${basis.article ?? ""}`;
  const article = basis.article?.replaceAll("第", "").replaceAll("条", "").replaceAll("、", ", ");
  return article ? `${source.en}, Art. ${article}` : source.en;
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
