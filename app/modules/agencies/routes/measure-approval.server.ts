import { signatureSchema } from "~/modules/approvals/approvals.schema";
import { readProposal } from "~/modules/approvals/read-proposal.server";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyById } from "../agencies.queries.server";
import { proposedOf } from "../measure-on-file.server";
import { measureById } from "../supervision.queries.server";
import { signMeasure } from "../use-cases/sign-measure.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.sign", async (guarded) => {
  const { ctx, params, url } = guarded;
  const measure = await measureById(ctx.db, params.id ?? "");
  const agency = measure && (await agencyById(ctx.db, measure.agencyId));
  if (!measure || !agency) throw notFound();
  const page = actPage(guarded, "sign-measure", `/agency-measures/${measure.id}`, [], agency.name);
  return { ...page, proposal: readProposal(url, await proposedOf(ctx.db, measure)) };
});

export const action = protectedAction("agencies.sign", signatureSchema, async ({ ctx, params }, { proposal }) => {
  const measureId = params.id ?? "";
  const result = await signMeasure(ctx, measureId, proposal);
  return result.ok ? ok(`/agency-measures/${measureId}`) : result;
});
