import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyById } from "../agencies.queries.server";
import { measureById } from "../supervision.queries.server";
import { liftMeasureSchema } from "../supervision.schema";
import { liftMeasure } from "../use-cases/suspend-agency.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.suspend", async (guarded) => {
  const { ctx, params } = guarded;
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  if (!measure || !agency) throw notFound();
  return actPage(
    guarded,
    "lift-measure",
    `/agency-measures/${measure.id}`,
    [
      { name: "liftedOn", kind: "date", help: true },
      { name: "reason", kind: "area" },
      { name: "documentNo", kind: "text" },
    ],
    agency.name,
  );
});

export const action = protectedAction("agencies.suspend", liftMeasureSchema, async ({ ctx, params }, form) => {
  const measureId = params.id ?? "";
  const result = await liftMeasure(ctx, { measureId, ...form });
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
