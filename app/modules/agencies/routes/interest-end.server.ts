import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { interestById } from "../interests.queries.server";
import { endInterestSchema } from "../supervision.schema";
import { speaksFor } from "../tie-access.server";
import { endInterest } from "../use-cases/declare-interest.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { ctx, params } = guarded;
  const tie = await interestById(ctx.db, params.id ?? "");
  if (!tie || !(await speaksFor(ctx, tie))) throw notFound();
  return actPage(
    guarded,
    "end-interest",
    `/agencies/${ctx.actor.agencyId}`,
    [{ name: "until", kind: "date" }],
    tie.uscc,
  );
});

export const action = protectedAction("agencies.file", endInterestSchema, async ({ ctx, params }, form) => {
  const result = await endInterest(ctx, { interestId: params.id ?? "", ...form });
  return result.ok ? ok(`/agencies/${result.value.agencyId}`) : result;
});
