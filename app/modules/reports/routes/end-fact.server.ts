import { FACT_END_REASON } from "#db/reference/code-tables/reports";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { openFact } from "../enterprise-access.server";
import { choicesOf } from "../report-access.server";
import { reportsRestingOn } from "../report-facts.queries.server";
import { factEndSchema } from "../reports.schema";
import { endFact } from "../use-cases/end-fact.server";

export const loader = protectedLoader("facts.end", async (guarded) => {
  const { ctx, lng, t } = guarded;
  const { fact, enterprise } = await openFact(guarded);
  if (fact.state !== "active") throw notFound();
  return {
    title: t("reports:fact.end"),
    enterprise: { id: enterprise.id, name: enterprise.name },
    what: `${fact.body} ${fact.documentNo}`,
    version: fact.version,
    decidedOn: fact.decidedOn,
    today: civilDayOf(ctx.now),
    resting: (await reportsRestingOn(ctx.db, fact.id)).length,
    reasons: choicesOf(FACT_END_REASON, lng),
  };
});

export const action = protectedAction("facts.end", factEndSchema, async (guarded, value) => {
  const { fact, enterprise } = await openFact(guarded);
  const { version, reasonCode, reasonText, endedOn, documentNo } = value;
  const result = await endFact(guarded.ctx, {
    factId: fact.id,
    readAt: version,
    state: reasonCode === "repaired" ? "repaired" : "voided",
    endedOn,
    documentNo,
    reason: { code: reasonCode, text: reasonText },
  });
  return result.ok ? ok(`/enterprises/${enterprise.id}`) : result;
});
