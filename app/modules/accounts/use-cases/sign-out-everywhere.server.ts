import { type Ctx, runProcess } from "~/platform/process.server";
import { ok, type Result } from "~/platform/result";
import * as queries from "../accounts.queries.server";

/** Ends every session of the actor's own account, the present one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<Result<null>> {
  return runProcess(ctx, { name: "sign-out-everywhere" }, async ({ db, record }) => {
    await queries.deleteSessionsOf(db, ctx.actor.accountId);
    record({
      name: "signed-out-everywhere",
      subject: { type: "account", id: ctx.actor.accountId },
      before: null,
      after: { at: ctx.now.toISOString() },
    });
    return ok(null);
  });
}
