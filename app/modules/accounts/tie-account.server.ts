import type { Ctx, Unit } from "~/platform/process.server";
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
