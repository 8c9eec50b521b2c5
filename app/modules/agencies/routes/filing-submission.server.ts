import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { plainActSchema } from "../agencies.schema";
import { submitFiling } from "../use-cases/submit-filing.server";
import { actPage, filingOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { filing, agency } = await filingOfAct(guarded);
  return actPage(guarded, "submit-filing", `/agency-filings/${filing.id}/form`, [], agency.name);
});

export const action = protectedAction("agencies.file", plainActSchema, async ({ ctx, params }, form) => {
  const filingId = params.id ?? "";
  const result = await submitFiling(ctx, { ...form, filingId });
  return result.ok ? ok(`/agency-filings/${filingId}`) : result;
});
