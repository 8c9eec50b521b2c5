import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { finishFilingTasks } from "../agency-tasks.server";
import * as agencies from "../agency-writes.queries.server";
import * as filings from "../filings.queries.server";
import { keepChangeDuty } from "../settle-duty.server";
import { agencySnapshot, filingSnapshot } from "../snapshots.server";
import { lockForAct } from "./own-filing.server";

/** Takes one's own filing back before it is decided. Refusals: those of every act on one's own filing. */
export async function withdrawFiling(
  ctx: Ctx,
  act: { filingId: string; version?: number | null },
): Promise<Result<{ id: string; state: "withdrawn" }>> {
  return runProcess(ctx, { name: "withdraw-filing" }, async (unit) => {
    const locked = await lockForAct(unit, ctx, "withdraw", act);
    if (!locked.ok) return locked;
    const { filing, agency } = locked.value;
    await filings.changeFiling(unit.db, filing.id, { state: "withdrawn" }, ctx.now);
    unit.record({
      name: "filing-withdrawn",
      subject: { type: "agency-filing", id: filing.id },
      before: filingSnapshot(filing),
      after: filingSnapshot((await filings.lockFiling(unit.db, filing.id))!),
      touches: [{ type: "agency", id: agency.id }],
    });
    if (filing.kind === "initial") {
      await agencies.changeAgency(unit.db, agency.id, { filingState: "withdrawn" }, ctx.now);
      unit.record({
        name: "agency-changed",
        subject: { type: "agency", id: agency.id },
        before: agencySnapshot(agency),
        after: agencySnapshot((await agencies.lockAgency(unit.db, agency.id))!),
      });
    }
    await keepChangeDuty(unit, ctx, { ...filing, state: "withdrawn" });
    await finishFilingTasks(unit.db, filing.id, ctx.now);
    return ok({ id: filing.id, state: "withdrawn" as const });
  });
}
