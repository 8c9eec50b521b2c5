import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { listingFormSchema } from "../agencies.schema";
import { listFiling } from "../use-cases/list-filing.server";
import { actPage, filingOfAct } from "./act-page.server";

export const loader = protectedLoader("agencies.list", async (guarded) => {
  const { filing, agency } = await filingOfAct(guarded);
  const fields = [
    { name: "effectiveOn", kind: "date", optional: true, help: true },
    { name: "receivedOn", kind: "date", optional: true, help: true },
  ] as const;
  const page = actPage(guarded, "list-filing", `/agency-filings/${filing.id}`, fields, agency.name);
  return { ...page, version: filing.version };
});

export const action = protectedAction("agencies.list", listingFormSchema, async ({ ctx, params }, form) => {
  const filingId = params.id ?? "";
  const result = await listFiling(ctx, { ...form, filingId });
  return result.ok ? ok(`/agency-filings/${filingId}`) : result;
});
