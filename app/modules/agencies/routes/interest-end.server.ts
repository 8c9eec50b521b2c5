import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import { endInterestSchema } from "../agencies.schema";
import { interestById } from "../interests.queries.server";
import { endInterest } from "../use-cases/declare-interest.server";
import { actPage } from "./act-page.server";

export const loader = protectedLoader("agencies.file", async (guarded) => {
  const { ctx, params } = guarded;
  const tie = await interestById(ctx.db, params.id ?? "");
  const agency = tie && (await agencyById(ctx.db, tie.agencyId));
  if (!tie || !agency || agencyView(ctx.actor, agency) !== "own") throw notFound();
  return actPage(guarded, "end-interest", `/agencies/${agency.id}`, [{ name: "until", kind: "date" }], tie.uscc);
});

export const action = protectedAction("agencies.file", endInterestSchema, async ({ ctx, params }, form) => {
  const result = await endInterest(ctx, { interestId: params.id ?? "", ...form });
  return result.ok ? ok(`/agencies/${result.value.agencyId}`) : result;
});
