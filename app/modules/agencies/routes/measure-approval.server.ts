import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readToReturn } from "~/modules/approvals/read-proposal.server";
import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { signMeasure } from "../use-cases/sign-measure.server";
import { actPage } from "./act-page.server";
import { measureCrumbs, measureOfPage } from "./measure-view.server";

export const loader = protectedLoader("agencies.sign", async (guarded) => {
  const { measure, agency, pending, shown } = await measureOfPage(guarded);
  const back = `/agency-measures/${measure.id}`;
  const page = actPage(guarded, "sign-measure", back, [], agency.name);
  const read = await readToReturn(guarded.url, pending, () => shown);
  return { ...page, crumbs: measureCrumbs(guarded, agency, measure), ...read };
});

export const action = protectedAction("agencies.sign", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const measureId = params.id ?? "";
  const result = await signMeasure(ctx, measureId, proposal);
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
