import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnMeasureFormSchema } from "../supervision.schema";
import { returnMeasure } from "../use-cases/sign-measure.server";
import { actPage } from "./act-page.server";
import { measureCrumbs, measureOfPage } from "./measure-view.server";

export const loader = protectedLoader("agencies.sign", async (guarded) => {
  const { measure, agency, pending, shown } = await measureOfPage(guarded);
  const back = `/agency-measures/${measure.id}`;
  const page = actPage(guarded, "return-measure", back, [{ name: "reason", kind: "area" }], agency.name);
  const fields = page.fields.map((field) => ({ ...field, label: guarded.t("common:ui.proposed.return-text") }));
  const read = await readToReturn(guarded.url, pending, () => shown);
  return { ...page, fields, crumbs: measureCrumbs(guarded, agency, measure), ...read };
});

export const action = protectedAction(
  "agencies.sign",
  returnMeasureFormSchema,
  async ({ ctx, params }, { reason, proposal }) => {
    const measureId = params.id ?? "";
    const result = await returnMeasure(ctx, { measureId, reason, seen: proposal });
    return result.ok ? ok(`/agency-measures/${measureId}`) : result;
  },
);
