import { recordKindNamed } from "#db/reference/record-kinds";
import { catalogueActs } from "~/modules/approvals/catalogue-acts.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { contributorName } from "../catalogue.queries.server";
import { catalogueRow } from "../catalogue-change.queries.server";
import { recordCatalogue } from "../catalogue-look.server";
import { basisWords } from "../catalogue-rows.server";
import { divisionNames } from "../division-names.server";

export const loader = protectedLoader("reference.read", async (guarded) => {
  const { ctx, params, lng } = guarded;
  const kept = await catalogueRow(ctx.db, "collection-items", params.code ?? "");
  if (!kept) throw notFound();
  const { row, code, version } = kept;
  const [contributor, basis, divisions, acts] = await Promise.all([
    contributorName(ctx.db, row.contributorCode ?? ""),
    basisWords(ctx.db, [{ source: row.source, article: row.article }], lng),
    divisionNames(ctx.db, lng),
    catalogueActs(guarded, "collection-items", code),
  ]);
  await recordCatalogue(ctx, "collection-items", [code]);
  const answers = JSON.parse(row.answersFor ?? "{}") as { divisions: string[]; kinds: string[] };
  return {
    title: lng === "en" ? row.nameEn : row.nameZh,
    other: lng === "en" ? row.nameZh : row.nameEn,
    code,
    isChangedHere: version > 1,
    contributor: {
      code: row.contributorCode ?? "",
      name: (lng === "en" ? contributor?.name_en : contributor?.name_zh) ?? row.contributorCode,
    },
    frequency: row.frequency,
    graceDays: row.graceDays ?? 0,
    divisions: answers.divisions.map((one) => divisions.get(one) ?? one),
    kinds: answers.kinds.map((kind) => (lng === "en" ? (recordKindNamed(kind)?.nameEn ?? kind) : kind)),
    basis,
    confidence: row.confidence,
    validFrom: row.validFrom,
    validTo: row.validTo,
    acts,
  };
});
