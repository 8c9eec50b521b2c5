import { type Ctx, type ProcessInfo, runProcess, type Unit } from "~/platform/process.server";
import { ok, type Refusal, type Result, refused } from "~/platform/result";
import { staleRefusal } from "~/platform/stale.server";
import { lockedSnapshot } from "../account-state.server";
import type { AccountSnapshot } from "../accounts.events";
import { accountRefusal } from "../accounts.rules";
import { handsOf } from "../hands.server";

/** What an administrator read before acting. */
export interface Administered {
  accountId: string;
  version: number;
}

/**
 * One change to one account by an administrator: locks it, refuses (`account-unknown`, `own-account`, `version-stale` or
 * what the caller refuses), writes, and records the account before and after.
 */
export async function administerAccount(
  ctx: Ctx,
  info: ProcessInfo,
  { accountId, version }: Administered,
  change: (unit: Unit, state: AccountSnapshot) => Promise<Refusal | null>,
): Promise<Result<string>> {
  return runProcess(ctx, info, async (unit) => {
    const found = await lockedSnapshot(unit.db, accountId);
    const refusal =
      accountRefusal(found?.account ?? null, { hands: await handsOf(unit.db, ctx.actor), version }) ??
      (await change(unit, found!.state));
    if (refusal?.code === "version-stale")
      return staleRefusal(unit.db, { subject: { type: "account", id: accountId }, namespace: "accounts" });
    if (refusal) return refused(refusal);
    const after = await lockedSnapshot(unit.db, accountId);
    unit.record({
      name: "account-changed",
      subject: { type: "account", id: accountId },
      before: found!.state,
      after: after!.state,
    });
    return ok(accountId);
  });
}
