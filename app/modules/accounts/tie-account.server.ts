import { type Ctx, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import { lockedSnapshot } from "./account-state.server";
import { tieToAgency } from "./admin.queries.server";

/** Ties the account of whoever files an agency for the first time to that agency; inside the caller's transaction. */
export async function tieAccountToAgency(unit: Unit, ctx: Ctx, agencyId: string): Promise<void> {
  const { accountId } = ctx.actor;
  const before = await lockedSnapshot(unit.db, accountId);
  if (!before) return;
  await tieToAgency(unit.db, accountId, agencyId, ctx.now);
  const after = await lockedSnapshot(unit.db, accountId);
  unit.record({
    name: "account-changed",
    subject: { type: "account", id: accountId },
    before: before.state,
    after: after!.state,
    touches: [{ type: "agency", id: agencyId }],
  });
}

/** The same as an act of its own, for a service that acts for an agency. */
export async function tieAccount(ctx: Ctx, agencyId: string): Promise<Result<null>> {
  return runProcess(ctx, { name: "tie-account" }, async (unit) => {
    await tieAccountToAgency(unit, ctx, agencyId);
    return ok(null);
  });
}
