import { may } from "~/platform/actor";
import { isId } from "~/platform/id";
import { type Ctx, runProcess } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { type Reason, reasonOf } from "../change-report.server";
import { strikeRefusal } from "../report-use.rules";
import { snapshotOfUse } from "../report-use-snapshot";
import * as queries from "../report-uses.queries.server";

/**
 * Strikes a use that was entered in error: it stays readable as struck, counts nowhere, and its project may be recorded anew. Who
 * records uses alone strikes them alone, with a reason. Refusals: `no-such-use`, `struck-already`, `use-not-yours`.
 */
export async function strikeUse(
  ctx: Ctx,
  { useId, reason }: { useId: string; reason: Reason },
): Promise<Result<string>> {
  return runProcess(ctx, { name: "strike-use", reason: reasonOf(reason) }, async ({ db, record }) => {
    const use = isId(useId) ? await queries.lockUse(db, useId) : undefined;
    if (!use) return no("reports:refusal.no-such-use", { status: 404 });
    const { accountId, unitId } = ctx.actor;
    const code = strikeRefusal(use, { accountId, unitId, reviews: may(ctx.actor, "reports.review") });
    if (code) return no(`reports:refusal.${code}`, { status: code === "use-not-yours" ? 403 : 409 });
    await queries.strikeUse(db, useId, {
      struck_at: ctx.now,
      struck_by: accountId,
      strike_reason_code: reason.code,
      strike_reason_text: reason.text,
    });
    const before = snapshotOfUse(use);
    record({
      name: "report-use-struck",
      subject: { type: "report-use", id: useId },
      before,
      after: { ...before, struck: { reasonCode: reason.code, reasonText: reason.text } },
      touches: [
        { type: "report", id: use.reportId },
        { type: "agency", id: use.agencyId },
        { type: "enterprise", id: use.enterpriseId },
      ],
    });
    return ok(useId);
  });
}
