import { notFound, protectedAction, protectedLoader } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import { ok } from "~/platform/result";
import * as queries from "../recomputations.queries.server";
import type { RecomputeStep } from "../recompute.rules";
import { printedNumber } from "../report-number.rules";
import { decisionSchema } from "../reports.schema";
import { decideRecomputation } from "../use-cases/decide-recomputation.server";

/** One grade with every step of its arithmetic. */
export const loader = protectedLoader("reports.review", async ({ ctx, params, t }) => {
  const row = params.id && isId(params.id) ? await queries.recomputationById(ctx.db, params.id) : undefined;
  if (!row) throw notFound();
  const steps = JSON.parse(row.stepsJson) as RecomputeStep[];
  return {
    title: t("reports:recomputation.title", { no: printedNumber(row.no) }),
    row: {
      id: row.versionId,
      reportId: row.reportId,
      no: printedNumber(row.no),
      agency: row.agencyName,
      enterprise: row.enterpriseName,
      stated: row.statedGrade,
      computed: row.computedGrade,
      points: row.points,
      state: row.state,
      outcome: row.outcome,
      decision: row.decisionText,
      version: row.version,
    },
    steps: steps.map((step) => t(`reports:step.${step.kind}`, { ...step })),
  };
});

export const action = protectedAction("reports.review", decisionSchema, async ({ ctx, params }, value) => {
  const decision = { versionId: params.id ?? "", readAt: value.version, state: value.state, text: value.text };
  const result = await decideRecomputation(ctx, decision);
  return result.ok ? ok(`/grade-recomputations/${result.value}`) : result;
});
