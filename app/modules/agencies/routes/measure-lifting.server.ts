import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { liftMeasureSchema } from "../supervision.schema";
import { liftMeasure } from "../use-cases/suspend-agency.server";
import { actPage } from "./act-page.server";
import { measureCrumbs, measureOfPage } from "./measure-view.server";

export const loader = protectedLoader("agencies.suspend", async (guarded) => {
  const { measure, agency, shown } = await measureOfPage(guarded);
  const page = actPage(
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
  return { ...page, crumbs: measureCrumbs(guarded, agency, measure), shown };
});

export const action = protectedAction("agencies.suspend", liftMeasureSchema, async ({ ctx, params }, form) => {
  const measureId = params.id ?? "";
  const result = await liftMeasure(ctx, { measureId, ...form });
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
