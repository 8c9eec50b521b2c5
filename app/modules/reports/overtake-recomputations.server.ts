import type { Ctx, Unit } from "~/platform/process.server";
import { finishTasks } from "~/platform/tasks.server";
import { keepUncomputable } from "./keep-uncomputable.server";
import * as queries from "./recomputations.queries.server";

/**
 * Closes what is open of a report's re-computed grades as overtaken, inside the act that corrects, revises or withdraws it. What the
 * regulator closes at the same moment stays as the regulator closed it.
 */
export async function overtakeRecomputations(
  { db, record }: Unit,
  { now }: Ctx,
  { id: reportId, agencyId }: { id: string; agencyId: string },
): Promise<void> {
  const open = (await queries.recomputationsOf(db, reportId)).filter(({ state }) => state === "open");
  let isCounted = false;
  for (const { versionId, version, decisionText, state, ...kept } of open) {
    const values = { state: "overtaken" as const, decision_text: null, decided_by: null, decided_at: now };
    if (!(await queries.closeRecomputation(db, versionId, version, values))) continue;
    const subject = { type: "grade-recomputation", id: versionId };
    record({
      name: "recomputation-overtaken",
      subject,
      before: { reportId, ...kept, state, decisionText },
      after: { reportId, ...kept, state: values.state, decisionText: null },
      touches: [{ type: "report", id: reportId }],
    });
    await finishTasks(db, subject, now);
    isCounted ||= kept.outcome === "not-computable";
  }
  if (isCounted) await keepUncomputable(db, now, agencyId);
}
