import { isId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { finishTasks } from "~/platform/tasks.server";
import { keepUncomputable } from "../keep-uncomputable.server";
import * as queries from "../recomputations.queries.server";

interface Decision {
  versionId: string;
  readAt: number;
  state: "explained" | "upheld";
  text: string;
}

/** The regulator closes a grade that could not be reproduced: explained by the agency, or upheld as a finding. */
export async function decideRecomputation(
  ctx: Ctx,
  { versionId, readAt, state, text }: Decision,
): Promise<Result<string>> {
  return runProcess(ctx, { name: "decide-recomputation", reason: { code: state, text } }, async ({ db, record }) => {
    const row = isId(versionId) ? await queries.recomputationById(db, versionId) : undefined;
    if (!row) return no("reports:refusal.not-found", { status: 404 });
    if (row.state !== "open") return no("reports:refusal.decided-already");
    const values = { state, decision_text: text, decided_by: ctx.actor.accountId, decided_at: ctx.now };
    if (!(await queries.closeRecomputation(db, versionId, readAt, values))) return no("reports:refusal.stale");
    const { reportId, statedGrade, computedGrade, points, outcome } = row;
    const kept = { reportId, statedGrade, computedGrade, points, outcome };
    const subject = { type: "grade-recomputation", id: versionId };
    record({
      name: "recomputation-decided",
      subject,
      before: { ...kept, state: row.state, decisionText: row.decisionText },
      after: { ...kept, state, decisionText: text },
      touches: [{ type: "report", id: reportId }],
    });
    await finishTasks(db, subject, ctx.now);
    if (outcome === "not-computable") await keepUncomputable(db, ctx.now, row.agencyId);
    return ok(versionId);
  });
}
