import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyById } from "../agencies.queries.server";
import { measureById } from "../supervision.queries.server";
import { returnMeasureSchema } from "../supervision.schema";
import { returnMeasure } from "../use-cases/sign-measure.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.sign", async (guarded) => {
  const { ctx, params } = guarded;
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  if (!measure || !agency) throw notFound();
  return actPage(
    guarded,
    "return-measure",
    `/agency-measures/${measure.id}`,
    [{ name: "reason", kind: "area" }],
    agency.name,
  );
});

export const action = protectedAction("agencies.sign", returnMeasureSchema, async ({ ctx, params }, form) => {
  const measureId = params.id ?? "";
  const result = await returnMeasure(ctx, { measureId, ...form });
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
