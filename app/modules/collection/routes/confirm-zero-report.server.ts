import { z } from "zod";
import { handsOf } from "~/modules/accounts/hands.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import * as sources from "../sources.queries.server";
import { confirmZeroReport } from "../use-cases/confirm-zero-report.server";
import { confirmationRefusal } from "../zero-report.rules";
import { findZeroReport } from "../zero-reports.queries.server";

export const loader = protectedLoader("zero-reports.confirm", async ({ ctx, params, t, lng, actor }) => {
  const report = await findZeroReport(ctx.db, params.id!);
  const contributors = report ? await sources.contributorsInScope(ctx.db, actor) : [];
  if (!report || !contributors.some((contributor) => contributor.code === report.contributor_code)) throw notFound();
  const item = await sources.collectionItem(ctx.db, report.item_code);
  const signing = { state: report.state, signedBy: report.signed_by };
  const refusal = confirmationRefusal(signing, await handsOf(ctx.db, actor));
  return {
    title: t("collection:zero.confirm-title"),
    item: (lng === "en" ? item?.name_en : item?.name_zh) ?? report.item_code,
    from: report.from_on,
    to: report.to_on,
    signedBy: report.signed_by_name,
    refusal: refusal ? t(refusal.key!) : null,
  };
});

export const action = protectedAction("zero-reports.confirm", z.object({}), async ({ ctx, params }) => {
  const result = await confirmZeroReport(ctx, params.id!);
  return result.ok ? ok("/zero-reports") : result;
});
